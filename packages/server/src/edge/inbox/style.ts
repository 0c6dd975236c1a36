/** Colours and measures of visual.md; one column on phones, list and message side by side elsewhere. */
export const inboxStyle = `
:root { color-scheme: light dark; --page: #fafafa; --surface: #fff; --raised: #f4f5f7; --text: #16181b; --muted: #5c636d; --border: #e4e6ea; --control: #868d97; --primary: #1f2328; --on-primary: #fff; --accent: #3557e0 }
@media (prefers-color-scheme: dark) { :root { --page: #0e0f11; --surface: #16181b; --raised: #1d2024; --text: #f2f3f5; --muted: #a5adb8; --border: #2a2e34; --control: #6a727d; --primary: #f2f3f5; --on-primary: #16181b; --accent: #8aa2ff } }
* { box-sizing: border-box }
[hidden] { display: none !important }
html, body { height: 100% }
body { margin: 0; display: grid; grid-template: auto minmax(0, 1fr) / minmax(280px, 380px) minmax(0, 1fr); background: var(--page); color: var(--text); font: 14px/20px system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif }
button, input { font: inherit; color: inherit }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
.hint { color: var(--muted); font-size: 13px; line-height: 18px }
.bar { grid-column: 1 / -1; display: flex; align-items: center; gap: 12px; padding: 12px 20px; background: var(--surface); border-bottom: 1px solid var(--border) }
.bar h1 { margin: 0; font-size: 17px; line-height: 24px; font-weight: 600 }
.bar .hint { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.button { min-height: 36px; padding: 0 14px; border: 1px solid var(--border); border-radius: 10px; background: var(--surface); font-weight: 500; cursor: pointer; white-space: nowrap; text-decoration: none; color: var(--text); display: inline-flex; align-items: center; justify-content: center; gap: 8px; transition: background-color 120ms ease-out }
.button:hover { background: var(--raised) }
.button.primary { border-color: var(--primary); background: var(--primary); color: var(--on-primary) }
.button.primary:hover { background: color-mix(in oklab, var(--primary) 88%, var(--on-primary)) }
.list { display: flex; flex-direction: column; min-height: 0; background: var(--surface); border-inline-end: 1px solid var(--border) }
.search { padding: 12px; border-bottom: 1px solid var(--border) }
.search input { width: 100%; height: 36px; padding: 0 12px; border: 1px solid var(--control); border-radius: 10px; background: var(--surface) }
.search input::placeholder { color: var(--muted) }
ul { flex: 1; margin: 0; padding: 0; list-style: none; overflow-y: auto }
.row { position: relative; display: grid; grid-template-columns: 16px minmax(0, 1fr) auto; gap: 2px 12px; width: 100%; padding: 12px 16px; border: 0; border-bottom: 1px solid var(--border); background: none; text-align: start; cursor: pointer }
.row:hover { background: var(--raised) }
.row[aria-current] { background: var(--raised); box-shadow: inset 3px 0 var(--accent) }
.row:focus-visible { outline-offset: -2px }
.row svg { grid-row: span 2; margin-top: 2px; color: var(--muted) }
.row .to, .row .what { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.row .to { font-weight: 600 }
.row .what { grid-column: 2 / -1; color: var(--muted) }
.row .when { color: var(--muted); font-size: 13px; font-variant-numeric: tabular-nums }
.row.seen .to { font-weight: 400 }
.empty { margin: auto; max-width: 320px; padding: 32px 24px; text-align: center; color: var(--muted) }
.empty strong { display: block; margin-bottom: 4px; color: var(--text); font-size: 15px }
.view { display: flex; flex-direction: column; min-width: 0; min-height: 0; overflow-y: auto }
.head { padding: 20px 24px; background: var(--surface); border-bottom: 1px solid var(--border) }
.head h2 { margin: 0 0 4px; font-size: 17px; line-height: 24px; font-weight: 600; overflow-wrap: anywhere }
.head p { margin: 0; overflow-wrap: anywhere }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 16px }
.actions:empty { display: none }
.code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-variant-numeric: tabular-nums; letter-spacing: 2px }
.back { display: none; margin: 0 0 12px }
iframe { flex: none; width: 100%; min-height: 100px; border: 0; background: transparent; color-scheme: light dark }
pre { margin: 0; padding: 24px; white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/20px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace }
.bubble { align-self: flex-start; max-width: min(320px, calc(100% - 48px)); margin: 24px; padding: 12px 16px; border-radius: 18px 18px 18px 4px; background: var(--raised); border: 1px solid var(--border); font-size: 15px; line-height: 22px; white-space: pre-wrap; overflow-wrap: anywhere }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
@media (max-width: 719px) {
  body { grid-template-columns: minmax(0, 1fr) }
  .bar { padding: 12px 16px }
  .bar .hint { white-space: normal }
  .list { border: 0 }
  .button, .search input { min-height: 44px }
  body.reading .list, body:not(.reading) .view { display: none }
  .back { display: inline-flex }
  .head { padding: 16px }
  .bubble { margin: 16px }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important } }
@media (forced-colors: active) { .row[aria-current] { outline: 2px solid Highlight; outline-offset: -2px } }
`

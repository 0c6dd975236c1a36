/** Colours and measures of visual.md; one column. */
export const webhookStyle = `
:root { color-scheme: light dark; --page: light-dark(#fafafa, #0e0f11); --surface: light-dark(#fff, #16181b); --text: light-dark(#16181b, #f2f3f5); --muted: light-dark(#5c636d, #a5adb8); --border: light-dark(#e4e6ea, #2a2e34); --control: light-dark(#868d97, #6a727d); --primary: light-dark(#1f2328, #f2f3f5); --on-primary: light-dark(#fff, #16181b); --accent: light-dark(#3557e0, #8aa2ff); --danger: light-dark(#b3261e, #ff8a80) }
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--text); font: 14px/20px system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif }
main { width: min(760px, 100% - 32px); margin: 40px auto; display: grid; gap: 16px }
h1 { margin: 0; font-size: 20px; line-height: 28px } h2 { margin: 0; font-size: 15px; line-height: 20px; overflow-wrap: anywhere }
p, dd { margin: 0; color: var(--muted); overflow-wrap: anywhere } small { color: var(--muted); font-weight: 400 }
form, article { display: grid; gap: 8px; padding: 20px; background: var(--surface); border: 1px solid var(--border); border-radius: 16px }
#endpoints { display: grid; gap: 16px }
label { font-weight: 600 }
input, select, button { font: inherit; color: inherit; min-height: 40px; padding: 8px 12px; border: 1px solid var(--control); border-radius: 10px; background: var(--surface) }
select { min-height: 120px }
button { cursor: pointer; border-color: var(--border); font-weight: 500 }
button.primary { background: var(--primary); border-color: var(--primary); color: var(--on-primary) }
button.danger { color: var(--danger) }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
.actions { display: flex; flex-wrap: wrap; gap: 8px }
code, td { font-variant-numeric: tabular-nums } code { font: 13px/20px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere }
table { width: 100%; border-collapse: collapse } td, th { padding: 8px 8px 8px 0; border-top: 1px solid var(--border); text-align: start; overflow-wrap: anywhere } td:last-child { text-align: end; padding-inline-end: 0 }
.failed { color: var(--danger) }
@media (max-width: 480px) { main { margin: 16px auto } form, article { padding: 16px } button, input { min-height: 44px } td:nth-child(3), th:nth-child(3) { display: none } }
`

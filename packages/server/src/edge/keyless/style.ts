/** Colours and measures of visual.md, one narrow column. */
export const keylessStyle = `
:root { color-scheme: light dark; --page: #fafafa; --surface: #fff; --raised: #f4f5f7; --text: #16181b; --muted: #5c636d; --border: #e4e6ea; --control: #868d97; --primary: #1f2328; --on-primary: #fff; --accent: #3557e0; --danger: #b42318 }
@media (prefers-color-scheme: dark) { :root { --page: #0e0f11; --surface: #16181b; --raised: #1d2024; --text: #f2f3f5; --muted: #a5adb8; --border: #2a2e34; --control: #6a727d; --primary: #f2f3f5; --on-primary: #16181b; --accent: #8aa2ff; --danger: #ff9c92 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--text); font: 14px/20px system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif }
main { max-width: 560px; margin: 48px auto; padding: 32px; background: var(--surface); border: 1px solid var(--border); border-radius: 16px }
h1 { margin: 0 0 8px; font-size: 20px; line-height: 28px; font-weight: 600 }
h2 { margin: 24px 0 8px; font-size: 15px; line-height: 20px; font-weight: 600 }
p { margin: 0 0 12px; color: var(--muted); overflow-wrap: anywhere }
strong { color: var(--text) }
a { color: var(--accent) }
label { display: block; margin: 20px 0 6px; font-weight: 500 }
button, input { font: inherit; color: inherit }
input { width: 100%; height: 40px; padding: 0 12px; border: 1px solid var(--control); border-radius: 10px; background: var(--surface) }
.button { display: inline-flex; align-items: center; justify-content: center; width: 100%; min-height: 40px; margin-top: 12px; padding: 0 16px; border: 1px solid var(--primary); border-radius: 10px; background: var(--primary); color: var(--on-primary); font-weight: 500; text-decoration: none; cursor: pointer }
.button:hover { background: color-mix(in oklab, var(--primary) 88%, var(--on-primary)) }
.button:disabled { opacity: .6; cursor: default }
#status { margin: 12px 0 0; color: var(--danger) }
#status:empty { display: none }
pre { margin: 0 0 12px; padding: 12px 14px; overflow-x: auto; background: var(--raised); border: 1px solid var(--border); border-radius: 10px; font: 13px/20px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace }
code { font: 13px/20px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; color: var(--text) }
summary { padding: 8px 0; font-weight: 500; cursor: pointer }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
@media (max-width: 639px) { main { margin: 0; min-height: 100vh; padding: 24px 16px; border: 0; border-radius: 0 } input, .button { min-height: 44px } }
`

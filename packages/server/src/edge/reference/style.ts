/** Colours and measures of visual.md. */
export const referenceStyle = `
:root{color-scheme:light dark;--page:#fafafa;--surface:#fff;--raised:#f4f5f7;--text:#16181b;--muted:#5c636d;--border:#e4e6ea;--accent:#3557e0}
@media (prefers-color-scheme:dark){:root{--page:#0e0f11;--surface:#16181b;--raised:#1d2024;--text:#f2f3f5;--muted:#a5adb8;--border:#2a2e34;--accent:#8aa2ff}}
*{box-sizing:border-box}
html{scroll-padding-top:72px}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif}
a{color:var(--accent);text-decoration:none}
a:hover{text-decoration:underline}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
code{font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
header{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:8px 24px;align-items:center;padding:14px 24px;background:var(--surface);border-bottom:1px solid var(--border)}
header nav{display:flex;flex-wrap:wrap;gap:4px 20px}
header nav a{color:var(--muted)}
header nav a[aria-current]{color:var(--text);font-weight:600}
.columns{display:grid;grid-template-columns:240px minmax(0,760px);gap:48px;max-width:1096px;margin:0 auto;padding:0 24px}
.index{position:sticky;top:53px;align-self:start;max-height:calc(100vh - 53px);overflow-y:auto;padding:24px 0;font-size:14px}
.index summary{padding:4px 0;cursor:pointer}
.index summary::first-letter,h2::first-letter{text-transform:uppercase}
.index a{display:block;padding:3px 0 3px 16px;color:var(--muted)}
.index>a{padding-left:0}
main{padding:32px 0 96px}
h1{margin:0;font-size:28px;line-height:1.25;letter-spacing:-.01em}
.lead{margin:8px 0 40px;color:var(--muted);font-size:17px}
h2{margin:56px 0 16px;font-size:20px}
h3{margin:0;font-size:16px}
h3 a{color:inherit}
h4{margin:16px 0 6px;font-size:13px;color:var(--muted);font-weight:600}
article{margin:0 0 16px;padding:20px;background:var(--surface);border:1px solid var(--border);border-radius:12px}
article:target{border-color:var(--accent)}
.line{margin:6px 0 4px}
.line b{display:inline-block;min-width:56px;font-size:12px;letter-spacing:.04em}
.line i{font-style:normal;color:var(--accent)}
.delete{color:#b42318}
@media (prefers-color-scheme:dark){.delete{color:#ff9d93}}
.hint{margin:0;color:var(--muted);font-size:13px}
dl{margin:0;border-top:1px solid var(--border)}
dl div{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:16px;padding:6px 0;border-bottom:1px solid var(--border)}
dt em{margin-left:8px;color:var(--muted);font-size:12px;font-style:normal}
dd{margin:0;color:var(--muted);font-size:13px;overflow-wrap:anywhere}
article details{margin-top:10px;font-size:14px}
article summary{cursor:pointer;font-weight:600}
article summary span{color:var(--muted);font-weight:400;font-size:13px}
article details p{margin:8px 0 0}
@media (max-width:860px){.columns{grid-template-columns:minmax(0,1fr);gap:0}.index{position:static;max-height:none;padding-bottom:0}dl div{grid-template-columns:minmax(0,1fr);gap:0}}
`

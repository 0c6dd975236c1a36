/** The built-in inbox: each mail as a person would see it, each SMS as a bubble. Loads `/inbox.json` and nothing else. */
export function inboxPage(): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Inbox · Keyward</title><style>${style}</style></head>
<body><header><h1>Inbox</h1><p>Mail and SMS of your development instances. Nothing leaves this machine.</p></header>
<main><nav aria-label="Messages"><ul id="list"></ul><p id="empty">No messages yet. Codes and links appear here as soon as somebody signs up.</p></nav>
<section id="message" aria-live="polite"></section></main><script>${script}</script></body></html>`
}

const style = `
:root{color-scheme:light dark;--bg:#fafafa;--surface:#fff;--text:#16181b;--muted:#5c636d;--border:#e4e6ea;--accent:#3557e0;--chip:#f0f1f4}
@media (prefers-color-scheme:dark){:root{--bg:#0e0f11;--surface:#16181b;--text:#f2f3f5;--muted:#a5adb8;--border:#2a2e34;--accent:#8aa2ff;--chip:#1d2024}}
*{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--text);font:14px/20px system-ui,sans-serif}
header{padding:24px 24px 16px}h1{margin:0;font-size:17px;line-height:24px}header p{margin:0;color:var(--muted)}
main{display:grid;grid-template-columns:minmax(260px,360px) 1fr;gap:16px;padding:0 24px 24px;min-height:calc(100vh - 96px)}
nav,section{background:var(--surface);border:1px solid var(--border);border-radius:16px;overflow:hidden;min-width:0}
ul{list-style:none;margin:0;padding:0}li button{display:block;width:100%;padding:12px 16px;border:0;border-bottom:1px solid var(--border);background:none;color:inherit;font:inherit;text-align:start;cursor:pointer}
li button[aria-current]{background:var(--chip)}li button:focus-visible,a:focus-visible,.copy:focus-visible{outline:2px solid var(--accent);outline-offset:-2px}
.row{display:flex;justify-content:space-between;gap:8px}.to{font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.at,.sub{color:var(--muted);font-size:13px;line-height:18px}.sub{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
#empty{padding:32px 24px;color:var(--muted);text-align:center}section{display:flex;flex-direction:column}.head{padding:16px 24px;border-bottom:1px solid var(--border)}
.head h2{margin:0;font-size:17px;line-height:24px;overflow-wrap:anywhere}.head p{margin:0;color:var(--muted)}
.copy{margin-top:8px;padding:6px 12px;border:1px solid var(--border);border-radius:10px;background:var(--chip);color:inherit;font:600 14px/20px ui-monospace,monospace;letter-spacing:2px;cursor:pointer}
iframe{flex:1;width:100%;min-height:480px;border:0;background:#fff}.sms{align-self:flex-start;margin:24px;padding:12px 16px;border-radius:16px 16px 16px 4px;background:var(--chip);max-width:320px}
@media (max-width:720px){main{grid-template-columns:1fr}}`

const script = `
const list=document.getElementById('list'),view=document.getElementById('message'),empty=document.getElementById('empty');
const query=location.search;let messages=[],selected=null,shown='';
const el=(tag,props,...children)=>{const e=Object.assign(document.createElement(tag),props);e.append(...children);return e};
function show(id){selected=id;const m=messages.find(x=>x.id===id);if(!m||shown===id)return draw();shown=id;view.replaceChildren();
const head=el('div',{className:'head'},el('h2',{textContent:m.kind==='sms'?'SMS':m.subject}),el('p',{textContent:'To '+m.to+' · '+new Date(m.at).toLocaleString()}));
if(m.code){const b=el('button',{className:'copy',textContent:m.code,title:'Copy the code'});b.onclick=()=>navigator.clipboard.writeText(m.code).then(()=>{b.textContent='Copied';setTimeout(()=>b.textContent=m.code,1200)});head.append(b)}
view.append(head);if(m.kind==='sms')view.append(el('p',{className:'sms',textContent:m.text}));
else{const f=el('iframe',{title:'Mail',srcdoc:m.html});f.setAttribute('sandbox','allow-popups allow-popups-to-escape-sandbox');view.append(f)}draw()}
function draw(){empty.hidden=messages.length>0;list.replaceChildren(...messages.map(m=>{const b=el('button',{type:'button'},el('span',{className:'row'},el('span',{className:'to',textContent:m.to}),el('span',{className:'at',textContent:new Date(m.at).toLocaleTimeString()})),el('span',{className:'sub',textContent:m.kind==='sms'?m.text:m.subject}));b.style.display='grid';if(m.id===selected)b.setAttribute('aria-current','true');b.onclick=()=>show(m.id);return el('li',{},b)}))}
async function load(){try{const r=await fetch('/inbox.json'+query);const next=(await r.json()).messages||[];const changed=JSON.stringify(next.map(m=>m.id))!==JSON.stringify(messages.map(m=>m.id));messages=next;if(changed){if(!selected&&messages[0])show(messages[0].id);else draw()}}catch{}setTimeout(load,1500)}
load()`

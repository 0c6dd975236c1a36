import type { InstanceSettings } from '@keyward/wire'

type Portal = InstanceSettings['account_portal']

/** The room around the component; its colours are the instance's where it has some. */
export function portalStyle(portal: Portal): string {
  const scheme = portal.appearance === 'auto' ? 'light dark' : portal.appearance
  const [light, dark] = [portal.background_color_light || '#f6f7f8', portal.background_color_dark || '#0e0f11']
  const background = portal.appearance === 'dark' ? dark : light
  return `
:root{color-scheme:${scheme};--background:${background};--text:${portal.appearance === 'dark' ? '#e9eaec' : '#1b1d21'};--muted:${portal.appearance === 'dark' ? '#9a9fa8' : '#5f6570'};--line:${portal.appearance === 'dark' ? '#2a2d33' : '#e3e5e9'};--card:${portal.appearance === 'dark' ? '#17191d' : '#fff'}}
${portal.appearance === 'auto' ? `@media (prefers-color-scheme:dark){:root{--background:${dark};--text:#e9eaec;--muted:#9a9fa8;--line:#2a2d33;--card:#17191d}}` : ''}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;min-height:100dvh;display:grid;place-items:center;padding:48px 16px;background:var(--background);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{display:grid;justify-items:center;width:100%;min-height:1px}
body[data-loading] main::before{content:"";width:28px;height:28px;border-radius:50%;border:3px solid var(--line);border-top-color:var(--muted);animation:turn .8s linear infinite}
@keyframes turn{to{transform:rotate(1turn)}}
@media (prefers-reduced-motion:reduce){body[data-loading] main::before{animation-duration:4s}}
.card{width:100%;max-width:400px;padding:32px;border:1px solid var(--line);border-radius:16px;background:var(--card);text-align:center}
.card h1{margin:0 0 8px;font-size:20px;line-height:1.3}
.card p{margin:0 0 24px;color:var(--muted);font-size:15px}
.card a{display:inline-block;margin:4px 8px;padding:8px 16px;border-radius:8px;color:var(--text);text-decoration:none;border:1px solid var(--line)}
.card a:hover{background:color-mix(in srgb,var(--text) 6%,transparent)}
.card a:focus-visible{outline:2px solid var(--text);outline-offset:2px}
.card img{display:block;margin:0 auto 20px;max-height:32px;max-width:160px}
.note{color:var(--muted)}
@media (max-width:480px){body{padding:16px 12px}}
`
}

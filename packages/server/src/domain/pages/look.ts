import type { InstanceSettings } from '@keyward/wire'
import { escapeHtml } from '../messages/index.ts'

type Portal = InstanceSettings['account_portal']

/** Colours of an instance's pages, and a card on them; the components beside it look the same. */
export function pageStyle(portal: Portal): string {
  const [light, dark] = [portal.primary_color_light || '#1f2328', portal.primary_color_dark || '#f2f3f5']
  return `
:root{color-scheme:${portal.appearance === 'auto' ? 'light dark' : portal.appearance};--background:light-dark(${portal.background_color_light || '#f6f7f8'},${portal.background_color_dark || '#0e0f11'});--card:light-dark(#fff,#16181b);--text:light-dark(#16181b,#f2f3f5);--muted:light-dark(#5c636d,#a5adb8);--line:light-dark(#e4e6ea,#2a2e34);--accent:light-dark(#3557e0,#8aa2ff);--primary:light-dark(${light},${dark});--on-primary:light-dark(${textOn(light)},${textOn(dark)})}
*{box-sizing:border-box}
[hidden]{display:none!important}
body{margin:0;min-height:100vh;min-height:100dvh;display:grid;place-items:center;padding:48px 16px;background:var(--background);color:var(--text);font:14px/20px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
.card{width:100%;max-width:400px;padding:32px;border:1px solid var(--line);border-radius:16px;background:var(--card);box-shadow:0 4px 16px light-dark(#16181b0f,transparent);text-align:center;overflow-wrap:anywhere}
.logo{display:block;margin:0 auto 20px;max-width:160px;max-height:32px}
.app{margin:0 0 20px;font-weight:600;color:var(--muted)}
h1{margin:0 0 4px;font-size:17px;line-height:24px;font-weight:600;text-wrap:balance}
.card p:not(.app){margin:0;color:var(--muted);text-wrap:pretty}
.actions{display:grid;gap:8px;margin-top:24px}
.action{display:block;width:100%;padding:9px 16px;border:1px solid transparent;border-radius:10px;background:none;color:var(--text);font:inherit;font-weight:500;text-align:center;text-decoration:none;cursor:pointer}
.action:hover{background:color-mix(in oklab,var(--text) 6%,transparent)}
.action.primary{background:var(--primary);color:var(--on-primary)}
.action.primary:hover{background:color-mix(in oklab,var(--primary) 88%,var(--on-primary))}
.action:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
@media (pointer:coarse){.action{padding-block:11px}}
@media (max-width:480px){body{padding:16px 12px}.card{padding:24px}}
`
}

export type PageCard = {
  readonly applicationName: string
  readonly logoUrl: string | null
  readonly title: string
  readonly text: string
}

/** One thing to know; `actions` is markup, the first one the way on. */
export function pageCard({ applicationName, logoUrl, title, text }: PageCard, actions = ''): string {
  const name = escapeHtml(applicationName)
  const head = logoUrl ? `<img class="logo" src="${escapeHtml(logoUrl)}" alt="${name}">` : `<p class="app">${name}</p>`
  const more = actions ? `<div class="actions">${actions}</div>` : ''
  return `<div class="card">${head}<h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>${more}</div>`
}

/** Black or white, whichever is read better on a colour written as #rgb, #rrggbb or with an alpha behind (WCAG 2.2, relative luminance). */
export function textOn(color: string): '#fff' | '#16181b' {
  const digits = color.slice(1)
  const pairs = digits.length < 6 ? [...digits].map((one) => one + one) : (digits.match(/../g) ?? [])
  const [red = 0, green = 0, blue = 0] = pairs.map((pair) => {
    const value = Number.parseInt(pair, 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.0591 ? '#fff' : '#16181b'
}

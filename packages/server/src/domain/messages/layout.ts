import { escapeHtml } from './plain-text.ts'

export type MailParts = {
  readonly applicationName: string
  readonly logoUrl: string | null
  readonly supportEmail: string | null
  readonly title: string
  readonly lead: string
  readonly details: readonly (readonly [label: string, value: string])[]
  readonly code: string | null
  readonly link: { readonly label: string; readonly url: string } | null
  /** How long the code or link works; null where there is neither. */
  readonly minutes: number | null
  readonly why: string
}

/** One column of 560 px, system fonts, the code large or one button, why it came; with a plain-text twin (visual.md). */
export function layOut(parts: MailParts): { readonly html: string; readonly text: string } {
  return { html: htmlOf(parts), text: textOf(parts) }
}

function textOf(parts: MailParts): string {
  const details = parts.details.map(([label, value]) => `${label}: ${value}`).join('\n')
  const blocks = [
    parts.title,
    parts.lead,
    details,
    parts.code,
    parts.link?.url,
    expiryOf(parts),
    parts.why,
    supportOf(parts),
  ]
  return `${parts.applicationName}\n\n${blocks.filter(Boolean).join('\n\n')}\n`
}

function expiryOf({ minutes, code }: MailParts): string {
  if (minutes === null) return ''
  const hours = minutes / 60
  const [amount, unit] =
    minutes >= 120 && Number.isInteger(hours) ? [hours, 'hours'] : [minutes, minutes === 1 ? 'minute' : 'minutes']
  return `The ${code ? 'code' : 'link'} works for ${amount} ${unit}.`
}

function supportOf({ supportEmail }: MailParts): string {
  return supportEmail ? `Questions? Write to ${supportEmail}.` : ''
}

// Mail clients know tables and inline styles; the style sheet is for those that know more: dark mode, and phones.
const styles = `
  :root { color-scheme: light dark; supported-color-schemes: light dark }
  @media (max-width: 480px) { .kw-cell { padding: 24px !important } .kw-outer { padding: 16px 12px !important } }
  @media (prefers-color-scheme: dark) {
    body, .kw-page { background: #0e0f11 !important }
    .kw-card { background: #16181b !important; border-color: #2a2e34 !important }
    .kw-title, .kw-code, .kw-name, .kw-value { color: #f2f3f5 !important }
    .kw-code { background: #1d2024 !important; border-color: #2a2e34 !important }
    .kw-text, .kw-small, .kw-link { color: #a5adb8 !important }
    .kw-rule { border-color: #2a2e34 !important }
    .kw-button { background: #f2f3f5 !important }
    .kw-button a { color: #16181b !important }
  }`

const font = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const text = 'margin:0;font-size:15px;line-height:24px;color:#5c636d'
const small = 'margin:0;font-size:13px;line-height:20px;color:#5c636d'

function htmlOf(parts: MailParts): string {
  const e = escapeHtml
  return `<!doctype html>
<html lang="en" dir="ltr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${e(parts.title)}</title><style>${styles}
</style></head>
<body style="margin:0;padding:0;background:#fafafa;-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden">${e(parts.lead)}</div>
<table role="presentation" class="kw-page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#fafafa"><tr><td class="kw-outer" align="center" style="padding:40px 16px">
<table role="presentation" class="kw-card" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;background:#ffffff;border:1px solid #e4e6ea;border-radius:16px;border-collapse:separate;text-align:left;font-family:${font}"><tr><td class="kw-cell" style="padding:40px">
${brand(parts)}
<h1 class="kw-title" style="margin:0 0 8px;font-size:20px;line-height:28px;font-weight:600;color:#16181b">${e(parts.title)}</h1>
<p class="kw-text" style="${text}">${e(parts.lead)}</p>
${details(parts)}${code(parts)}${button(parts)}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin-top:32px"><tr><td class="kw-rule" style="border-top:1px solid #e4e6ea;padding-top:20px">
<p class="kw-small" style="${small}">${e([parts.why, supportOf(parts)].filter(Boolean).join(' '))}</p>
</td></tr></table>
</td></tr></table>
</td></tr></table>
</body></html>`
}

function brand({ applicationName, logoUrl }: MailParts): string {
  const name = escapeHtml(applicationName)
  const inside = logoUrl
    ? `<img src="${escapeHtml(logoUrl)}" alt="${name}" height="32" style="display:block;height:32px;width:auto;max-width:240px;border:0;font-size:15px;font-weight:600">`
    : name
  return `<div class="kw-name" style="margin:0 0 28px;font-size:15px;line-height:24px;font-weight:600;color:#16181b">${inside}</div>`
}

function details({ details }: MailParts): string {
  if (details.length === 0) return ''
  const rows = details.map(
    ([label, value]) =>
      `<tr><td class="kw-text" style="${text};padding:4px 24px 4px 0;white-space:nowrap;vertical-align:top">${escapeHtml(label)}</td><td class="kw-value" style="${text};color:#16181b;padding:4px 0;word-break:break-word">${escapeHtml(value)}</td></tr>`,
  )
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin-top:20px">${rows.join('')}</table>`
}

function code(parts: MailParts): string {
  if (!parts.code) return ''
  return `<p class="kw-code" style="margin:24px 0 12px;padding:20px 0 20px 10px;background:#fafafa;border:1px solid #e4e6ea;border-radius:10px;text-align:center;font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:32px;line-height:40px;font-weight:600;letter-spacing:10px;color:#16181b">${escapeHtml(parts.code)}</p>
<p class="kw-small" style="${small}">${escapeHtml(expiryOf(parts))}</p>`
}

function button(parts: MailParts): string {
  if (!parts.link) return ''
  const url = escapeHtml(parts.link.url)
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0 16px"><tr><td class="kw-button" style="background:#1f2328;border-radius:10px"><a href="${url}" style="display:inline-block;padding:12px 24px;font-size:15px;line-height:20px;font-weight:600;color:#ffffff;text-decoration:none">${escapeHtml(parts.link.label)}</a></td></tr></table>
<p class="kw-small" style="${small}">${escapeHtml(expiryOf(parts))} If the button does nothing, copy this into your browser:<br><span class="kw-link" style="color:#5c636d;word-break:break-all">${url}</span></p>`
}

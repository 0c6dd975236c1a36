export type MailParts = {
  readonly title: string
  readonly lead: string
  readonly details: readonly { readonly label: string; readonly variable: string }[]
  /** Variable that holds the code. */
  readonly code: string | null
  readonly link: { readonly label: string; readonly variable: string } | null
  readonly ttl: string | null
  readonly copyLink: string
  readonly why: string
  readonly questions: string
}

type Page = MailParts & { readonly language: string; readonly direction: 'ltr' | 'rtl' }

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

/** One column of 560 px, system fonts, the code large or one button, why it came (visual.md). A template, not yet filled in. */
export function layOut(page: Page): string {
  const start = page.direction === 'rtl' ? 'right' : 'left'
  return `<!doctype html>
<html lang="${page.language}" dir="${page.direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${page.title}</title><style>${styles}
</style></head>
<body dir="${page.direction}" style="margin:0;padding:0;background:#fafafa;-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden">${page.lead}</div>
<table role="presentation" class="kw-page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#fafafa"><tr><td class="kw-outer" align="center" style="padding:40px 16px">
<table role="presentation" class="kw-card" dir="${page.direction}" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;background:#ffffff;border:1px solid #e4e6ea;border-radius:16px;border-collapse:separate;text-align:${start};font-family:${font}"><tr><td class="kw-cell" style="padding:40px">
<div class="kw-name" style="margin:0 0 28px;font-size:15px;line-height:24px;font-weight:600;color:#16181b">{{#if app.logo_image_url}}<img src="{{app.logo_image_url}}" alt="{{app.name}}" height="32" style="display:block;height:32px;width:auto;max-width:240px;border:0;font-size:15px;font-weight:600">{{else}}{{app.name}}{{/if}}</div>
<h1 class="kw-title" style="margin:0 0 8px;font-size:20px;line-height:28px;font-weight:600;color:#16181b">${page.title}</h1>
<p class="kw-text" style="${text}">${page.lead}</p>
${details(page)}${code(page)}${button(page)}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin-top:32px"><tr><td class="kw-rule" style="border-top:1px solid #e4e6ea;padding-top:20px">
<p class="kw-small" style="${small}">${page.why}{{#if app.support_email}} ${page.questions}{{/if}}</p>
</td></tr></table>
</td></tr></table>
</td></tr></table>
</body></html>`
}

function details({ details, direction }: Page): string {
  if (details.length === 0) return ''
  const padding = direction === 'rtl' ? '4px 0 4px 24px' : '4px 24px 4px 0'
  const rows = details.map(
    ({ label, variable }) =>
      `{{#if ${variable}}}<tr><td class="kw-text" style="${text};padding:${padding};white-space:nowrap;vertical-align:top">${label}</td><td class="kw-value" style="${text};color:#16181b;padding:4px 0;word-break:break-word"><bdi>{{${variable}}}</bdi></td></tr>{{/if}}`,
  )
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin-top:20px">${rows.join('')}</table>`
}

/** A code is read from left to right in every language. */
function code({ code, ttl }: Page): string {
  if (!code) return ''
  return `<p class="kw-code" dir="ltr" style="margin:24px 0 12px;padding:20px 0 20px 10px;background:#fafafa;border:1px solid #e4e6ea;border-radius:10px;text-align:center;font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:32px;line-height:40px;font-weight:600;letter-spacing:10px;color:#16181b">{{${code}}}</p>
<p class="kw-small" style="${small}">${ttl}</p>`
}

function button({ link, ttl, copyLink }: Page): string {
  if (!link) return ''
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0 16px"><tr><td class="kw-button" style="background:#1f2328;border-radius:10px"><a href="{{${link.variable}}}" style="display:inline-block;padding:12px 24px;font-size:15px;line-height:20px;font-weight:600;color:#ffffff;text-decoration:none">${link.label}</a></td></tr></table>
<p class="kw-small" style="${small}">${ttl ? `${ttl} ` : ''}${copyLink}<br><bdo class="kw-link" dir="ltr" style="color:#5c636d;word-break:break-all">{{${link.variable}}}</bdo></p>`
}

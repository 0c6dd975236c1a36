export type MailParts = {
  readonly applicationName: string
  readonly title: string
  readonly lead: string
  readonly code: string | null
  readonly link: { readonly label: string; readonly url: string } | null
  /** How long the code or link works; null where there is neither. */
  readonly minutes: number | null
}

/** One column of 560 px, system fonts, the code large or one button, why it came; with a plain-text twin (visual.md). */
export function layOut(parts: MailParts): { readonly html: string; readonly text: string } {
  const expiry = parts.minutes === null ? '' : `It works for ${parts.minutes} minutes.`
  const why = `You got this message because somebody used this address with ${parts.applicationName}. If that was not you, you can ignore it.`
  const code = parts.code
    ? `<p class="kw-code" style="margin:24px 0;padding:16px 0;border:1px solid #e4e6ea;border-radius:10px;text-align:center;font:600 32px/40px ui-monospace,Menlo,Consolas,monospace;letter-spacing:8px;color:#16181b">${escapeHtml(parts.code)}</p>`
    : ''
  const button = parts.link
    ? `<p style="margin:24px 0"><a class="kw-button" href="${escapeHtml(parts.link.url)}" style="display:inline-block;padding:12px 20px;border-radius:10px;background:#1f2328;color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(parts.link.label)}</a></p>`
    : ''
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(parts.title)}</title>
<style>@media (prefers-color-scheme:dark){body,.kw-page{background:#0e0f11!important}.kw-card{background:#16181b!important;border-color:#2a2e34!important}.kw-title,.kw-code{color:#f2f3f5!important}.kw-code{border-color:#2a2e34!important}.kw-text{color:#a5adb8!important}.kw-button{background:#f2f3f5!important;color:#16181b!important}}</style></head>
<body style="margin:0;background:#fafafa"><table role="presentation" class="kw-page" width="100%" cellpadding="0" cellspacing="0" style="background:#fafafa"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" class="kw-card" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid #e4e6ea;border-radius:16px;font:400 15px/24px -apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"><tr><td style="padding:32px">
<p class="kw-text" style="margin:0 0 24px;color:#5c636d;font-weight:600">${escapeHtml(parts.applicationName)}</p>
<h1 class="kw-title" style="margin:0 0 8px;font-size:20px;line-height:28px;color:#16181b">${escapeHtml(parts.title)}</h1>
<p class="kw-text" style="margin:0;color:#5c636d">${escapeHtml(parts.lead)}</p>${code}${button}
<p class="kw-text" style="margin:0 0 24px;color:#5c636d">${escapeHtml(expiry)}</p>
<p class="kw-text" style="margin:0;padding-top:16px;border-top:1px solid #e4e6ea;font-size:13px;line-height:18px;color:#5c636d">${escapeHtml(why)}</p>
</td></tr></table></td></tr></table></body></html>`
  const text = [parts.applicationName, parts.title, parts.lead, parts.code, parts.link?.url, expiry, why].filter(Boolean).join('\n\n')
  return { html, text }
}

export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replace(/[&<>"']/g, (character) => entities[character]!)
}

import { directionOf, type Language } from '../../domain/languages/index.ts'
import { escapeHtml } from '../../domain/messages/index.ts'
import type { PageTexts } from '../../domain/pages/index.ts'

/** Who speaks on a page, and in which language. */
export type Voice = { readonly language: Language; readonly texts: PageTexts; readonly applicationName: string }

/**
 * What a mail's link opens. Scanners of mail fetch links, so opening shows a page and nothing else; the page posts the
 * token by itself in the browser that asked for it, elsewhere at the press of a button (decisions.md 13).
 */
export function verifyPage(voice: Voice, { token, postsItself }: { token: string; postsItself: boolean }): string {
  const { texts } = voice
  const form = formOf({ action: 'verify', token, button: texts.continue })
  const script = postsItself ? "<script>document.getElementById('form').submit()</script>" : ''
  return page(voice, `${said(texts.confirm, texts.confirm_text)}${form}`, script)
}

/** What the mail about a sign-in from a new device leads to. */
export function endSessionPage(voice: Voice, token: string): string {
  const { texts } = voice
  const form = formOf({ action: 'unauthorized_sign_in', token, button: texts.end_action })
  return page(voice, `${said(texts.not_you, texts.end_text)}${form}`)
}

export function endedPage(voice: Voice): string {
  return page(voice, said(voice.texts.ended, voice.texts.ended_text))
}

/** For an outcome that has no page of the app to go back to. */
export function outcomePage(voice: Voice, status: string): string {
  const { texts } = voice
  const words =
    status === 'verified' ? said(texts.confirmed, texts.confirmed_text) : said(texts.bad_link, texts.bad_link_text)
  return page(voice, words)
}

const said = (title: string, text: string) => `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>`

type Form = { readonly action: string; readonly token: string; readonly button: string }

function formOf({ action, token, button }: Form): string {
  return `
<form method="post" action="${action}" id="form"><input type="hidden" name="token" value="${escapeHtml(token)}"><button type="submit">${escapeHtml(button)}</button></form>`
}

function page({ language, applicationName }: Voice, content: string, script = ''): string {
  const name = escapeHtml(applicationName)
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${name}</title><style>${style}</style></head>
<body><main><p class="app">${name}</p>${content}</main>
${script}</body></html>`
}

const style =
  ':root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-items:center;background:light-dark(#fafafa,#0e0f11);color:light-dark(#16181b,#f2f3f5);font:15px/24px system-ui,sans-serif}main{box-sizing:border-box;width:min(400px,100vw - 32px);padding:32px;border:1px solid light-dark(#e4e6ea,#2a2e34);border-radius:16px;background:light-dark(#fff,#16181b)}.app{margin:0 0 16px;font-weight:600;color:light-dark(#5c636d,#a5adb8)}h1{margin:0 0 8px;font-size:20px;line-height:28px}p{margin:0;color:light-dark(#5c636d,#a5adb8)}button{margin-top:24px;width:100%;padding:12px;border:0;border-radius:10px;background:light-dark(#1f2328,#f2f3f5);color:light-dark(#fff,#16181b);font:600 15px/20px system-ui;cursor:pointer}button:focus-visible{outline:2px solid light-dark(#3557e0,#8aa2ff);outline-offset:2px}'

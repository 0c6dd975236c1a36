import { directionOf, type Language } from '../../domain/languages/index.ts'
import { escapeHtml } from '../../domain/messages/index.ts'
import { type PageCard, type PageTexts, pageCard } from '../../domain/pages/index.ts'

/** Who speaks on a page, in which language, and how that looks. */
export type Voice = Pick<PageCard, 'applicationName' | 'logoUrl'> & {
  readonly language: Language
  readonly texts: PageTexts
  readonly style: string
}

/**
 * What a mail's link opens. Scanners of mail fetch links, so opening shows a page and nothing else; the page posts the
 * token by itself in the browser that asked for it, elsewhere at the press of a button (decisions.md 13).
 */
export function verifyPage(voice: Voice, { token, postsItself }: { token: string; postsItself: boolean }): string {
  const { texts } = voice
  const form = formOf({ action: 'verify', token, button: texts.continue })
  const script = postsItself ? "<script>document.getElementById('form').submit()</script>" : ''
  return page(voice, pageCard({ ...voice, title: texts.confirm, text: texts.confirm_text }, form), script)
}

/** What the mail about a sign-in from a new device leads to. */
export function endSessionPage(voice: Voice, token: string): string {
  const { texts } = voice
  const form = formOf({ action: 'unauthorized_sign_in', token, button: texts.end_action })
  return page(voice, pageCard({ ...voice, title: texts.not_you, text: texts.end_text }, form))
}

export function endedPage(voice: Voice): string {
  const { texts } = voice
  return page(voice, pageCard({ ...voice, title: texts.ended, text: texts.ended_text }))
}

/** What the mail about a lock leads to. */
export function unlockPage(voice: Voice, token: string): string {
  const { texts } = voice
  const form = formOf({ action: 'unlock', token, button: texts.unlock_action })
  return page(voice, pageCard({ ...voice, title: texts.confirm, text: texts.unlock_text }, form))
}

export function unlockedPage(voice: Voice): string {
  const { texts } = voice
  return page(voice, pageCard({ ...voice, title: texts.unlocked, text: texts.unlocked_text }))
}

/** For an outcome that has no page of the app to go back to. */
export function outcomePage(voice: Voice, status: string): string {
  const { texts } = voice
  const [title, text] =
    status === 'verified' ? [texts.confirmed, texts.confirmed_text] : [texts.bad_link, texts.bad_link_text]
  return page(voice, pageCard({ ...voice, title, text }))
}

type Form = { readonly action: string; readonly token: string; readonly button: string }

function formOf({ action, token, button }: Form): string {
  return `
<form method="post" action="${action}" id="form"><input type="hidden" name="token" value="${escapeHtml(token)}"><button class="action primary" type="submit">${escapeHtml(button)}</button></form>`
}

function page({ language, applicationName, style }: Voice, content: string, script = ''): string {
  const name = escapeHtml(applicationName)
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${name}</title><style>${style}</style></head>
<body>${content}
${script}</body></html>`
}

import { escapeHtml } from '../../domain/messages/index.ts'

/**
 * What a mail's link opens. Scanners of mail fetch links, so opening shows a page and nothing else; the page posts the
 * token by itself in the browser that asked for it, elsewhere at the press of a button (decisions.md 13).
 */
export function verifyPage({
  token,
  postsItself,
  applicationName,
}: {
  readonly token: string
  readonly postsItself: boolean
  readonly applicationName: string
}): string {
  const form = { action: 'verify', token, button: 'Continue' }
  const content = `<h1>Confirm it's you</h1><p>You opened a link from a mail. Continue to finish what you started.</p>${formOf(form)}`
  const script = postsItself ? "<script>document.getElementById('form').submit()</script>" : ''
  return page(applicationName, content, script)
}

/** What the mail about a sign-in from a new device leads to. */
export function endSessionPage({
  token,
  applicationName,
}: {
  readonly token: string
  readonly applicationName: string
}) {
  const form = { action: 'unauthorized_sign_in', token, button: 'Sign out this device' }
  const text = 'The device of the mail will be signed out at once. Whoever uses it has to sign in again.'
  return page(applicationName, `<h1>Was this not you?</h1><p>${text}</p>${formOf(form)}`)
}

export function endedPage(applicationName: string): string {
  const text = 'The device is signed out. Choose a new password if somebody may know yours.'
  return page(applicationName, `<h1>Signed out</h1><p>${text}</p>`)
}

/** For an outcome that has no page of the app to go back to. */
export function outcomePage(status: string, applicationName: string): string {
  const text =
    status === 'verified'
      ? 'You are done here. Return to the tab where you started.'
      : 'This link has expired, was used already, or belongs to another browser. Ask for a new one.'
  return page(
    applicationName,
    `<h1>${status === 'verified' ? 'Confirmed' : 'This link does not work'}</h1><p>${text}</p>`,
  )
}

function formOf({
  action,
  token,
  button,
}: {
  readonly action: string
  readonly token: string
  readonly button: string
}) {
  return `
<form method="post" action="${action}" id="form"><input type="hidden" name="token" value="${escapeHtml(token)}"><button type="submit">${button}</button></form>`
}

function page(applicationName: string, content: string, script = ''): string {
  const name = escapeHtml(applicationName)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${name}</title><style>${style}</style></head>
<body><main><p class="app">${name}</p>${content}</main>
${script}</body></html>`
}

const style =
  ':root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-items:center;background:light-dark(#fafafa,#0e0f11);color:light-dark(#16181b,#f2f3f5);font:15px/24px system-ui,sans-serif}main{box-sizing:border-box;width:min(400px,100vw - 32px);padding:32px;border:1px solid light-dark(#e4e6ea,#2a2e34);border-radius:16px;background:light-dark(#fff,#16181b)}.app{margin:0 0 16px;font-weight:600;color:light-dark(#5c636d,#a5adb8)}h1{margin:0 0 8px;font-size:20px;line-height:28px}p{margin:0;color:light-dark(#5c636d,#a5adb8)}button{margin-top:24px;width:100%;padding:12px;border:0;border-radius:10px;background:light-dark(#1f2328,#f2f3f5);color:light-dark(#fff,#16181b);font:600 15px/20px system-ui;cursor:pointer}button:focus-visible{outline:2px solid light-dark(#3557e0,#8aa2ff);outline-offset:2px}'

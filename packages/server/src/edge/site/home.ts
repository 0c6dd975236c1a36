import { textInHtml } from '../html.ts'
import { keylessStyle } from '../keyless/style.ts'

/** What a developer who opens the server's address may want next. `accountPages`: where the account portal is, if there is an instance. */
export function homePage(accountPages: string | null): string {
  const links = [
    ['/inbox', 'Inbox', 'mails and text messages of your development instances'],
    ...(accountPages
      ? [
          [`${accountPages}/sign-up`, 'Sign up', 'as a user of your application would'],
          [`${accountPages}/user`, 'Account', 'what users see of theirs'],
        ]
      : []),
    ['/reference', 'API reference', 'every operation of the three APIs'],
  ] as const
  const items = links.map(([href, name, what]) => `<p><a href="${textInHtml(href!)}">${name}</a><br>${what}</p>`)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>Keyward</title><link rel="icon" href="data:,"><style>${keylessStyle}</style></head>
<body><main><h1>Keyward is running</h1><p>Nothing leaves this machine.</p>
${items.join('\n')}
<h2>Put sign-in into an application</h2><p>In its folder:</p><pre>npx keyward init</pre></main>
</body></html>`
}

export const homeContentSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

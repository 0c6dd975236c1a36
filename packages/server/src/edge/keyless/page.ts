import { createHash } from 'node:crypto'
import { textInHtml } from '../html.ts'
import { keylessScript } from './script.ts'
import { keylessStyle } from './style.ts'

export type KeylessView = {
  readonly name: string
  readonly isClaimed: boolean
  /** Whether a button may do it: the token of an operator lies on this machine. */
  readonly mayClaimHere: boolean
  readonly publishableKey: string
  /** Where this server is, and the instance's Frontend API on it. */
  readonly url: string
  readonly frontendUrl: string
  /** The app that led here, if it is one of this machine. */
  readonly returnUrl: string | null
}

/** What became of an application that was started without keys, and what to do next. Null: the address names none. */
export function keylessPage(view: KeylessView | null): string {
  const [title, body] = view === null ? unknown : view.isClaimed ? claimed(view) : unclaimed(view)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title} · Keyward</title><link rel="icon" href="data:,"><style>${keylessStyle}</style></head>
<body><main><h1>${title}</h1>${body}</main>
<script>${keylessScript}</script>
</body></html>`
}

type Part = readonly [title: string, body: string]

const unknown: Part = [
  'Nothing to claim',
  '<p>This address names no application of this server. The whole address stands in the terminal of the app, and in its file <code>keyless.json</code>.</p>',
]

function unclaimed({ name, mayClaimHere, returnUrl }: KeylessView): Part {
  const form = `<form><label for="name">Name of the application</label><input id="name" name="name" value="${textInHtml(name)}" maxlength="50" required autocomplete="off"><button class="button" type="submit">Claim application</button><p id="status" role="alert"></p></form>`
  return [
    'Claim your application',
    `<p>An app of this machine was started without keys, and got an application of its own. Claimed, it is listed with the others of this server and stays; users and keys are the same afterwards.</p>${mayClaimHere ? form : ''}
<h2>${mayClaimHere ? 'Or at' : 'At'} the command line</h2><p>In the folder of the app, with a token of an operator; it writes the keys into <code>.env.local</code> as well:</p><pre>npx keyward claim</pre>${back(returnUrl)}`,
  ]
}

function claimed({ name, publishableKey, url, frontendUrl, returnUrl }: KeylessView): Part {
  const secret = "the secretKey of the app's keyless.json"
  const own = [`NEXT_PUBLIC_KEYWARD_PUBLISHABLE_KEY=${publishableKey}`, `KEYWARD_SECRET_KEY=<${secret}>`]
  const official = [
    `NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=${publishableKey}`,
    `CLERK_SECRET_KEY=<${secret}>`,
    `CLERK_API_URL=${url}`,
    `NEXT_PUBLIC_CLERK_PROXY_URL=${frontendUrl}`,
    `NEXT_PUBLIC_CLERK_JS_URL=${url}/npm/@clerk/clerk-js@5/dist/clerk.browser.js`,
  ]
  const lines = (all: readonly string[]) => `<pre>${textInHtml(all.join('\n'))}</pre>`
  return [
    'Your application is claimed',
    `<p><strong>${textInHtml(name)}</strong> belongs to this server. Give the app its keys, so that it needs no others: in its folder, this writes them into <code>.env.local</code>.</p><pre>npx keyward claim</pre>
<h2>Or by hand</h2><details open><summary>@keyward/nextjs</summary>${lines(own)}</details><details><summary>@clerk/nextjs</summary>${lines(official)}</details>${back(returnUrl)}`,
  ]
}

const back = (url: string | null) => (url === null ? '' : `<p><a href="${textInHtml(url)}">Back to the app</a></p>`)

/** This page's own script alone. */
export const keylessContentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'sha256-${createHash('sha256').update(keylessScript).digest('base64')}'`,
  "style-src 'unsafe-inline'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

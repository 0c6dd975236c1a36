import { BapiGetPublicInterstitialQuery } from '@keyward/wire'
import { Type } from 'typebox'
import { escapeHtml } from '../../domain/messages/index.ts'
import { operation, reply } from '../../platform/index.ts'

/**
 * The page that an app's server of before the handshake sends in place of its own where it cannot tell who is there: the
 * runtime finds out, leaves its cookies, and the page is asked for again. The edge has found the instance by the key.
 */
export const interstitialOperation = operation({
  id: 'GetPublicInterstitial',
  api: 'bapi',
  method: 'GET',
  path: '/public/interstitial',
  caller: 'public',
  query: BapiGetPublicInterstitialQuery,
  output: Type.Any(),
  errors: ['bad_request', 'resource_not_found'],
  handle: async ({ scope, query }) => reply(interstitialPage(scope.instance, query), 'text/html; charset=utf-8'),
})

function interstitialPage(
  { publishableKey, issuer }: { readonly publishableKey: string; readonly issuer: string },
  query: BapiGetPublicInterstitialQuery,
): string {
  const proxy = webAddress(query.proxy_url)
  const domain = /^[\w.-]+(:\d+)?$/.test(query.domain ?? '') ? query.domain! : ''
  const origin = proxy ?? (domain && query.use_domain_for_script ? `https://${domain}` : issuer)
  const attributes = {
    'data-clerk-publishable-key': publishableKey,
    'data-clerk-proxy-url': proxy ?? '',
    'data-clerk-domain': domain,
    'data-sign-in-url': query.sign_in_url ?? '',
    src: `${origin}/npm/@clerk/clerk-js@5/dist/clerk.browser.js`,
  }
  const written = Object.entries(attributes).map(([name, value]) => (value ? ` ${name}="${escapeHtml(value)}"` : ''))
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="robots" content="noindex"></head>
<body><script${written.join('')} crossorigin="anonymous"></script>
<script>${script}</script></body></html>`
}

function webAddress(text: string | undefined): string | null {
  if (!text || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null
  return text.replace(/\/+$/, '')
}

// Three times in ten seconds, then it stops: a browser that keeps no cookies would be sent round for ever.
const script = `(async () => {
  const name = 'keyward-interstitial'
  const recent = JSON.parse(sessionStorage.getItem(name) || '[]').filter((time) => Date.now() - time < 10000)
  if (recent.length >= 3) return void (document.body.textContent = 'This page needs cookies.')
  sessionStorage.setItem(name, JSON.stringify([...recent, Date.now()]))
  const signInUrl = document.querySelector('[data-sign-in-url]')?.dataset.signInUrl
  await window.Clerk.load(signInUrl ? { signInUrl } : {})
  location.reload()
})()`

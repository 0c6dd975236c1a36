import { createHash } from 'node:crypto'
import type { InstanceSettings } from '@keyward/wire'
import { type ApplicationFacts, shownApplication } from '../../domain/instances/index.ts'
import { directionOf, type Language } from '../../domain/languages/index.ts'
import { type PageCard, type PageTexts, pageCard, pageStyle } from '../../domain/pages/index.ts'
import { jsonInHtml, textInHtml } from '../html.ts'
import type { PortalPage } from './pages.ts'
import { portalScript } from './script.ts'
import { portalStyle } from './style.ts'
import { toAppScript } from './to-app-script.ts'

/** What the page's script is told. */
export type PortalFacts = {
  readonly base: string
  readonly mount: string | null
  readonly isForUsers: boolean
  readonly leadsToApp: boolean
  /** The Frontend API where this page's own calls take the cookies along. */
  readonly frontend: string
  /** One account at a time: to use another one is to sign out of this one. */
  readonly isSingle: boolean
  readonly props: Readonly<Record<string, unknown>>
  readonly options: Readonly<Record<string, unknown>>
  /** Module with the components' texts in the page's language; null for the one that they have already. */
  readonly texts: string | null
  readonly failed: string
  readonly badLink: { readonly title: string; readonly text: string }
}

export type PortalView = {
  readonly language: Language
  readonly texts: PageTexts
  readonly page: PortalPage
  readonly facts: PortalFacts
  readonly settings: InstanceSettings
  readonly application: ApplicationFacts
  readonly publishableKey: string
  /** The Frontend API as the browser reaches it. */
  readonly frontendUrl: string
  /** Where the browser's script is. */
  readonly scriptUrl: string
}

/** One for every page, so that one hash allows it. */
const script = toAppScript + portalScript

export function portalPage({ page, facts, settings, application, ...view }: PortalView): string {
  const { language, texts, publishableKey, frontendUrl, scriptUrl } = view
  const { name: applicationName, logoUrl, faviconUrl } = shownApplication(settings, application)
  const title = textInHtml(`${texts[page.title]} · ${applicationName}`)
  const icon = textInHtml(faviconUrl || 'data:,')
  // The official runtime asks the key's host by https unless it is told another address.
  const plain = frontendUrl.startsWith('http:') ? ` data-clerk-proxy-url="${textInHtml(frontendUrl)}"` : ''
  const early = facts.texts ? `<link rel="modulepreload" href="${textInHtml(facts.texts)}">` : ''
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><link rel="icon" href="${icon}">${early}<style>${pageStyle(settings.account_portal)}${portalStyle}</style></head>
<body${page.mount || page.leadsToApp ? ' data-loading' : ''}>
<main id="place">${page.says ? textPage({ title: page.title, says: page.says }, { texts, base: facts.base, applicationName, logoUrl }) : ''}</main>
<noscript>${textInHtml(texts.needs_javascript)}</noscript>
<script id="portal" type="application/json">${jsonInHtml(facts)}</script>
<script src="${textInHtml(scriptUrl)}" crossorigin="anonymous" data-clerk-publishable-key="${textInHtml(publishableKey)}"${plain}></script>
<script>${script}</script>
</body></html>`
}

function textPage({ title, says }: TextPage, { texts, base, ...card }: TextFacts): string {
  const at = textInHtml(base)
  return pageCard(
    { ...card, title: texts[title], text: texts[says.text] },
    `<strong data-account></strong><a class="action primary" href="${at}${says.to}">${textInHtml(texts[says.action])}</a><a class="action" href="${at}/sign-in" data-signed-in>${textInHtml(texts.another_account)}</a>`,
  )
}

type TextPage = Pick<PortalPage, 'title'> & { readonly says: NonNullable<PortalPage['says']> }
type TextFacts = Pick<PageCard, 'applicationName' | 'logoUrl'> & { readonly texts: PageTexts; readonly base: string }

/** This page's own script and the runtime of the Frontend API; pictures from anywhere, since people have some. */
export function portalContentSecurityPolicy(frontendOrigin: string): string {
  const hash = createHash('sha256').update(script).digest('base64')
  return [
    "default-src 'none'",
    `script-src 'self' ${frontendOrigin} 'sha256-${hash}'`,
    // The official runtime keeps tokens fresh from a worker.
    "worker-src 'self' blob:",
    "style-src 'unsafe-inline'",
    `connect-src 'self' ${frontendOrigin}`,
    'img-src * data: blob:',
    "font-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

import { createHash } from 'node:crypto'
import type { InstanceSettings } from '@keyward/wire'
import type { ApplicationFacts } from '../../domain/instances/index.ts'
import { jsonInHtml, textInHtml } from '../html.ts'
import type { PortalPage } from './pages.ts'
import { portalScript } from './script.ts'
import { portalStyle } from './style.ts'

/** What the page's script is told. */
export type PortalFacts = {
  readonly base: string
  readonly mount: string | null
  readonly isForUsers: boolean
  readonly props: Readonly<Record<string, unknown>>
  readonly options: Readonly<Record<string, unknown>>
}

export type PortalView = {
  readonly page: PortalPage
  readonly facts: PortalFacts
  readonly settings: InstanceSettings
  readonly application: ApplicationFacts
  readonly publishableKey: string
  /** Where the browser's script is. */
  readonly scriptUrl: string
}

export function portalPage({ page, facts, settings, application, publishableKey, scriptUrl }: PortalView): string {
  const { display, account_portal: portal } = settings
  const title = textInHtml(`${page.title} · ${application.name}`)
  const icon = textInHtml(display.favicon_image_url || application.faviconUrl || 'data:,')
  const logo = display.logo_image_url || application.logoUrl
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><link rel="icon" href="${icon}"><style>${portalStyle(portal)}</style></head>
<body${page.mount ? ' data-loading' : ''}>
<main id="place">${page.mount ? '' : textPage(page, facts.base, logo)}</main>
<noscript>This page needs JavaScript.</noscript>
<script id="portal" type="application/json">${jsonInHtml(facts)}</script>
<script src="${textInHtml(scriptUrl)}" crossorigin="anonymous" data-clerk-publishable-key="${textInHtml(publishableKey)}"></script>
<script>${portalScript}</script>
</body></html>`
}

function textPage({ path, title }: PortalPage, base: string, logo: string | null): string {
  const text =
    path === '/unauthorized'
      ? 'You are signed in, but this page is not open to you. Somebody else may have invited another address of yours.'
      : 'If you did not sign in just now, sign out of the devices that you do not know, and choose a new password.'
  const action = path === '/unauthorized' ? 'Your account' : 'Secure your account'
  return `<div class="card">${logo ? `<img src="${textInHtml(logo)}" alt="">` : ''}<h1>${title}</h1><p>${text}</p><a href="${textInHtml(base)}/user/security">${action}</a><a href="${textInHtml(base)}/sign-in" data-signed-in>Use another account</a></div>`
}

/** This page's own script and the runtime of the Frontend API; pictures from anywhere, since people have some. */
export function portalContentSecurityPolicy(frontendOrigin: string): string {
  const hash = createHash('sha256').update(portalScript).digest('base64')
  return [
    "default-src 'none'",
    `script-src 'self' ${frontendOrigin} 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    `connect-src 'self' ${frontendOrigin}`,
    'img-src * data: blob:',
    "font-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

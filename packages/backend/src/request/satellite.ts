import { queryNames } from '@keyward/wire/facts'
import { constants } from '../constants.ts'
import { satelliteNeedsDomain, satelliteNeedsSignInUrl, signInUrlOnSatellite } from '../errors/instructions.ts'
import { parseUrl } from '../parse-url.ts'
import type { AuthenticateContext } from './context.ts'
import { isDocumentRequest } from './handshake.ts'
import type { AuthenticateRequestOptions } from './options.ts'

/** What a satellite must be told to work at all; an error here is one of configuration. */
export function assertSatellite(context: AuthenticateContext): void {
  if (!context.isSatellite) return
  const signInUrl = context.signInUrl ? parseUrl(context.signInUrl) : null
  if (context.instanceType === 'development' && !signInUrl) throw new Error(satelliteNeedsSignInUrl)
  if (signInUrl && signInUrl.origin === context.clerkUrl.origin) throw new Error(signInUrlOnSatellite)
  if (!context.proxyUrl && !context.domain) throw new Error(satelliteNeedsDomain)
}

type Satellite = Pick<AuthenticateRequestOptions, 'isSatellite' | 'satelliteAutoSync'>

/** Whether it is a satellite that asks of those alone who come back from the primary domain. */
export function asksOnReturnOnly({ isSatellite, satelliteAutoSync }: Satellite): boolean {
  return isSatellite === true && satelliteAutoSync === false
}

/** Whether the primary domain knows better than the cookies of this request who is signed in. In production it is cheap to ask. */
export function needsSync(context: AuthenticateContext): boolean {
  if (!context.isSatellite || !isDocumentRequest(context)) return false
  const mark = context.clerkUrl.searchParams.get(queryNames.synced)
  if (asksOnReturnOnly(context)) return mark === 'false'
  return context.instanceType === 'production' || mark !== 'true'
}

/** In development a satellite asks the primary's sign-in page for the dev-browser token. */
export function redirectToPrimary(context: AuthenticateContext): Headers {
  const url = new URL(context.signInUrl!)
  const back = new URL(context.clerkUrl)
  back.searchParams.delete(queryNames.synced)
  url.searchParams.append(queryNames.redirectUrl, back.href)
  return redirect(url)
}

/** What the primary answers with in development: back to the satellite, with the dev-browser token. */
export function redirectToSatellite(context: AuthenticateContext): Headers | null {
  const target = parseUrl(context.clerkUrl.searchParams.get(queryNames.redirectUrl) ?? '')
  if (!target || !/^https?:$/.test(target.protocol)) return null
  if (context.devBrowserToken) target.searchParams.set(queryNames.devBrowser, context.devBrowserToken)
  target.searchParams.append(queryNames.synced, 'true')
  return redirect(target)
}

/** A page reached from another origin of the app family may have missed a sign-in there: one handshake brings it up to date. */
export function cameFromElsewhere(context: AuthenticateContext): boolean {
  if (context.isSatellite || context.method !== 'GET') return false
  const header = context.headers.get(constants.Headers.Referrer)
  if (!header || !isDocumentRequest(context)) return false
  const referrer = parseUrl(header)
  if (!referrer || referrer.origin === 'null') return false
  return referrer.origin !== context.clerkUrl.origin && !isOwnReferrer(context, referrer)
}

/** The Frontend API and the hosted account pages of this instance. Exactly these: a host called `accounts.…` proves nothing. */
function isOwnReferrer({ frontendApiUrl, frontendApi }: AuthenticateContext, referrer: URL): boolean {
  const [host = ''] = frontendApi.split('/', 1)
  const accounts = host
    .replace(/^clerk\.accounts\./, 'accounts.')
    .replace(/^clerk\./, 'accounts.')
    .replace('.clerk.accounts.', '.accounts.')
  return referrer.origin === new URL(frontendApiUrl).origin || referrer.host === host || referrer.host === accounts
}

function redirect(url: URL): Headers {
  return new Headers({ [constants.Headers.Location]: url.href, [constants.Headers.CacheControl]: 'no-store' })
}

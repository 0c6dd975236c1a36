import { queryNames } from '@keyward/wire/facts'
import { addressOf, checkedRedirectUrl, domainOfPage, findSatellite } from '../../domain/instances/index.ts'
import { liveSessionsOfClient } from '../../domain/sessions/index.ts'
import {
  type AddressedSatellite,
  apiError,
  isDevelopment,
  type Reply,
  type RequestFacts,
  randomToken,
  redirect,
  type Scope,
  sha256,
} from '../../platform/index.ts'
import { issueLinkToken } from './link-token.ts'
import type { Errand } from './table.ts'

/**
 * How a browser that is signed in on the primary domain comes to be so on a satellite, a page of another site: the satellite's
 * Frontend API leaves a secret with the browser and sends it to the primary's; that one sends it back with a token for its
 * client, good for whoever shows the secret. So nobody can carry somebody else over to a client of their own.
 */
export type Crossing = {
  readonly clientId: string | null
  readonly errand: Errand
  /** The satellite that the primary is to answer, by name or address. */
  readonly satellite: string | undefined
  readonly state: string | undefined
  /** The primary has been asked, and knows nobody either. */
  readonly isAnswered: boolean
  readonly request: Pick<RequestFacts, 'cookies'>
}

const stateCookie = '__Host-clerk_link'
const stateSeconds = 600

/** Where the browser must go first; null: the errand can be done here. */
export async function crossing(scope: Scope, asked: Crossing): Promise<Reply | null> {
  if (isDevelopment(scope)) return null
  const { instance } = scope
  const page = checkedRedirectUrl(scope, asked.errand.redirectUrl)
  if (!instance.satellite && asked.satellite !== undefined) return answerSatellite(scope, asked, page)
  const owner = domainOfPage(instance, page)
  const isHere = owner === (instance.satellite ?? 'primary')
  if (!isHere && owner && !isNamed(scope, page)) return goTo(scope, owner === 'primary' ? null : owner, asked.errand)
  if (!instance.satellite || asked.isAnswered || (await isSignedIn(scope, asked.clientId))) return null
  return askPrimary(scope, instance.satellite, asked)
}

/** Whether this browser is the one that the token was asked by. */
export function hasState({ cookies }: Pick<RequestFacts, 'cookies'>, stateHash: string): boolean {
  const state = cookies.get(stateCookie)
  return state !== undefined && sha256(state) === stateHash
}

/** Several tabs may ask at once, so that a secret which is there stays. */
function askPrimary(scope: Scope, satellite: AddressedSatellite, { errand, request }: Crossing): Reply {
  const known = request.cookies.get(stateCookie)
  const state = known && /^\w{20,80}$/.test(known) ? known : randomToken()
  const name = errand.kind === 'sync' ? 'link_domain' : 'satellite_fapi'
  const asked = { [name]: satellite.baseUrl, state: sha256(state) }
  // Scripts do not read it, and no page of a neighbouring host can set it.
  const cookie = `${stateCookie}=${state}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${stateSeconds}`
  return goTo(scope, null, errand, { asked, setCookies: [cookie] })
}

async function answerSatellite(scope: Scope, { satellite: text, ...asked }: Crossing, page: URL): Promise<Reply> {
  const { errand, state, clientId } = asked
  const satellite = findSatellite(scope.instance, text ?? '')
  if (!satellite) {
    const param = errand.kind === 'sync' ? 'link_domain' : 'satellite_fapi'
    throw apiError('form_param_value_invalid', { param })
  }
  const owner = domainOfPage({ ...scope.instance, satellite }, page)
  if ((owner === 'primary' || owner?.id !== satellite.id) && !isNamed(scope, page))
    throw apiError('form_param_value_invalid', { param: 'redirect_url' })
  if (state === undefined) return goTo(scope, satellite, errand)
  if (!/^[\w-]{20,100}$/.test(state)) throw apiError('form_param_value_invalid', { param: 'state' })
  if (!clientId || !(await isSignedIn(scope, clientId)))
    return goTo(scope, satellite, errand, { asked: { [queryNames.synced]: 'true' } })
  const token = await issueLinkToken(scope, { satelliteId: satellite.id, stateHash: state, clientId, errand })
  return redirect(`${satellite.baseUrl}/v1/client/link?__clerk_token=${token}`)
}

/** With the same errand to another domain's Frontend API; null: to the primary's. */
function goTo(
  scope: Scope,
  to: AddressedSatellite | null,
  { kind, redirectUrl, format, organization }: Errand,
  { asked = {}, setCookies = [] }: { asked?: Record<string, string>; setCookies?: readonly string[] } = {},
): Reply {
  const url = new URL(`${addressOf(scope.instance, to)}/v1/client/${kind}`)
  const query = { redirect_url: redirectUrl, format, organization_id: organization, ...asked }
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value)
  return redirect(url.href, { setCookies })
}

async function isSignedIn(scope: Scope, clientId: string | null): Promise<boolean> {
  return clientId !== null && (await liveSessionsOfClient(scope, clientId)).length > 0
}

/** An origin that the instance allows wherever it is asked. */
function isNamed({ instance }: Scope, { origin }: URL): boolean {
  return instance.settings.general.allowed_origins.includes(origin)
}

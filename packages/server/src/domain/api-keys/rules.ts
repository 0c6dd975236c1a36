import { apiError, plusMs, type Scope, secondMs } from '../../platform/index.ts'
import { findOrganization, isEnabled } from '../organizations/index.ts'
import { loadUser } from '../users/index.ts'
import { type ApiKeyRow, findApiKey, findValidApiKeyBySecret, noteUse } from './store.ts'

const maxClaimsBytes = 16 * 1024

/** Claims travel with every verified call. */
export function refuseLargeClaims(claims: Record<string, unknown> | null | undefined): void {
  if (claims && Buffer.byteLength(JSON.stringify(claims)) > maxClaimsBytes)
    throw apiError('bad_request', { param: 'claims' })
}

/** Keys belong to users and to organizations; machines are no subjects yet, and answer like somebody absent. */
export async function refuseUnknownSubject(scope: Scope, subject: string, param: string): Promise<void> {
  if (!(await mayHaveKeys(scope, subject))) throw apiError('bad_request', { param })
}

/** For people, who make keys where the instance wants it. */
export function refuseUnlessEnabled(scope: Scope, subject: string): void {
  if (!areEnabledFor(scope, subject)) throw apiError('feature_not_enabled')
}

/** For the application's own server. */
export function refuseDisabled(scope: Scope, subject: string): void {
  if (areSwitchedOff(scope, subject)) throw apiError('feature_not_enabled')
}

/** For its server, too: those that exist are kept and let nobody in (documented). */
const areSwitchedOff = (scope: Scope, subject: string) =>
  !scope.instance.settings.api_keys.backend_api_keys_enabled && !areEnabledFor(scope, subject)

function areEnabledFor({ instance }: Scope, subject: string): boolean {
  const { user_api_keys_enabled: forUsers, orgs_api_keys_enabled: forOrganizations } = instance.settings.api_keys
  return subject.startsWith('org_') ? forOrganizations : forUsers
}

export async function refuseUnknownUser(scope: Scope, userId: string, param: string): Promise<void> {
  if (!(await loadUser(scope, userId))) throw apiError('bad_request', { param })
}

/** Whoever is gone has no keys any more, and neither has an organization where there are none. */
async function mayHaveKeys(scope: Scope, subject: string): Promise<boolean> {
  if (!subject.startsWith('org_')) return (await loadUser(scope, subject)) !== null
  return isEnabled(scope) && (await findOrganization(scope, subject)) !== null
}

export function expiry(scope: Scope, seconds: number | null | undefined): Date | null {
  return seconds == null ? null : plusMs(scope.now, Math.ceil(seconds * secondMs))
}

export async function requireApiKey(scope: Scope, id: string): Promise<ApiKeyRow> {
  const row = await findApiKey(scope, id)
  if (!row) throw apiError('resource_not_found')
  return row
}

/**
 * The key that this secret belongs to. Unknown, revoked, expired, switched off, and of somebody who is gone or banned answer
 * alike: who tries secrets learns nothing, and SDKs read the 404 as an invalid token (wire.md §5.5).
 */
export async function verifyApiKey(scope: Scope, secret: string): Promise<ApiKeyRow> {
  const found = await findValidApiKeyBySecret(scope, secret)
  const isOrganizations = found?.row.subject.startsWith('org_')
  const isHeld = isOrganizations ? found?.hasOrganization && isEnabled(scope) : found?.hasUser
  if (!found || !isHeld || areSwitchedOff(scope, found.row.subject)) throw apiError('resource_not_found')
  return noteUse(scope, found.row)
}

import { apiError, isDevelopment, type Scope, type SealedColumns } from '../../platform/index.ts'
import { checkTarget, OutgoingError } from '../../platform/net/index.ts'
import { newSecret, signingKey } from './signature.ts'
import { webhookEndpoints } from './table.ts'

export type Endpoint = typeof webhookEndpoints.$inferSelect

const headerPurpose = 'webhook-headers'
const secretPurpose = 'webhook-secret'
export const sealedWebhookSecrets: SealedColumns = {
  table: webhookEndpoints,
  columns: ['encryptedSecret', 'previousEncryptedSecret'],
  purpose: secretPurpose,
  context: ['instanceId', 'id'],
}
export const sealedWebhookHeaders: SealedColumns = {
  table: webhookEndpoints,
  columns: ['encryptedHeaders'],
  purpose: headerPurpose,
  context: ['instanceId', 'id'],
}
const maxHeaders = 20
/** What we say ourselves, or what would change how the request is read. */
const reservedHeader =
  /^(host|content-.*|transfer-encoding|connection|upgrade|te|trailer|expect|keep-alive|proxy-.*|accept-encoding|user-agent|svix-.*|webhook-.*)$/i

const publicOnly = 'Messages are sent to web ports of the public internet only.'
const privateHint = `${publicOnly} In development the setting webhooks.allow_private_addresses opens this machine and its networks.`

/** The operator may allow it everywhere; who manages a development instance, there; nobody else, for a production one. */
export function mayReachPrivate(scope: Scope): boolean {
  if (scope.config.webhooksReachPrivate) return true
  return isDevelopment(scope) && scope.instance.settings.webhooks.allow_private_addresses
}

/** Names are resolved when something is sent: what can be said of a URL alone is said at once. */
export function checkedUrl(scope: Scope, text: string): string {
  try {
    return checkTarget(text.trim(), mayReachPrivate(scope)).href
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error
    if (error.code === 'url_invalid') throw apiError('form_param_format_invalid', { param: 'url' })
    throw apiError('form_param_value_invalid', { param: 'url', text: isDevelopment(scope) ? privateHint : publicOnly })
  }
}

export function checkedHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(headers)
  if (entries.length > maxHeaders) throw apiError('form_param_array_size_exceeded', { param: 'headers' })
  for (const [name, value] of entries) {
    const isField = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/.test(name) && /^[\t\x20-\x7e]*$/.test(value)
    if (!isField) throw apiError('form_param_format_invalid', { param: 'headers' })
    if (reservedHeader.test(name)) throw apiError('form_param_value_invalid', { param: 'headers' })
  }
  return { ...headers }
}

export function checkedSecret(secret: string | undefined): string {
  if (secret === undefined) return newSecret()
  if (!signingKey(secret)) throw apiError('form_param_format_invalid', { param: 'secret' })
  return secret
}

export function sealSecret(scope: Scope, endpointId: string, secret: string): string {
  return scope.secrets.encrypt(secretPurpose, secret, `${scope.instanceId}:${endpointId}`)
}

export function sealHeaders(scope: Scope, endpointId: string, headers: Record<string, string>): string | null {
  if (Object.keys(headers).length === 0) return null
  return scope.secrets.encrypt(headerPurpose, JSON.stringify(headers), `${scope.instanceId}:${endpointId}`)
}

export function headersOf(scope: Scope, endpoint: Endpoint): Record<string, string> {
  if (endpoint.encryptedHeaders === null) return {}
  return JSON.parse(
    scope.secrets.decrypt(headerPurpose, endpoint.encryptedHeaders, `${scope.instanceId}:${endpoint.id}`),
  )
}

/** The newest first; the one before as long as receivers may still know that one only. */
export function secretsOf(scope: Scope, endpoint: Endpoint, now: Date): string[] {
  const isOverlapping = endpoint.previousSecretExpireAt !== null && endpoint.previousSecretExpireAt > now
  const sealed = [endpoint.encryptedSecret, isOverlapping ? endpoint.previousEncryptedSecret : null]
  return sealed
    .filter((text) => text !== null)
    .map((text) => scope.secrets.decrypt(secretPurpose, text, `${scope.instanceId}:${endpoint.id}`))
}

export function asksFor(endpoint: Endpoint, eventType: string): boolean {
  return endpoint.eventTypes === null || endpoint.eventTypes.includes(eventType)
}

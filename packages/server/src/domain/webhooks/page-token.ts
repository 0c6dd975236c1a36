import { equalInConstantTime, type Secrets, toSeconds } from '../../platform/index.ts'

const lifetimeSeconds = 3_600
const prefix = 'whp_'

export type PageToken = { readonly instanceId: string; readonly secretKeyId: string }

/** Opens the endpoints of an instance for an hour, and nothing else. Nothing is stored. */
export function formatPageToken(secrets: Secrets, { instanceId, secretKeyId }: PageToken, now: Date): string {
  return signed(secrets, `${instanceId}.${secretKeyId}.${toSeconds(now) + lifetimeSeconds}`)
}

/** Null for whatever is none of ours, or too old. */
export function readPageToken(secrets: Secrets, token: string, now: Date): PageToken | null {
  if (!token.startsWith(prefix)) return null
  const [instanceId, secretKeyId, expiresAt] = token.slice(prefix.length).split('.')
  const isOurs = equalInConstantTime(token, signed(secrets, `${instanceId}.${secretKeyId}.${expiresAt}`))
  return isOurs && Number(expiresAt) > toSeconds(now) ? { instanceId: instanceId!, secretKeyId: secretKeyId! } : null
}

function signed(secrets: Secrets, text: string): string {
  return `${prefix}${text}.${secrets.hmac('webhook-page', text).toString('base64url')}`
}

import { createHmac, randomBytes } from 'node:crypto'

const prefix = 'whsec_'

export function newSecret(): string {
  return prefix + randomBytes(24).toString('base64')
}

/** Null if the text is no secret: `whsec_` and 24 to 64 bytes in base64. */
export function signingKey(secret: string): Buffer | null {
  if (!secret.startsWith(prefix)) return null
  const key = Buffer.from(secret.slice(prefix.length), 'base64')
  const isExact = key.toString('base64') === secret.slice(prefix.length)
  return isExact && key.length >= 24 && key.length <= 64 ? key : null
}

export type Signed = { readonly id: string; readonly at: Date; readonly body: string }

/**
 * Headers of a message, by the names of Svix, which the official `verifyWebhook` asks for, and by those of Standard Webhooks.
 * One signature per secret: while one is rotated, either will do.
 */
export function signatureHeaders(secrets: readonly string[], { id, at, body }: Signed): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000))
  const signature = secrets.map((secret) => `v1,${sign(secret, `${id}.${timestamp}.${body}`)}`).join(' ')
  const parts = { id, timestamp, signature }
  return Object.fromEntries(
    ['svix', 'webhook'].flatMap((family) =>
      Object.entries(parts).map(([name, value]) => [`${family}-${name}`, value] as const),
    ),
  )
}

function sign(secret: string, content: string): string {
  return createHmac('sha256', Buffer.from(secret.slice(prefix.length), 'base64'))
    .update(content)
    .digest('base64')
}

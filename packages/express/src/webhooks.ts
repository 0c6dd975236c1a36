import { type VerifyWebhookOptions, verifyWebhook as verify, type WebhookEvent } from '@keyward/backend/webhooks'
import type { Request } from 'express'

export type * from '@keyward/backend/webhooks'

const parsed =
  "@keyward/express: the webhook's body has been parsed already, but its signature is over the bytes. Use express.raw({ type: 'application/json' }) on this route"

/** The event of a webhook request, whose body is raw or not read yet. Rejects for a wrong signature. */
export async function verifyWebhook(request: Request, options?: VerifyWebhookOptions): Promise<WebhookEvent> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value)
  const body = (await bodyOf(request)) as BodyInit
  return verify(new Request('http://localhost/', { method: 'POST', headers, body }), options)
}

async function bodyOf(request: Request): Promise<string | Uint8Array> {
  const { body } = request
  if (typeof body === 'string' || Buffer.isBuffer(body)) return body
  if (body !== undefined && request.readableEnded) throw new Error(parsed)
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

import { type VerifyWebhookOptions, verifyWebhook as verify, type WebhookEvent } from '@keyward/backend/webhooks'
import type { NextApiRequest } from 'next'

export type * from '@keyward/backend/webhooks'

/**
 * The event of a webhook request, in the App Router (`Request`) and the Pages Router (switch its body parser off). Rejects for
 * a wrong signature; the secret is read from KEYWARD_WEBHOOK_SIGNING_SECRET.
 */
export async function verifyWebhook(
  request: Request | NextApiRequest,
  options?: VerifyWebhookOptions,
): Promise<WebhookEvent> {
  return verify(request instanceof Request ? request : await toRequest(request), options)
}

async function toRequest(request: NextApiRequest): Promise<Request> {
  if (request.body !== undefined && typeof request.body !== 'string') {
    throw new Error(
      '@keyward/nextjs: the webhook body has been parsed already. Export `config = { api: { bodyParser: false } }` from this API route',
    )
  }
  const chunks: Uint8Array[] = []
  if (request.body === undefined) for await (const chunk of request) chunks.push(chunk)
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value)
  const body = typeof request.body === 'string' ? request.body : new Blob(chunks as BlobPart[])
  return new Request('http://localhost/', { method: 'POST', headers, body })
}

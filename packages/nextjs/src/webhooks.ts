import { verifyNodeWebhook } from '@keyward/backend/internal'
import { type VerifyWebhookOptions, verifyWebhook as verify, type WebhookEvent } from '@keyward/backend/webhooks'
import type { NextApiRequest } from 'next'

export type * from '@keyward/backend/webhooks'

const noParser = 'export `config = { api: { bodyParser: false } }` from this API route'

/**
 * The event of a webhook request, in the App Router (`Request`) and the Pages Router. Rejects for a wrong signature; the secret
 * is read from KEYWARD_WEBHOOK_SIGNING_SECRET.
 */
export async function verifyWebhook(
  request: Request | NextApiRequest,
  options?: VerifyWebhookOptions,
): Promise<WebhookEvent> {
  return request instanceof Request ? verify(request, options) : verifyNodeWebhook(request, options, noParser)
}

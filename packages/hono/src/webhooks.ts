import { environmentValue } from '@keyward/backend/internal'
import { type VerifyWebhookOptions, verifyWebhook as verifyRequest, type WebhookEvent } from '@keyward/backend/webhooks'
import type { Context } from 'hono'
import { bindingsOf } from './bindings.ts'

export type * from '@keyward/backend/webhooks'

/** The event of a webhook request. Rejects for a wrong signature. */
export async function verifyWebhook(context: Context, options: VerifyWebhookOptions = {}): Promise<WebhookEvent> {
  const { req } = context
  const signingSecret = options.signingSecret ?? environmentValue('webhookSigningSecret', bindingsOf(context))
  // As the framework keeps it, should somebody have read it before.
  const body = await req.arrayBuffer()
  const request = new Request(req.url, { method: 'POST', headers: req.raw.headers, body })
  return verifyRequest(request, signingSecret ? { signingSecret } : {})
}

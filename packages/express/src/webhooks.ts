import { verifyNodeWebhook } from '@keyward/backend/internal'
import type { VerifyWebhookOptions, WebhookEvent } from '@keyward/backend/webhooks'
import type { Request } from 'express'

export type * from '@keyward/backend/webhooks'

const rawBody = "use express.raw({ type: 'application/json' }) on this route"

/** The event of a webhook request; its body should be raw or not read yet. Rejects for a wrong signature. */
export async function verifyWebhook(request: Request, options?: VerifyWebhookOptions): Promise<WebhookEvent> {
  return verifyNodeWebhook(request, options, rawBody)
}

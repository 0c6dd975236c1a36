import { verifyNodeWebhook } from '@keyward/backend/internal'
import type { VerifyWebhookOptions, WebhookEvent } from '@keyward/backend/webhooks'
import type { FastifyRequest } from 'fastify'

export type * from '@keyward/backend/webhooks'

const rawBody = "read it on this route with addContentTypeParser('application/json', { parseAs: 'buffer' }, …)"

/** The event of a webhook request, parsed or raw. Rejects for a wrong signature. */
export async function verifyWebhook(request: FastifyRequest, options?: VerifyWebhookOptions): Promise<WebhookEvent> {
  const { headers, body, raw } = request
  return verifyNodeWebhook(
    { headers, body, [Symbol.asyncIterator]: () => raw[Symbol.asyncIterator]() },
    options,
    rawBody,
  )
}

import type { FastifyInstance } from 'fastify'
import { webhookContentSecurityPolicy, webhookPage } from './page.ts'

/** Where `GenerateSvixAuthURL` leads. The page is the same for everybody: its token stands behind the `#`. */
export async function webhookPagePlugin(app: FastifyInstance): Promise<void> {
  app.get('/webhooks', (_request, reply) =>
    reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': webhookContentSecurityPolicy,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      })
      .send(webhookPage()),
  )
}

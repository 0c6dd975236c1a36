import type { CreateWebhookEndpointBody, RotateWebhookSecretBody, UpdateWebhookEndpointBody } from '@keyward/wire'
import { apiError, newId, plusMs, realNow, type Scope, secondMs, transaction } from '../../platform/index.ts'
import { numberAll } from '../../platform/outbox/index.ts'
import { holdInstance } from '../instances/index.ts'
import { checkedHeaders, checkedSecret, checkedUrl, type Endpoint, sealHeaders, sealSecret } from './endpoint.ts'
import { countEndpoints, type EndpointChange, findEndpoint, insertEndpoint, updateEndpoint } from './store.ts'

const maxMetadataBytes = 4_096
const overlapSeconds = 24 * 3_600

export async function requireEndpoint(scope: Scope, id: string): Promise<Endpoint> {
  const row = await findEndpoint(scope, id)
  if (!row) throw apiError('resource_not_found')
  return row
}

/** In a transaction. What happens from now on goes there; what was before can be replayed. */
export async function createEndpoint(scope: Scope, body: CreateWebhookEndpointBody): Promise<Endpoint> {
  const id = newId('webhookEndpoint', scope.now)
  const url = checkedUrl(scope, body.url)
  const secret = checkedSecret(body.secret)
  const given = givenIn(scope, id, body)
  await holdInstance(scope)
  if ((await countEndpoints(scope)) >= scope.instance.settings.webhooks.max_endpoints) throw apiError('quota_exceeded')
  return insertEndpoint(scope, {
    description: '',
    eventTypes: null,
    isEnabled: true,
    rateLimit: null,
    version: 1,
    metadata: {},
    ...given,
    id,
    url,
    encryptedSecret: sealSecret(scope, id, secret),
    cursor: await numberAll(scope),
  })
}

/** Switched on again it begins with what happens from now on. */
export async function changeEndpoint(scope: Scope, id: string, body: UpdateWebhookEndpointBody): Promise<Endpoint> {
  const current = await requireEndpoint(scope, id)
  const url = body.url === undefined ? {} : { url: checkedUrl(scope, body.url) }
  const isWoken = body.enabled === true && !current.isEnabled
  const change: EndpointChange = {
    ...givenIn(scope, id, body),
    ...url,
    ...(isWoken ? { cursor: await numberAll(scope), disabledReason: null, failingSince: null } : {}),
    updatedAt: realNow(scope),
  }
  const row = await updateEndpoint(scope, id, change)
  if (!row) throw apiError('resource_not_found')
  return row
}

/** Both sign for a while, so that receivers can change over when it suits them. */
export function rotateSecret(scope: Scope, id: string, body: RotateWebhookSecretBody): Promise<Endpoint> {
  return transaction(scope, async (inner) => {
    const current = await requireEndpoint(inner, id)
    const now = realNow(scope)
    const row = await updateEndpoint(inner, id, {
      encryptedSecret: sealSecret(inner, id, checkedSecret(body.secret)),
      previousEncryptedSecret: current.encryptedSecret,
      previousSecretExpireAt: plusMs(now, (body.previous_ttl ?? overlapSeconds) * secondMs),
      updatedAt: now,
    })
    return row!
  })
}

function givenIn(scope: Scope, id: string, body: UpdateWebhookEndpointBody): EndpointChange & { isEnabled?: boolean } {
  if (body.metadata && Buffer.byteLength(JSON.stringify(body.metadata)) > maxMetadataBytes)
    throw apiError('form_param_exceeds_allowed_size', { param: 'metadata' })
  return {
    ...(body.description === undefined ? {} : { description: body.description }),
    ...(body.event_types === undefined ? {} : { eventTypes: body.event_types }),
    ...(body.enabled === undefined ? {} : { isEnabled: body.enabled }),
    ...(body.headers === undefined ? {} : { encryptedHeaders: sealHeaders(scope, id, checkedHeaders(body.headers)) }),
    ...(body.rate_limit === undefined ? {} : { rateLimit: body.rate_limit }),
    ...(body.version === undefined ? {} : { version: body.version }),
    ...(body.metadata === undefined ? {} : { metadata: body.metadata }),
  }
}

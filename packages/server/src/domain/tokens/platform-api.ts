import { createPublicKey, type JsonWebKey } from 'node:crypto'
import { ApplicationInstanceParams, InstanceSigningKey, Page, PlatformRotateSigningKeyBody } from '@keyward/wire'
import { operation, type Scope } from '../../platform/index.ts'
import { listSigningKeys, publishedUntil, rotateSigningKey, type SigningKeyRow } from './rotate.ts'

const common = {
  api: 'platform',
  caller: 'instance_operator',
  envelope: 'none',
  path: '/platform/applications/{applicationID}/instances/{envOrInsID}/signing_keys',
  params: ApplicationInstanceParams,
  output: Page(InstanceSigningKey),
  errors: ['resource_not_found'],
} as const

// Not of the documents: the hosted service rotates by itself.
export const signingKeyPlatformOperations = [
  operation({
    ...common,
    id: 'PlatformListSigningKeys',
    method: 'GET',
    handle: ({ scope }) => signingKeysPage(scope),
  }),
  operation({
    ...common,
    id: 'PlatformRotateSigningKey',
    method: 'POST',
    path: `${common.path}/rotate`,
    body: PlatformRotateSigningKeyBody,
    handle: async ({ scope, body }) => {
      await rotateSigningKey(scope, { isLeaked: body.remove_old_keys_now ?? false })
      return signingKeysPage(scope)
    },
  }),
]

async function signingKeysPage(scope: Scope) {
  const data = (await listSigningKeys(scope)).map(toInstanceSigningKey)
  return { data, total_count: data.length }
}

const toInstanceSigningKey = (row: SigningKeyRow): InstanceSigningKey => ({
  object: 'signing_key',
  kid: row.kid,
  status: row.retiredAt ? 'retired' : 'active',
  public_key: createPublicKey({ key: row.publicJwk as JsonWebKey, format: 'jwk' })
    .export({ type: 'spki', format: 'pem' })
    .toString(),
  created_at: row.createdAt.getTime(),
  retired_at: row.retiredAt?.getTime() ?? null,
  published_until: publishedUntil(row)?.getTime() ?? null,
})

import { BapiCreateSignInTokenBody, SignInToken, SignInTokenIdParams, TestingToken } from '@keyward/wire'
import { requireMembership } from '../domain/organizations/index.ts'
import { createSignInToken, findSignInToken, revokeSignInToken, type SignInTokenRow } from '../domain/tickets/index.ts'
import { requireUser } from '../domain/users/index.ts'
import { apiError, equalInConstantTime, operation, type Scope, toSeconds } from '../platform/index.ts'

const defaultLifetimeSeconds = 30 * 24 * 3600
const testingTokenSeconds = 3600

// Tickets answer with a user's id and need a link to the app: a flow, since users and tickets are different rooms.
export const signInTokenBapiOperations = [
  operation({
    id: 'CreateSignInToken',
    isOneTransaction: true,
    api: 'bapi',
    method: 'POST',
    path: '/sign_in_tokens',
    caller: 'secret_key',
    body: BapiCreateSignInTokenBody,
    output: SignInToken,
    errors: ['resource_not_found', 'organization_not_found_or_unauthorized', 'organization_not_enabled_in_instance'],
    handle: async ({ scope, body }) => {
      await requireUser(scope, body.user_id)
      const asked = body.org_id ? await requireMembership(scope, body.org_id, body.user_id) : null
      const { row, token } = await createSignInToken(scope, {
        userId: body.user_id,
        organizationId: asked?.organization.id ?? null,
        lifetimeSeconds: body.expires_in_seconds ?? defaultLifetimeSeconds,
      })
      return { ...toSignInToken(row), token, url: `${scope.baseUrl}/v1/tickets/accept?ticket=${token}` }
    },
  }),
  operation({
    id: 'RevokeSignInToken',
    isOneTransaction: true,
    api: 'bapi',
    method: 'POST',
    path: '/sign_in_tokens/{sign_in_token_id}/revoke',
    caller: 'secret_key',
    params: SignInTokenIdParams,
    output: SignInToken,
    errors: ['resource_not_found', 'sign_in_token_cannot_be_revoked_code'],
    handle: async ({ scope, params }) => {
      const row = await revokeSignInToken(scope, params.sign_in_token_id)
      if (row) return toSignInToken(row)
      const isThere = (await findSignInToken(scope, params.sign_in_token_id)) !== null
      throw apiError(isThere ? 'sign_in_token_cannot_be_revoked_code' : 'resource_not_found')
    },
  }),
  operation({
    id: 'CreateTestingToken',
    isOneTransaction: true,
    api: 'bapi',
    method: 'POST',
    path: '/testing_tokens',
    caller: 'secret_key',
    output: TestingToken,
    errors: [],
    handle: async ({ scope }) => {
      const expiresAt = toSeconds(scope.now) + testingTokenSeconds
      return { object: 'testing_token' as const, token: testingToken(scope, expiresAt), expires_at: expiresAt }
    },
  }),
]

type Tester = Pick<Scope, 'secrets' | 'instanceId' | 'now'>

/** Whether it was handed out by this instance, less than an hour ago. */
export function isTestingToken(scope: Tester, token: string): boolean {
  const expiresAt = Number(token.split('-', 1)[0])
  if (!Number.isInteger(expiresAt) || expiresAt <= toSeconds(scope.now)) return false
  return equalInConstantTime(token, testingToken(scope, expiresAt))
}

/** `<expiry>-<mac>`: says that a test of this instance's own app sends the request; nothing is stored. */
function testingToken(scope: Tester, expiresAt: number): string {
  return `${expiresAt}-${scope.secrets.hmac('testing-token', `${scope.instanceId}:${expiresAt}`).toString('base64url')}`
}

function toSignInToken(row: SignInTokenRow): SignInToken {
  return {
    object: 'sign_in_token',
    id: row.id,
    status: row.status,
    user_id: row.userId,
    created_at: row.createdAt.getTime(),
    updated_at: row.updatedAt.getTime(),
  }
}

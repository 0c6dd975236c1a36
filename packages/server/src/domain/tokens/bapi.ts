import { ClaimsRefParams, SessionClaims } from '@keyward/wire'
import { apiError, operation } from '../../platform/index.ts'
import { findClaimsContent } from './claims-by-reference.ts'

export const claimsBapiOperations = [
  /** Not of the documents: what a token's `claims_ref` stands for, fetched once by the SDKs (decisions.md 6). */
  operation({
    id: 'GetSessionClaims',
    api: 'bapi',
    method: 'GET',
    path: '/session_claims/{claims_ref}',
    caller: 'secret_key',
    params: ClaimsRefParams,
    output: SessionClaims,
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => {
      const content = await findClaimsContent(scope, params.claims_ref)
      if (content === null) throw apiError('resource_not_found')
      return { object: 'session_claims' as const, claims_ref: params.claims_ref, content }
    },
  }),
]

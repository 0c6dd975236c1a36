import { FapiCompleteHostedAuthBody, FapiCreateHostedAuthBody, HostedAuth } from '@keyward/wire'
import { operation } from '../../platform/index.ts'
import { beginHostedAuth } from './begin.ts'
import { completeHostedAuth } from './complete.ts'

const common = { api: 'fapi', method: 'POST', output: HostedAuth } as const
const toHostedAuth = (url: string | null) => ({ object: 'hosted_auth' as const, url })

/** The third step, the redemption, is at the app's client: `POST /v1/client` (flows/client-state). */
export const hostedAuthFapiOperations = [
  operation({
    ...common,
    id: 'createHostedAuth',
    path: '/v1/client/hosted_auth',
    caller: 'browser',
    body: FapiCreateHostedAuthBody,
    errors: [
      'native_api_disabled',
      'authorization_invalid',
      'session_exists',
      'form_param_value_invalid',
      'form_param_value_disabled',
    ],
    handle: async ({ scope, caller, body }) => toHostedAuth(await beginHostedAuth(scope, caller, body)),
  }),
  operation({
    ...common,
    id: 'completeHostedAuth',
    isOneTransaction: true,
    path: '/v1/client/hosted_auth/complete',
    caller: 'signed_in',
    body: FapiCompleteHostedAuthBody,
    errors: ['authentication_invalid', 'resource_forbidden', 'form_param_value_invalid'],
    handle: async ({ scope, caller, body }) => toHostedAuth(await completeHostedAuth(scope, caller, body)),
  }),
]

import {
  FapiAttemptSignUpsVerificationBody,
  FapiCreateSignUpsBody,
  FapiPrepareSignUpsVerificationBody,
  FapiUpdateSignUpsBody,
  SignUp,
  SignUpIdParams,
} from '@keyward/wire'
import { findClient } from '../../domain/clients/index.ts'
import { apiError, operation, type Scope } from '../../platform/index.ts'
import { changeSignUp, createSignUp } from './create.ts'
import { type SignUpRow, signUpStatus } from './sign-up.ts'
import { findSignUp } from './store.ts'
import { attemptVerification, prepareVerification } from './verify.ts'
import { toSignUp } from './wire.ts'

const common = { api: 'fapi', method: 'POST', caller: 'browser', output: SignUp } as const

export const signUpFapiOperations = [
  operation({
    ...common,
    id: 'createSignUps',
    path: '/v1/client/sign_ups',
    body: FapiCreateSignUpsBody,
    errors: [
      'form_identifier_exists',
      'form_param_format_invalid',
      'form_param_unknown',
      'feature_not_built',
      'sign_up_mode_restricted',
      'operation_not_allowed_on_satellite_domain',
      'session_exists',
      'form_password_pwned',
      'hook_refused',
      'hook_unavailable',
      'ticket_invalid_code',
      'ticket_expired_code',
      'sign_in_token_not_in_sign_in_code',
      'actor_token_not_in_sign_in_code',
      'invitation_already_accepted',
      'revoked_invitation',
      'organization_invitation_already_accepted',
      'organization_invitation_revoked_code',
    ],
    handle: async ({ scope, caller, body, request }) =>
      toSignUp(scope, await createSignUp(scope, caller, body, request)),
  }),
  operation({
    ...common,
    id: 'getSignUps',
    method: 'GET',
    path: '/v1/client/sign_ups/{sign_up_id}',
    // As with a sign-in: who waits for a link finds the new session in the client.
    envelope: 'client-always',
    params: SignUpIdParams,
    errors: ['resource_not_found'],
    handle: async ({ scope, caller, params }) =>
      toSignUp(scope, await requireSignUp(scope, caller.clientId, params.sign_up_id)),
  }),
  operation({
    ...common,
    id: 'updateSignUps',
    method: 'PATCH',
    path: '/v1/client/sign_ups/{sign_up_id}',
    params: SignUpIdParams,
    body: FapiUpdateSignUpsBody,
    errors: [
      'resource_not_found',
      'form_identifier_exists',
      'form_param_format_invalid',
      'hook_refused',
      'hook_unavailable',
    ],
    handle: async ({ scope, caller, params, body, request }) => {
      const signUp = await requireOpenSignUp(scope, caller.clientId, params.sign_up_id)
      return toSignUp(scope, await changeSignUp(scope, signUp, body, request))
    },
  }),
  // As a browser script of this generation asks when an app's own form changes the sign-up under way: without its id.
  operation({
    ...common,
    id: 'updateCurrentSignUp',
    method: 'PATCH',
    path: '/v1/client/sign_ups',
    body: FapiUpdateSignUpsBody,
    errors: [
      'resource_not_found',
      'form_identifier_exists',
      'form_param_format_invalid',
      'hook_refused',
      'hook_unavailable',
    ],
    handle: async ({ scope, caller, body, request }) => {
      const client = caller.clientId ? await findClient(scope, caller.clientId) : null
      const signUp = await requireOpenSignUp(scope, caller.clientId, client?.signUpId ?? '')
      return toSignUp(scope, await changeSignUp(scope, signUp, body, request))
    },
  }),
  operation({
    ...common,
    id: 'prepareSignUpsVerification',
    path: '/v1/client/sign_ups/{sign_up_id}/prepare_verification',
    params: SignUpIdParams,
    body: FapiPrepareSignUpsVerificationBody,
    errors: ['resource_not_found', 'form_param_value_invalid', 'feature_not_built', 'verification_already_verified'],
    handle: async ({ scope, caller, params, body }) => {
      const signUp = await requireOpenSignUp(scope, caller.clientId, params.sign_up_id)
      return toSignUp(scope, await prepareVerification(scope, signUp, body))
    },
  }),
  operation({
    ...common,
    id: 'attemptSignUpsVerification',
    path: '/v1/client/sign_ups/{sign_up_id}/attempt_verification',
    params: SignUpIdParams,
    body: FapiAttemptSignUpsVerificationBody,
    errors: [
      'resource_not_found',
      'form_code_incorrect',
      'verification_expired',
      'verification_failed',
      'verification_missing',
      'form_identifier_exists',
      'hook_refused',
      'hook_unavailable',
    ],
    handle: async ({ scope, caller, params, body, request }) => {
      const signUp = await requireOpenSignUp(scope, caller.clientId, params.sign_up_id)
      return toSignUp(scope, await attemptVerification(scope, signUp, body, request))
    },
  }),
]

async function requireSignUp(scope: Scope, clientId: string | null, signUpId: string): Promise<SignUpRow> {
  const signUp = clientId ? await findSignUp(scope, signUpId) : null
  if (!signUp || signUp.clientId !== clientId) throw apiError('resource_not_found')
  return signUp
}

async function requireOpenSignUp(scope: Scope, clientId: string | null, signUpId: string): Promise<SignUpRow> {
  const signUp = await requireSignUp(scope, clientId, signUpId)
  if (signUp.createdUserId) throw apiError('verification_already_verified')
  if (signUpStatus(signUp, scope.instance.settings, scope.now) === 'abandoned') throw apiError('resource_not_found')
  return signUp
}

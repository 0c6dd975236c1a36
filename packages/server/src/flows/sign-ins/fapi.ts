import {
  FapiAttemptSignInFactorOneBody,
  FapiAttemptSignInFactorTwoBody,
  FapiCreateSignInBody,
  FapiPrepareSignInFactorOneBody,
  FapiPrepareSignInFactorTwoBody,
  FapiResetPasswordBody,
  SignIn,
  SignInIdParams,
} from '@keyward/wire'
import { apiError, operation, type Scope } from '../../platform/index.ts'
import { createSignIn } from './create.ts'
import { prepareFirstFactor } from './first-factor.ts'
import { attemptFirstFactorOrReset, resetPassword } from './reset-password.ts'
import { allowedSteps, isTransferable, type SignInRow, type SignInStep, signInStatus } from './sign-in.ts'
import { findSignIn } from './store.ts'
import { toSignIn } from './wire.ts'

const common = { api: 'fapi', method: 'POST', caller: 'browser', output: SignIn } as const

const ticketRefusals = [
  'ticket_invalid_code',
  'ticket_expired_code',
  'sign_in_token_already_used_code',
  'sign_in_token_revoked_code',
  'actor_token_already_used_code',
  'actor_token_revoked_code',
  'invitation_already_accepted',
  'revoked_invitation',
  'invitation_account_not_exists',
  'organization_invitation_already_accepted',
  'organization_invitation_revoked_code',
] as const

export const signInFapiOperations = [
  operation({
    ...common,
    id: 'createSignIn',
    path: '/v1/client/sign_ins',
    body: FapiCreateSignInBody,
    errors: [
      'form_identifier_not_found',
      'form_param_format_invalid',
      'form_password_incorrect',
      'session_exists',
      'identifier_already_signed_in',
      'user_locked',
      'user_banned',
      'sign_up_mode_restricted',
      'feature_not_built',
      'operation_not_allowed_on_satellite_domain',
      'hook_refused',
      'hook_unavailable',
      ...ticketRefusals,
    ],
    handle: async ({ scope, caller, body, request }) => {
      const { signIn, user } = await createSignIn(scope, caller, body, request)
      return toSignIn(scope, signIn, user)
    },
  }),
  operation({
    ...common,
    id: 'getSignIn',
    method: 'GET',
    path: '/v1/client/sign_ins/{sign_in_id}',
    // A page that waits for an email link reads this, and finds the new session in the client beside it.
    envelope: 'client-always',
    params: SignInIdParams,
    errors: ['resource_not_found'],
    handle: async ({ scope, caller, params }) =>
      toSignIn(scope, await requireSignIn(scope, caller.clientId, params.sign_in_id)),
  }),
  operation({
    ...common,
    id: 'prepareSignInFactorOne',
    path: '/v1/client/sign_ins/{sign_in_id}/prepare_first_factor',
    params: SignInIdParams,
    body: FapiPrepareSignInFactorOneBody,
    errors: [
      'resource_not_found',
      'strategy_for_user_invalid',
      'form_param_value_invalid',
      'feature_not_built',
      'user_locked',
    ],
    handle: async ({ scope, caller, params, body }) => {
      const signIn = await requireStep(scope, caller.clientId, params.sign_in_id, 'prepare_first_factor')
      return toSignIn(scope, await prepareFirstFactor(scope, signIn, body))
    },
  }),
  operation({
    ...common,
    id: 'attemptSignInFactorOne',
    path: '/v1/client/sign_ins/{sign_in_id}/attempt_first_factor',
    params: SignInIdParams,
    body: FapiAttemptSignInFactorOneBody,
    errors: [
      'resource_not_found',
      'form_password_incorrect',
      'form_code_incorrect',
      'verification_expired',
      'verification_failed',
      'user_locked',
      'user_banned',
      'sign_up_if_missing_transfer',
      'hook_refused',
      'hook_unavailable',
      ...ticketRefusals,
    ],
    handle: async ({ scope, caller, params, body, request }) => {
      const signIn = await requireStep(scope, caller.clientId, params.sign_in_id, 'attempt_first_factor')
      return toSignIn(scope, await attemptFirstFactorOrReset(scope, signIn, body, request))
    },
  }),
  operation({
    ...common,
    id: 'prepareSignInFactorTwo',
    path: '/v1/client/sign_ins/{sign_in_id}/prepare_second_factor',
    params: SignInIdParams,
    body: FapiPrepareSignInFactorTwoBody,
    errors: ['resource_not_found', 'bad_request'],
    handle: async ({ scope, caller, params }) =>
      toSignIn(scope, await requireStep(scope, caller.clientId, params.sign_in_id, 'prepare_second_factor')),
  }),
  operation({
    ...common,
    id: 'attemptSignInFactorTwo',
    path: '/v1/client/sign_ins/{sign_in_id}/attempt_second_factor',
    params: SignInIdParams,
    body: FapiAttemptSignInFactorTwoBody,
    errors: ['resource_not_found', 'bad_request'],
    handle: async ({ scope, caller, params }) =>
      toSignIn(scope, await requireStep(scope, caller.clientId, params.sign_in_id, 'attempt_second_factor')),
  }),
  operation({
    ...common,
    id: 'resetPassword',
    path: '/v1/client/sign_ins/{sign_in_id}/reset_password',
    params: SignInIdParams,
    body: FapiResetPasswordBody,
    errors: [
      'resource_not_found',
      'form_password_length_too_short',
      'form_password_pwned',
      'hook_refused',
      'hook_unavailable',
    ],
    handle: async ({ scope, caller, params, body, request }) => {
      const signIn = await requireStep(scope, caller.clientId, params.sign_in_id, 'reset_password')
      const input = { password: body.password, signOutOfOtherSessions: body.sign_out_of_other_sessions ?? false }
      return toSignIn(scope, await resetPassword(scope, signIn, input, request))
    },
  }),
]

/** Another client's sign-in is as absent as one that never was. */
async function requireSignIn(scope: Scope, clientId: string | null, signInId: string): Promise<SignInRow> {
  const signIn = clientId ? await findSignIn(scope, signInId) : null
  if (!signIn || signIn.clientId !== clientId) throw apiError('resource_not_found')
  return signIn
}

async function requireStep(
  scope: Scope,
  clientId: string | null,
  signInId: string,
  step: SignInStep,
): Promise<SignInRow> {
  const signIn = await requireSignIn(scope, clientId, signInId)
  const status = signInStatus(signIn, scope.now)
  if (allowedSteps[status].includes(step) && !isTransferable(signIn)) return signIn
  if (signIn.firstFactorVerifiedAt && step.endsWith('first_factor')) throw apiError('verification_already_verified')
  if (status === 'needs_identifier') throw apiError('sign_in_no_identification_for_user')
  throw apiError('bad_request')
}

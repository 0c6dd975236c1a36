import type { FapiCreateSignUpsBody } from '@keyward/wire'
import { updateClient } from '../../domain/clients/index.ts'
import { liveSessionsOfClient } from '../../domain/sessions/index.ts'
import { apiError, type BrowserCaller, type RequestFacts, type Scope, transaction } from '../../platform/index.ts'
import { completeSignUp } from './complete.ts'
import { signUpChange } from './fields.ts'
import type { SignUpRow } from './sign-up.ts'
import { insertSignUp, updateSignUp } from './store.ts'
import { prepareVerification } from './verify.ts'

export async function createSignUp(
  scope: Scope,
  caller: BrowserCaller,
  body: FapiCreateSignUpsBody,
  request: RequestFacts,
): Promise<SignUpRow> {
  refuseClosedSignUp(scope)
  if (body.transfer) throw apiError('account_transfer_invalid')
  // Tickets for new users are invitations, which nobody has been given yet.
  if (body.ticket) throw apiError('form_param_value_invalid', { param: 'ticket' })
  await refuseSecondSession(scope, caller.clientId)
  const change = await signUpChange(scope, body)
  const signUp = await transaction(scope, async (inner) => {
    const clientId = await caller.ensureClient(inner)
    const created = await insertSignUp(inner, clientId, change)
    await updateClient(inner, clientId, { signUpId: created.id })
    return completeSignUp(inner, created, request)
  })
  return continueWithStrategy(scope, signUp, body)
}

export async function changeSignUp(
  scope: Scope,
  signUp: SignUpRow,
  body: FapiCreateSignUpsBody,
  request: RequestFacts,
): Promise<SignUpRow> {
  if (signUp.createdUserId) throw apiError('verification_already_verified')
  const change = await signUpChange(scope, body)
  const updated = await transaction(scope, async (inner) => {
    const row = Object.keys(change).length > 0 ? await updateSignUp(inner, signUp.id, change) : signUp
    return completeSignUp(inner, row, request)
  })
  return continueWithStrategy(scope, updated, body)
}

async function continueWithStrategy(scope: Scope, signUp: SignUpRow, body: FapiCreateSignUpsBody): Promise<SignUpRow> {
  if (!body.strategy || signUp.createdUserId) return signUp
  return prepareVerification(scope, signUp, { strategy: body.strategy, redirect_url: body.redirect_url })
}

function refuseClosedSignUp(scope: Scope): void {
  const { sign_up_mode: mode } = scope.instance.settings.auth_access_control
  if (mode === 'restricted') throw apiError('sign_up_mode_restricted')
  if (mode === 'waitlist') throw apiError('sign_up_restricted_waitlist')
}

async function refuseSecondSession(scope: Scope, clientId: string | null): Promise<void> {
  if (!clientId || scope.instance.settings.session_settings.multi_session_enabled) return
  const [live] = await liveSessionsOfClient(scope, clientId)
  if (live) throw apiError('session_exists', { meta: { session_id: live.id } })
}

import type { FapiCreateSignUpsBody } from '@keyward/wire'
import { findClient, updateClient } from '../../domain/clients/index.ts'
import { findClaimedEmailAddress } from '../../domain/identifiers/index.ts'
import { refuseOnSatellite } from '../../domain/instances/index.ts'
import { isApplicationTicket, requireOpenByTicket } from '../../domain/invitations/index.ts'
import { refuseClosedSignUp, refuseRestricted } from '../../domain/restrictions/index.ts'
import { refuseSecondSession } from '../../domain/sessions/index.ts'
import { isActorTicket, isSignInTicket } from '../../domain/tickets/index.ts'
import { apiError, type BrowserCaller, type RequestFacts, type Scope, transaction } from '../../platform/index.ts'
import { requireOpenInvitation } from '../organization-invitations/index.ts'
import { findSignIn, isTransferable } from '../sign-ins/index.ts'
import { completeSignUp } from './complete.ts'
import { signUpChange } from './fields.ts'
import type { SignUpRow } from './sign-up.ts'
import { insertSignUp, type SignUpChange, updateSignUp } from './store.ts'
import { prepareVerification, requireStrategy } from './verify.ts'

export async function createSignUp(
  scope: Scope,
  caller: BrowserCaller,
  body: FapiCreateSignUpsBody,
  request: RequestFacts,
): Promise<SignUpRow> {
  refuseOnSatellite(scope)
  refuseStrategy(scope, body)
  const invited = body.ticket ? await invitedChange(scope, body.ticket) : null
  if (!invited) refuseClosedSignUp(scope)
  await refuseSecondSession(scope, caller.clientId)
  const transferred = body.transfer ? await transferredChange(scope, caller.clientId) : {}
  // The address is that of the invitation, whatever the form says.
  const change = invited
    ? { ...(await signUpChange(scope, { ...body, email_address: undefined })), ...invited }
    : { ...(await signUpChange(scope, body)), ...transferred }
  if (!invited) await refuseRestricted(scope, change)
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
  refuseStrategy(scope, body)
  const change = await signUpChange(scope, body, signUp)
  // What the ticket proved is this address alone; where sign-up is by invitation, another one was not invited.
  if (signUp.ticketId && change.emailAddress !== undefined)
    throw apiError('form_param_value_invalid', { param: 'email_address' })
  await refuseRestricted(scope, signUp.ticketId ? { phoneNumber: change.phoneNumber } : change)
  const updated = await transaction(scope, async (inner) => {
    const row = Object.keys(change).length > 0 ? await updateSignUp(inner, signUp.id, change) : signUp
    return completeSignUp(inner, row, request)
  })
  return continueWithStrategy(scope, updated, body)
}

async function continueWithStrategy(scope: Scope, signUp: SignUpRow, body: FapiCreateSignUpsBody): Promise<SignUpRow> {
  const strategy = strategyToPrepare(body)
  if (!strategy || signUp.createdUserId) return signUp
  return prepareVerification(scope, signUp, { strategy, channel: body.channel, redirect_url: body.redirect_url })
}

/** Before anything is written: half a sign-up is left to nobody. */
function refuseStrategy(scope: Scope, body: FapiCreateSignUpsBody): void {
  const strategy = strategyToPrepare(body)
  if (strategy) requireStrategy(scope, strategy)
}

/** A password comes along with the fields, and the ticket was looked at: neither asks for anything to be sent. */
function strategyToPrepare({ strategy }: FapiCreateSignUpsBody): string | null {
  return !strategy || strategy === 'ticket' || strategy === 'password' ? null : strategy
}

/** A ticket proves the address to which it was sent, and lets in where sign-up is closed to others. */
async function invitedChange(scope: Scope, ticket: string): Promise<SignUpChange> {
  if (isSignInTicket(ticket)) throw apiError('sign_in_token_not_in_sign_in_code', { param: 'ticket' })
  if (isActorTicket(ticket)) throw apiError('actor_token_not_in_sign_in_code', { param: 'ticket' })
  const application = isApplicationTicket(ticket) ? await requireOpenByTicket(scope, ticket) : null
  const invitation = application ?? (await requireOpenInvitation(scope, ticket))
  if (await findClaimedEmailAddress(scope, invitation.emailAddress))
    throw apiError('form_identifier_exists', { param: 'email_address' })
  return {
    emailAddress: invitation.emailAddress,
    emailVerifiedAt: scope.now,
    emailVerifiedBy: 'ticket',
    ticketId: invitation.id,
    ...(application ? { publicMetadata: application.publicMetadata } : {}),
  }
}

/** What the browser has proved in a sign-in that found nobody: the sign-up begins with it. */
async function transferredChange(scope: Scope, clientId: string | null): Promise<SignUpChange> {
  const client = clientId ? await findClient(scope, clientId) : null
  const signIn = client?.signInId ? await findSignIn(scope, client.signInId) : null
  if (!signIn || !isTransferable(signIn) || signIn.abandonAt <= scope.now) throw apiError('account_transfer_invalid')
  const { identifier, firstFactorStrategy: by, firstFactorVerifiedAt: at, firstFactorVerificationId: id } = signIn
  return identifier?.includes('@')
    ? { emailAddress: identifier, emailVerifiedAt: at, emailVerifiedBy: by, emailVerificationId: id }
    : { phoneNumber: identifier, phoneVerifiedAt: at, phoneVerifiedBy: by, phoneVerificationId: id }
}

import type { FapiCreateSignInBody } from '@keyward/wire'
import { updateClient } from '../../domain/clients/index.ts'
import { isStrict, refuseOnSatellite } from '../../domain/instances/index.ts'
import { refuseClosedSignUp, refuseUnlisted } from '../../domain/restrictions/index.ts'
import { liveSessionsOfClient, refuseSecondSession } from '../../domain/sessions/index.ts'
import { isMessageStrategy, strategyError } from '../../domain/strategies/index.ts'
import { isActorTicket } from '../../domain/tickets/index.ts'
import { type LoadedUser, loadUserByIdentifier, recogniseIdentifier } from '../../domain/users/index.ts'
import { apiError, type BrowserCaller, type RequestFacts, type Scope, transaction } from '../../platform/index.ts'
import { attemptFirstFactor, prepareFirstFactor } from './first-factor.ts'
import { type Identified, signInByPassword } from './password.ts'
import type { SignInRow } from './sign-in.ts'
import { insertSignIn } from './store.ts'

/** Begins a sign-in: with nothing, with an identifier, or at once with a strategy that is then prepared or attempted. */
export async function createSignIn(
  scope: Scope,
  caller: BrowserCaller,
  body: FapiCreateSignInBody,
  request: RequestFacts,
): Promise<{ readonly signIn: SignInRow; readonly user: LoadedUser | null }> {
  refuseOnSatellite(scope)
  refuseUnknownStrategy(body)
  const signUpIfMissing = body.sign_up_if_missing === true
  if (signUpIfMissing) refuseClosedSignUp(scope)
  const identified = body.identifier ? await identify(scope, body.identifier, signUpIfMissing) : null
  const strategy = body.strategy ?? (body.ticket ? 'ticket' : body.password ? 'password' : null)
  const isActor = strategy === 'ticket' && isActorTicket(body.ticket)
  if (!isActor) await refuseDoubleSession(scope, caller.clientId, identified?.user?.user.id ?? null)
  if (strategy && strategy !== 'ticket' && !identified) throw apiError('form_param_missing', { param: 'identifier' })
  const locale = body.locale ?? null
  const user = identified?.user ?? null
  if (signUpIfMissing) refuseUnprovable(identified, strategy)
  if (strategy === 'password' && identified && body.password) {
    const password = { identified, locale, password: body.password }
    return { signIn: await signInByPassword(scope, caller, password, request), user }
  }
  const signIn = await transaction(scope, async (inner) => {
    const clientId = await caller.ensureClient(inner)
    const created = await insertSignIn(inner, {
      clientId,
      identifier: identified?.value ?? null,
      userId: user?.user.id ?? null,
      locale,
      signUpIfMissing,
    })
    await updateClient(inner, clientId, { signInId: created.id })
    return created
  })
  if (strategy === 'ticket')
    return { signIn: await attemptFirstFactor(scope, signIn, { strategy, ticket: body.ticket }, request), user }
  const isMessage = strategy && strategy !== 'password'
  return { signIn: isMessage ? await prepareFirstFactor(scope, signIn, { ...body, strategy }) : signIn, user }
}

async function identify(scope: Scope, text: string, signUpIfMissing: boolean): Promise<Identified> {
  const recognised = recogniseIdentifier(scope, text)
  if (!recognised) throw apiError('form_param_format_invalid', { param: 'identifier' })
  if (scope.instance.settings.auth_access_control.allowlist_blocklist_enforced_on_sign_in)
    await refuseUnlisted(scope, {
      emailAddress: recognised.kind === 'email_address' ? recognised.value : null,
      phoneNumber: recognised.kind === 'phone_number' ? recognised.value : null,
    })
  const user = await loadUserByIdentifier(scope, recognised)
  if (!user && !isStrict(scope) && !signUpIfMissing)
    throw apiError('form_identifier_not_found', { param: 'identifier' })
  return { ...recognised, user }
}

/** Only what a message can reach may turn out to be nobody's yet: a password or a username proves nothing of the kind. */
function refuseUnprovable(identified: Identified | null, strategy: string | null): void {
  if (strategy === 'password' || strategy === 'ticket')
    throw apiError('form_param_value_invalid', { param: 'strategy' })
  if (!identified) throw apiError('form_param_missing', { param: 'identifier' })
  if (identified.kind === 'username') throw apiError('form_param_format_invalid', { param: 'identifier' })
}

/** One account where the instance says one; never the same account twice in one browser. */
async function refuseDoubleSession(scope: Scope, clientId: string | null, userId: string | null): Promise<void> {
  await refuseSecondSession(scope, clientId)
  if (!clientId || !scope.instance.settings.session_settings.multi_session_enabled) return
  const live = await liveSessionsOfClient(scope, clientId)
  const own = live.find((session) => session.userId === userId)
  if (own) throw apiError('identifier_already_signed_in', { param: 'identifier', meta: { session_id: own.id } })
}

function refuseUnknownStrategy({ strategy, transfer }: FapiCreateSignInBody): void {
  if (transfer) throw apiError('account_transfer_invalid')
  if (!strategy || strategy === 'password' || strategy === 'ticket' || isMessageStrategy(strategy)) return
  throw strategyError(strategy)
}

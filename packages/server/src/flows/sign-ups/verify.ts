import type { FapiAttemptSignUpsVerificationBody, FapiPrepareSignUpsVerificationBody } from '@keyward/wire'
import { findClaimedEmailAddress, findClaimedPhoneNumber } from '../../domain/identifiers/index.ts'
import { checkedRedirectUrl, isStrict } from '../../domain/instances/index.ts'
import { sendMessage } from '../../domain/messages/index.ts'
import {
  isMessageStrategy,
  type MessageStrategy,
  messageStrategies,
  prepareProof,
  strategyError,
} from '../../domain/strategies/index.ts'
import { findUser } from '../../domain/users/index.ts'
import { attemptCode } from '../../domain/verifications/index.ts'
import { apiError, type RequestFacts, type Scope, transaction } from '../../platform/index.ts'
import { completeSignUp } from './complete.ts'
import type { SignUpRow } from './sign-up.ts'
import { updateSignUp } from './store.ts'

type Prepare = Pick<FapiPrepareSignUpsVerificationBody, 'strategy' | 'channel' | 'redirect_url'>

/** Sends the code or link that proves the sign-up's address or number. */
export async function prepareVerification(scope: Scope, signUp: SignUpRow, input: Prepare): Promise<SignUpRow> {
  const strategy = requireStrategy(scope, input.strategy)
  const isEmail = messageStrategies[strategy].identifier === 'email_address'
  const to = isEmail ? signUp.emailAddress : signUp.phoneNumber
  if (!to) throw apiError('form_param_missing', { param: isEmail ? 'email_address' : 'phone_number' })
  if (isEmail ? signUp.emailVerifiedAt : signUp.phoneVerifiedAt) throw apiError('verification_already_verified')
  const redirectUrl = strategy === 'email_link' ? checkedRedirectUrl(scope, input.redirect_url ?? undefined).href : null
  return transaction(scope, async (inner) => {
    const owner = isStrict(scope) ? await ownerOf(inner, isEmail, to) : null
    // Looked for in either case, so that both take as long.
    const reader = isStrict(scope) ? await findUser(inner, owner ?? '') : null
    if (owner)
      await sendMessage(inner, {
        kind: messageStrategies[strategy].kind,
        to,
        userId: owner,
        locale: reader?.locale ?? signUp.locale,
        content: { slug: 'sign_up_with_existing_account' },
      })
    const verification = await prepareProof(inner, {
      strategy,
      subject: `sign_up:${signUp.id}`,
      clientId: signUp.clientId,
      to,
      channel: input.channel,
      userId: null,
      locale: signUp.locale,
      redirectUrl,
      linkSlug: 'magic_link_sign_up',
      isDecoy: owner !== null,
    })
    return updateSignUp(
      inner,
      signUp.id,
      isEmail ? { emailVerificationId: verification.id } : { phoneVerificationId: verification.id },
    )
  })
}

/** One try with a code; a wrong one is counted and committed before the error goes out. */
export async function attemptVerification(
  scope: Scope,
  signUp: SignUpRow,
  input: FapiAttemptSignUpsVerificationBody,
  request: RequestFacts,
): Promise<SignUpRow> {
  const strategy = requireStrategy(scope, input.strategy)
  if (messageStrategies[strategy].proof !== 'code') throw apiError('form_param_value_invalid', { param: 'strategy' })
  if (!input.code) throw apiError('form_param_nil', { param: 'code' })
  const code = input.code
  const isEmail = messageStrategies[strategy].identifier === 'email_address'
  const verificationId = isEmail ? signUp.emailVerificationId : signUp.phoneVerificationId
  if (!verificationId) throw apiError('verification_missing', { param: 'strategy' })
  const value = isEmail ? signUp.emailAddress : signUp.phoneNumber
  const isTaken = isStrict(scope) && value !== null && (await ownerOf(scope, isEmail, value)) !== null
  const result = await transaction(scope, async (inner) => {
    const attempt = await attemptCode(inner, verificationId, isTaken ? `${code} decoy` : code)
    return attempt.outcome === 'failed' ? attempt : verified(inner, signUp, strategy, request)
  })
  if ('outcome' in result) throw apiError(result.code, { param: 'code' })
  return result
}

/** Records the proof; what was missing may now be complete. */
export async function verified(
  scope: Scope,
  signUp: SignUpRow,
  strategy: MessageStrategy,
  request: RequestFacts | null,
): Promise<SignUpRow> {
  const isEmail = messageStrategies[strategy].identifier === 'email_address'
  const updated = await updateSignUp(
    scope,
    signUp.id,
    isEmail
      ? { emailVerifiedAt: scope.now, emailVerifiedBy: strategy }
      : { phoneVerifiedAt: scope.now, phoneVerifiedBy: strategy },
  )
  return completeSignUp(scope, updated, request)
}

/** One that this instance proves addresses or numbers with. */
export function requireStrategy(scope: Scope, strategy: string | undefined): MessageStrategy {
  const { auth_email, auth_phone } = scope.instance.settings
  const allowed: readonly string[] = [...auth_email.verification_strategies, ...auth_phone.verification_strategies]
  if (!strategy) throw apiError('form_param_missing', { param: 'strategy' })
  if (!isMessageStrategy(strategy) || !allowed.includes(strategy)) throw strategyError(strategy)
  return strategy
}

async function ownerOf(scope: Scope, isEmail: boolean, value: string): Promise<string | null> {
  const row = isEmail ? await findClaimedEmailAddress(scope, value) : await findClaimedPhoneNumber(scope, value)
  return row?.userId ?? null
}

import type { PhoneCodeChannel } from '@keyward/wire'
import { checkedRedirectUrl, isStrict } from '../../domain/instances/index.ts'
import { isMessageStrategy, type MessageStrategy, prepareProof, strategyError } from '../../domain/strategies/index.ts'
import { findUser } from '../../domain/users/index.ts'
import { attemptCode, findVerification } from '../../domain/verifications/index.ts'
import { apiError, type Scope, transaction } from '../../platform/index.ts'
import { type ContactKind, type ContactRow, markContactVerified, requireContact } from './contacts.ts'

export type ContactPreparation = {
  readonly strategy: string
  readonly channel?: PhoneCodeChannel | null | undefined
  readonly redirectUrl?: string | null | undefined
  readonly clientId: string | null
}

/** Sends the code or link that proves an address or number of an existing user. */
export async function prepareContact(
  scope: Scope,
  kind: ContactKind<unknown>,
  row: ContactRow,
  input: ContactPreparation,
): Promise<ContactRow> {
  const strategy = requireStrategy(scope, kind, input.strategy)
  if (row.verifiedAt) throw apiError('verification_already_verified')
  const redirectUrl = strategy === 'email_link' ? checkedRedirectUrl(scope, input.redirectUrl ?? undefined).href : null
  return transaction(scope, async (inner) => {
    const verification = await prepareProof(inner, {
      strategy,
      subject: `${kind.object}:${row.id}`,
      clientId: input.clientId,
      to: kind.valueOf(row),
      channel: input.channel,
      userId: row.userId,
      identificationId: row.id,
      locale: (await findUser(inner, row.userId))?.locale ?? null,
      redirectUrl,
      linkSlug: 'magic_link_user_profile',
      isDecoy: await isHidden(inner, kind, row),
    })
    await kind.update(inner, row.id, { verificationId: verification.id })
    return requireContact(inner, kind, row.id)
  })
}

/** One try with a code; a wrong one is counted and committed before the error goes out. */
export async function attemptContact(
  scope: Scope,
  kind: ContactKind<unknown>,
  row: ContactRow,
  code: string,
): Promise<ContactRow> {
  if (row.verifiedAt) throw apiError('verification_already_verified')
  const { verificationId } = row
  if (!verificationId) throw apiError('verification_missing', { param: 'code' })
  const attempt = await transaction(scope, async (inner) => {
    const result = await attemptCode(inner, verificationId, (await isHidden(inner, kind, row)) ? `${code} decoy` : code)
    if (result.outcome === 'verified') {
      const verification = await findVerification(inner, verificationId)
      await markContactVerified(inner, kind, row, verification?.strategy ?? 'email_code')
    }
    return result
  })
  if (attempt.outcome === 'failed') throw apiError(attempt.code, { param: 'code' })
  return requireContact(scope, kind, row.id)
}

/** Another account has it, which strict protection tells nobody: no message goes out and no code is right. */
async function isHidden(scope: Scope, kind: ContactKind<unknown>, row: ContactRow): Promise<boolean> {
  return isStrict(scope) && (await kind.findClaimed(scope, kind.valueOf(row))) !== null
}

/** One of the kind's that this instance uses for proving addresses. */
function requireStrategy(scope: Scope, kind: ContactKind<unknown>, strategy: string): MessageStrategy {
  const { auth_email: email, auth_phone: phone } = scope.instance.settings
  const allowed: readonly string[] = (kind.object === 'email_address' ? email : phone).verification_strategies
  if (!isMessageStrategy(strategy) || !allowed.includes(strategy)) throw strategyError(strategy)
  return strategy
}

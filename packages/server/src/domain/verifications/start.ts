import { randomInt } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { newId, plusMs, randomToken, type Scope, secondMs, sha256 } from '../../platform/index.ts'
import { insertVerification } from './store.ts'
import { verifications } from './table.ts'
import type { Verification } from './verification.ts'

export const testCode = '424242'

export type NewCode = {
  readonly strategy: string
  /** Whose proof it is, e.g. `sign_in:sia_…`: a newer verification of the same subject and strategy ends this one. */
  readonly subject: string
  readonly clientId: string | null
  readonly channel?: string | null
  /** A test address or number of an instance in test mode: the code is known, nothing is sent. */
  readonly isTest: boolean
}

/** Six digits. Only an HMAC bound to this verification is stored: a code is worth nothing for another one. */
export async function startCode(scope: Scope, input: NewCode): Promise<{ verification: Verification; code: string }> {
  await supersede(scope, input.subject, input.strategy)
  const id = newId('verification', scope.now)
  const code = input.isTest ? testCode : String(randomInt(0, 1_000_000)).padStart(6, '0')
  const { verification_code_seconds: seconds, max_verification_attempts: maxAttempts } =
    scope.instance.settings.lifetimes
  const verification = await insertVerification(scope, {
    id,
    strategy: input.strategy,
    subject: input.subject,
    clientId: input.clientId,
    channel: input.channel ?? null,
    secretHash: codeHash(scope, id, code),
    maxAttempts,
    expireAt: plusMs(scope.now, seconds * secondMs),
    createdAt: scope.now,
  })
  return { verification, code }
}

export type NewLink = {
  readonly strategy: string
  readonly subject: string
  readonly clientId: string | null
  readonly redirectUrl: string
}

/** A token of 256 bits, of which the SHA-256 is stored; it carries the verification's id, so that it can be found. */
export async function startLink(scope: Scope, input: NewLink): Promise<{ verification: Verification; token: string }> {
  await supersede(scope, input.subject, input.strategy)
  const id = newId('verification', scope.now)
  const secret = randomToken()
  const verification = await insertVerification(scope, {
    id,
    strategy: input.strategy,
    subject: input.subject,
    clientId: input.clientId,
    redirectUrl: input.redirectUrl,
    secretHash: sha256(secret),
    maxAttempts: 5,
    expireAt: plusMs(scope.now, scope.instance.settings.lifetimes.email_link_seconds * secondMs),
    createdAt: scope.now,
  })
  return { verification, token: `${id}.${secret}` }
}

export function codeHash(scope: Scope, verificationId: string, code: string): string {
  return scope.secrets.hmac('verification-code', `${scope.instanceId}:${verificationId}:${code}`).toString('base64url')
}

async function supersede(scope: Scope, subject: string, strategy: string): Promise<void> {
  await scope.db
    .update(verifications)
    .set({ supersededAt: scope.now })
    .where(
      and(
        eq(verifications.instanceId, scope.instanceId),
        eq(verifications.subject, subject),
        eq(verifications.strategy, strategy),
        isNull(verifications.verifiedAt),
        isNull(verifications.supersededAt),
      ),
    )
}

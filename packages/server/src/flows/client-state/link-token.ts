import { and, eq } from 'drizzle-orm'
import { findClient } from '../../domain/clients/index.ts'
import {
  ApiError,
  apiError,
  minuteMs,
  plusMs,
  randomToken,
  type Scope,
  sha256,
  transaction,
} from '../../platform/index.ts'
import { type Errand, linkTokens } from './table.ts'

type LinkToken = typeof linkTokens.$inferSelect

export async function issueLinkToken(
  scope: Scope,
  link: {
    readonly satelliteId: string
    readonly stateHash: string
    readonly clientId: string
    readonly errand: Errand
  },
): Promise<string> {
  const client = await findClient(scope, link.clientId)
  if (!client) throw apiError('client_not_found')
  const token = randomToken()
  await scope.db.insert(linkTokens).values({
    ...link,
    instanceId: scope.instanceId,
    hash: sha256(token),
    clientTokenHash: sha256(client.rotatingToken),
    expireAt: plusMs(scope.now, minuteMs),
    createdAt: scope.now,
  })
  return token
}

/**
 * What the token carries over; `clientId` is null if its client has ended or somebody has signed in on it since. Whatever comes
 * of it, a token that was shown is spent, and a refusal does not say why.
 */
export async function spendLinkToken(
  scope: Scope,
  token: string,
  hasState: (stateHash: string) => boolean,
): Promise<{ readonly clientId: string | null; readonly errand: Errand }> {
  const invalid = apiError('form_param_value_invalid', { param: '__clerk_token' })
  const which = and(eq(linkTokens.instanceId, scope.instanceId), eq(linkTokens.hash, sha256(token)))
  const [known] = await scope.db.select({ hash: linkTokens.hash }).from(linkTokens).where(which)
  if (!known) throw invalid
  const outcome = await transaction(scope, async (inner) => {
    const [link] = await inner.db.delete(linkTokens).where(which).returning()
    if (!link || !isFor(inner, link) || !hasState(link.stateHash)) return invalid
    return { clientId: await clientOf(inner, link), errand: link.errand }
  })
  if (outcome instanceof ApiError) throw outcome
  return outcome
}

function isFor({ instance, now }: Scope, { satelliteId, expireAt }: LinkToken): boolean {
  return instance.satellite?.id === satelliteId && expireAt > now
}

/** Whoever planted a client in a browser must not come along with the person who signed in on it afterwards. */
async function clientOf(scope: Scope, { clientId, clientTokenHash }: LinkToken): Promise<string | null> {
  const client = await findClient(scope, clientId)
  return client && sha256(client.rotatingToken) === clientTokenHash ? client.id : null
}

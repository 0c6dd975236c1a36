import type { FapiClient } from '@keyward/wire'
import { formatClientToken, rotateIfDue, satelliteIdOf } from '../../domain/clients/index.ts'
import { findClientWithSessions } from '../../domain/sessions/index.ts'
import type { LoadedUser } from '../../domain/users/index.ts'
import { clientStateOf } from '../../flows/client-state/index.ts'
import type { RequestFacts, Scope } from '../../platform/index.ts'

/** What an answer says of the browser's client: the whole of it, fresh, and what goes into cookies. */
export type ShownClient = {
  readonly client: FapiClient | null
  /** The client token that the browser must now hold; null if what it presented is still right. */
  readonly token: string | null
  /** Unix seconds for `__client_uat`, 0 while nobody is signed in. */
  readonly uat: number
}

export async function showClient(
  scope: Scope,
  request: Pick<RequestFacts, 'origin'>,
  {
    clientId,
    presentedToken,
    users,
  }: {
    readonly clientId: string
    readonly presentedToken: string | null
    readonly users: ReadonlyMap<string, LoadedUser>
  },
): Promise<ShownClient> {
  const row = await findClientWithSessions(scope, clientId)
  const { client, uat } = await clientStateOf(scope, row, request, users)
  if (!row) return { client, uat, token: null }
  const { rotatingToken } = await rotateIfDue(scope, row.client)
  const token = formatClientToken(scope, { clientId, rotatingToken, satelliteId: satelliteIdOf(scope) })
  return { client, uat, token: token === presentedToken ? null : token }
}

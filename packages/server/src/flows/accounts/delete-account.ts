import { deleteApiKeysOf } from '../../domain/api-keys/index.ts'
import { touchClient } from '../../domain/clients/index.ts'
import { deletePassword } from '../../domain/factors/password/index.ts'
import { deleteIdentifiersOf } from '../../domain/identifiers/index.ts'
import { endSessionsOfUser } from '../../domain/sessions/index.ts'
import { deleteUserRow, holdUser } from '../../domain/users/index.ts'
import { deleteFile } from '../../platform/files/index.ts'
import { emit, type Scope, transaction } from '../../platform/index.ts'
import { leaveAll } from '../organizations/index.ts'

/** The user, with everything that is theirs, and nobody stays signed in as them. Events carry the id and no person. */
export async function deleteAccount(scope: Scope, userId: string): Promise<void> {
  await transaction(scope, async (inner) => {
    const { user } = await holdUser(inner, userId)
    const ended = await endSessionsOfUser(inner, userId, 'removed')
    for (const clientId of new Set(ended.map((session) => session.clientId))) await touchClient(inner, clientId)
    await leaveAll(inner, userId)
    await deleteApiKeysOf(inner, userId)
    await deletePassword(inner, userId)
    if (user.imageId) await deleteFile(inner, user.imageId)
    await deleteIdentifiersOf(inner, userId)
    await deleteUserRow(inner, userId)
    const externalId = user.externalId === null ? {} : { external_id: user.externalId }
    await emit(inner, 'user.deleted', { object: 'user', id: userId, ...externalId, deleted: true })
  })
}

/** Signs the user out everywhere else, or everywhere. */
export async function signOutEverywhere(scope: Scope, userId: string, exceptSessionId?: string): Promise<void> {
  const ended = await endSessionsOfUser(scope, userId, 'revoked', { exceptSessionId })
  for (const clientId of new Set(ended.map((session) => session.clientId))) await touchClient(scope, clientId)
}

import { and, count, eq, isNull } from 'drizzle-orm'
import {
  apiError,
  type Db,
  dayMs,
  enqueue,
  plusMs,
  randomToken,
  type SealedColumns,
  type ServerScope,
  sha256,
  transaction,
} from '../../platform/index.ts'
import { createWorkspace, deleteWorkspace, holdFirstWorkspace } from '../workspaces/index.ts'
import { insertApplication } from './applications.ts'
import { type CreatedInstance, createInstance } from './create.ts'
import { hasProductionInstance } from './store.ts'
import { accountlessApplications, applications, instances } from './table.ts'

const purpose = 'accountless-application'
export const sealedAccountlessTokens: SealedColumns = {
  table: accountlessApplications,
  columns: ['encryptedToken'],
  purpose,
  context: ['applicationId'],
}

/** As many may wait for somebody at once; more are no developers. */
const maxUnclaimed = 100
/** How long nobody has to have used one before it goes. */
export const unusedLifetimeMs = 7 * dayMs
export const expiryJob = 'expire-accountless-application'

export type NewAccountless = CreatedInstance & { readonly token: string }

/** A fresh application in a workspace of nobody. The token is readable here, and for its secret key until it is claimed. */
export async function createAccountlessApplication(
  scope: ServerScope,
  { host, appOrigin }: { readonly host: string; readonly appOrigin: string | null },
): Promise<NewAccountless> {
  if (!scope.config.keyless || (await hasProductionInstance(scope.db))) throw apiError('keyless_not_available')
  return transaction(scope, async (inner) => {
    await holdFirstWorkspace(inner.db)
    const [waiting] = await inner.db
      .select({ value: count() })
      .from(accountlessApplications)
      .where(isNull(accountlessApplications.claimedAt))
    if ((waiting?.value ?? 0) >= maxUnclaimed) throw apiError('quota_exceeded')
    const workspaceId = await createWorkspace(inner.db, { name: 'Nobody', now: inner.now })
    const applicationId = await insertApplication(inner, workspaceId, 'My application')
    const created = await createInstance(inner.db, inner.secrets, {
      applicationId,
      name: 'Development',
      environmentType: 'development',
      host,
      settingsPatch: appOrigin ? { general: { development_origin: appOrigin } } : {},
      now: inner.now,
    })
    const token = randomToken()
    await inner.db.insert(accountlessApplications).values({
      applicationId,
      tokenHash: sha256(token),
      encryptedToken: inner.secrets.encrypt(purpose, token, applicationId),
      appOrigin,
      createdAt: inner.now,
    })
    await planExpiry(inner, created.instanceId)
    return { ...created, token }
  })
}

export async function planExpiry(scope: Pick<ServerScope, 'db' | 'now'>, instanceId: string): Promise<void> {
  const runAt = plusMs(scope.now, unusedLifetimeMs)
  await enqueue({ ...scope, instanceId, instance: { clockOffsetMs: 0 } }, expiryJob, {}, runAt)
}

/** Spent in SQL, so that of two who have the token one gets the application. A wrong token and a spent one are the same. */
export function claimAccountlessApplication(
  scope: ServerScope,
  { workspaceId, token, name }: { readonly workspaceId: string; readonly token: string; readonly name: string },
): Promise<string> {
  return transaction(scope, async (inner) => {
    const [row] = await inner.db
      .update(accountlessApplications)
      .set({ claimedAt: inner.now, encryptedToken: null })
      .where(and(eq(accountlessApplications.tokenHash, sha256(token)), isNull(accountlessApplications.claimedAt)))
      .returning({ applicationId: accountlessApplications.applicationId })
    if (!row) throw apiError('resource_not_found', { param: 'token' })
    const ofApplication = eq(applications.id, row.applicationId)
    const [before] = await inner.db
      .select({ workspaceId: applications.workspaceId })
      .from(applications)
      .where(ofApplication)
    await inner.db.update(applications).set({ workspaceId, name, updatedAt: inner.now }).where(ofApplication)
    if (before) await deleteWorkspace(inner.db, before.workspaceId)
    return row.applicationId
  })
}

export type AccountlessApplicationFacts = {
  readonly applicationId: string
  readonly name: string
  readonly instanceId: string
  readonly isClaimed: boolean
  readonly createdAt: Date
}

/** By its token, spent or not; null for what is no token of ours. */
export async function findAccountlessApplication(db: Db, token: string): Promise<AccountlessApplicationFacts | null> {
  const [row] = await db
    .select({ accountless: accountlessApplications, name: applications.name, instanceId: instances.id })
    .from(accountlessApplications)
    .innerJoin(applications, eq(applications.id, accountlessApplications.applicationId))
    .innerJoin(instances, eq(instances.applicationId, applications.id))
    .where(and(eq(accountlessApplications.tokenHash, sha256(token)), eq(instances.environmentType, 'development')))
    .orderBy(instances.createdAt)
    .limit(1)
  if (!row) return null
  const { applicationId, claimedAt, createdAt } = row.accountless
  return { applicationId, name: row.name, instanceId: row.instanceId, isClaimed: claimedAt !== null, createdAt }
}

/** The token that is still good; null once the application is claimed. Undefined: it never was without an account. */
export async function readableToken(scope: ServerScope, applicationId: string): Promise<string | null | undefined> {
  const [row] = await scope.db
    .select({ encrypted: accountlessApplications.encryptedToken })
    .from(accountlessApplications)
    .where(eq(accountlessApplications.applicationId, applicationId))
  if (!row) return undefined
  return row.encrypted ? scope.secrets.decrypt(purpose, row.encrypted, applicationId) : null
}

/** `isHeld`: its row as well, until the transaction ends. */
export async function isAccountlessAndUnclaimed(
  db: Db,
  applicationId: string,
  { isHeld = false } = {},
): Promise<boolean> {
  const query = db
    .select({ id: accountlessApplications.applicationId })
    .from(accountlessApplications)
    .where(and(eq(accountlessApplications.applicationId, applicationId), isNull(accountlessApplications.claimedAt)))
  return (isHeld ? await query.for('update') : await query).length > 0
}

/** Of an application that began without an account, claimed or not: where its app answers. Null for any other. */
export async function accountlessAppOrigin(
  db: Db,
  applicationId: string,
): Promise<{ readonly appOrigin: string | null } | null> {
  const [row] = await db
    .select({ appOrigin: accountlessApplications.appOrigin })
    .from(accountlessApplications)
    .where(eq(accountlessApplications.applicationId, applicationId))
  return row ?? null
}

import { and, asc, eq, inArray } from 'drizzle-orm'
import { apiError, newId, type ServerScope } from '../../platform/index.ts'
import type { InstanceRow } from './store.ts'
import { accountlessApplications, applications, applicationTransfers, instances } from './table.ts'

export type ApplicationRow = typeof applications.$inferSelect
export type ApplicationWithInstances = {
  readonly application: ApplicationRow
  readonly instances: readonly InstanceRow[]
}

/** The applications of a workspace, oldest first, each with its instances, oldest first. */
export async function listApplications(scope: ServerScope, workspaceId: string): Promise<ApplicationWithInstances[]> {
  const found = await scope.db
    .select()
    .from(applications)
    .where(eq(applications.workspaceId, workspaceId))
    .orderBy(asc(applications.createdAt), asc(applications.id))
  const rows = await instancesOf(
    scope,
    found.map((application) => application.id),
  )
  return found.map((application) => ({
    application,
    instances: rows.filter((row) => row.applicationId === application.id),
  }))
}

/** Another workspace's application is as absent as one that never was. */
export async function requireApplication(
  scope: ServerScope,
  workspaceId: string,
  applicationId: string,
): Promise<ApplicationWithInstances> {
  const [application] = await scope.db
    .select()
    .from(applications)
    .where(and(eq(applications.workspaceId, workspaceId), eq(applications.id, applicationId)))
  if (!application) throw apiError('resource_not_found')
  return { application, instances: await instancesOf(scope, [application.id]) }
}

/** `name`: `development` or `production` for the oldest of that kind, or an instance's id or name. */
export function instanceNamed({ instances: rows }: ApplicationWithInstances, name: string): InstanceRow {
  const found =
    rows.find((row) => row.id === name) ??
    rows.find((row) => row.environmentType === name) ??
    rows.find((row) => row.name === name)
  if (!found) throw apiError('resource_not_found')
  return found
}

export async function insertApplication(scope: ServerScope, workspaceId: string, name: string): Promise<string> {
  const id = newId('application', scope.now)
  await scope.db.insert(applications).values({ id, workspaceId, name, createdAt: scope.now, updatedAt: scope.now })
  return id
}

export function checkedName(name: string): string {
  const trimmed = name.trim()
  if (trimmed === '') throw apiError('form_param_nil', { param: 'name' })
  if (trimmed.length > 100) throw apiError('form_param_max_length_exceeded', { param: 'name' })
  return trimmed
}

export async function renameApplication(scope: ServerScope, applicationId: string, name: string): Promise<void> {
  await scope.db.update(applications).set({ name, updatedAt: scope.now }).where(eq(applications.id, applicationId))
}

export async function deleteApplicationRows(scope: ServerScope, applicationId: string): Promise<void> {
  await scope.db.delete(instances).where(eq(instances.applicationId, applicationId))
  await scope.db.delete(applicationTransfers).where(eq(applicationTransfers.applicationId, applicationId))
  await scope.db.delete(accountlessApplications).where(eq(accountlessApplications.applicationId, applicationId))
  await scope.db.delete(applications).where(eq(applications.id, applicationId))
}

async function instancesOf(scope: ServerScope, applicationIds: readonly string[]): Promise<InstanceRow[]> {
  if (applicationIds.length === 0) return []
  return scope.db
    .select()
    .from(instances)
    .where(inArray(instances.applicationId, [...applicationIds]))
    .orderBy(asc(instances.createdAt), asc(instances.id))
}

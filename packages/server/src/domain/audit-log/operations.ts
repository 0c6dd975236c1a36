import { AuditLogPage, AuditLogQuery } from '@keyward/wire'
import { chainOf, readEntries, sealAll } from '../../platform/audit/index.ts'
import { operation, type Scope } from '../../platform/index.ts'
import { toPage } from './wire.ts'

const defaultLimit = 100

const page = {
  method: 'GET',
  query: AuditLogQuery,
  output: AuditLogPage,
  errors: ['form_param_format_invalid'],
} as const

/** Neither of the documents: who did what to whom. Of an instance by its secret key, of a workspace by an operator's token. */
export const auditLogOperations = [
  operation({
    ...page,
    id: 'GetAuditLog',
    api: 'bapi',
    path: '/audit_log',
    caller: 'secret_key',
    handle: ({ scope, query }) => read(scope, query),
  }),
  operation({
    ...page,
    id: 'GetWorkspaceAuditLog',
    api: 'platform',
    path: '/platform/audit_log',
    caller: 'operator',
    handle: ({ scope, caller, query }) => read({ db: scope.db, instanceId: caller.workspaceId }, query),
  }),
]

async function read(scope: Pick<Scope, 'db' | 'instanceId'>, query: AuditLogQuery): Promise<AuditLogPage> {
  const { limit = defaultLimit, action, actor_id: actorId, target_id: targetId } = query
  const after = Number(query.after ?? 0)
  await sealAll(scope.db, scope.instanceId)
  // Before the entries: what is sealed meanwhile lies behind the head that is told.
  const chain = await chainOf(scope)
  const instant = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms))
  const entries = await readEntries(scope, {
    after,
    limit: limit + 1,
    action,
    actorId,
    targetId,
    from: instant(query.created_at_after),
    to: instant(query.created_at_before),
  })
  return toPage(entries, { limit, after, chain })
}

import type { AuditEntry, AuditLogPage } from '@keyward/wire'
import type { Link, SealedEntry } from '../../platform/audit/index.ts'

const named = (type: string | null, id: string | null) => (type === null ? null : { type, id })

export function toAuditEntry(entry: SealedEntry): AuditEntry {
  const { personal } = entry
  return {
    object: 'audit_entry',
    id: entry.id,
    sequence: entry.sequence,
    api: entry.api,
    action: entry.action,
    actor: { type: entry.actorType, id: entry.actorId, impersonator_id: entry.impersonatorId },
    target: named(entry.targetType, entry.targetId),
    outcome: entry.errorCode === null ? 'done' : 'refused',
    error_code: entry.errorCode,
    count: entry.count,
    source: personal && { ip: personal.ip, user_agent: personal.userAgent, salt: personal.salt },
    commitment: entry.commitment,
    hash: entry.hash,
    created_at: entry.createdAt.getTime(),
  }
}

export function toPage(
  entries: readonly SealedEntry[],
  { limit, after, chain }: { limit: number; after: number; chain: { readonly anchor: Link; readonly head: Link } },
): AuditLogPage {
  const page = entries.slice(0, limit)
  return {
    object: 'list',
    data: page.map(toAuditEntry),
    next_cursor: String(page.at(-1)?.sequence ?? after),
    has_more: entries.length > limit,
    anchor: chain.anchor,
    head: chain.head,
  }
}

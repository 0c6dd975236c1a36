import { type Static, Type } from 'typebox'
import { Nullable } from './parts.ts'

const Id = Type.String({ minLength: 1, maxLength: 128 })

/** `after`: the sequence of the last entry that was read. Times in milliseconds since 1970. */
export const AuditLogQuery = Type.Object({
  after: Type.Optional(Type.String({ pattern: '^[0-9]{1,15}$' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
  action: Type.Optional(Id),
  actor_id: Type.Optional(Id),
  target_id: Type.Optional(Id),
  created_at_after: Type.Optional(Type.Integer({ minimum: 0, maximum: 8_640_000_000_000 })),
  created_at_before: Type.Optional(Type.Integer({ minimum: 0, maximum: 8_640_000_000_000 })),
})
export type AuditLogQuery = Static<typeof AuditLogQuery>

export const AuditEntry = Type.Object({
  object: Type.Literal('audit_entry'),
  id: Type.String(),
  sequence: Type.Integer(),
  api: Type.String(),
  /** The operation's id. */
  action: Type.String(),
  actor: Type.Object({ type: Type.String(), id: Nullable(Type.String()), impersonator_id: Nullable(Type.String()) }),
  target: Nullable(Type.Object({ type: Type.String(), id: Nullable(Type.String()) })),
  outcome: Type.Enum(['done', 'refused']),
  error_code: Nullable(Type.String()),
  /** Refusals of a minute from one source are one entry. */
  count: Type.Integer(),
  /** Erased with the person. */
  source: Nullable(Type.Object({ ip: Type.String(), user_agent: Type.String(), salt: Type.String() })),
  commitment: Type.String(),
  hash: Type.String(),
  created_at: Type.Integer(),
})
export type AuditEntry = Static<typeof AuditEntry>

const Link = Type.Object({ sequence: Type.Integer(), hash: Type.String() })

export const AuditLogPage = Type.Object({
  object: Type.Literal('list'),
  data: Type.Array(AuditEntry),
  next_cursor: Type.String(),
  has_more: Type.Boolean(),
  /** The chain begins behind it. */
  anchor: Link,
  /** The newest entry that is sealed. */
  head: Link,
})
export type AuditLogPage = Static<typeof AuditLogPage>

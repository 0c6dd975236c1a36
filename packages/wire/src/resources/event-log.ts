import { type Static, Type } from 'typebox'

/** `after`: the cursor of the last event that was handled. */
export const EventLogQuery = Type.Object({
  after: Type.Optional(Type.String({ pattern: '^([0-9]{1,15}|latest)$' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
})
export type EventLogQuery = Static<typeof EventLogQuery>

export const LogEntry = Type.Object({
  id: Type.String(),
  cursor: Type.String(),
  object: Type.Literal('event'),
  type: Type.String(),
  timestamp: Type.Integer(),
  instance_id: Type.String(),
  event_attributes: Type.Object({
    http_request: Type.Object({ client_ip: Type.String(), user_agent: Type.String() }),
  }),
  data: Type.Record(Type.String(), Type.Unknown()),
})
export type LogEntry = Static<typeof LogEntry>

export const EventLogPage = Type.Object({
  object: Type.Literal('list'),
  data: Type.Array(LogEntry),
  /** Where to go on, also when nothing has happened yet. */
  next_cursor: Type.String(),
  has_more: Type.Boolean(),
})
export type EventLogPage = Static<typeof EventLogPage>

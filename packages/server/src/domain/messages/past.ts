import { lt } from 'drizzle-orm'
import type { Past } from '../../platform/index.ts'
import { messages } from './table.ts'

/** Whether they went out or lie in the inbox. */
export const pastMessages: Past = {
  table: messages,
  key: messages.id,
  kind: 'message',
  isOver: (_, before) => lt(messages.expireAt, before),
}

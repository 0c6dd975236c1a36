import type { SealedColumns, Secrets } from '../../platform/index.ts'
import type { RenderedMessage } from './render.ts'
import { messages } from './table.ts'

export const sealedMessageBodies: SealedColumns = {
  table: messages,
  columns: ['encryptedBody'],
  purpose: 'message',
  context: ['instanceId', 'id'],
}

/** What a message says; null once it is erased. */
export function readBody(
  secrets: Secrets,
  row: Pick<typeof messages.$inferSelect, 'instanceId' | 'id' | 'encryptedBody'>,
): RenderedMessage | null {
  return row.encryptedBody
    ? JSON.parse(secrets.decrypt('message', row.encryptedBody, `${row.instanceId}:${row.id}`))
    : null
}

import type { Secrets } from '../../platform/index.ts'
import type { RenderedMessage } from './render.ts'
import type { messages } from './table.ts'

/** What a message says; null once it is erased. */
export function readBody(
  secrets: Secrets,
  row: Pick<typeof messages.$inferSelect, 'instanceId' | 'id' | 'encryptedBody'>,
): RenderedMessage | null {
  return row.encryptedBody
    ? JSON.parse(secrets.decrypt('message', row.encryptedBody, `${row.instanceId}:${row.id}`))
    : null
}

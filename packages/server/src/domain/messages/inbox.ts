import type { PhoneCodeChannel } from '@keyward/wire'
import { and, desc, eq } from 'drizzle-orm'
import type { Db, Secrets } from '../../platform/index.ts'
import { readBody } from './body.ts'
import type { RenderedMessage } from './render.ts'
import { messages } from './table.ts'

export type InboxMessage = Pick<RenderedMessage, 'senderName' | 'subject' | 'html' | 'text' | 'code' | 'link'> & {
  readonly id: string
  readonly instanceId: string
  readonly kind: 'email' | 'sms'
  /** How it would have reached the phone; null: it is a mail. */
  readonly channel: PhoneCodeChannel | null
  readonly to: string
  readonly at: Date
}

const maxMessages = 200

/** What development sent, newest first, over all instances: one developer's view of one machine. */
export async function listInbox(db: Db, secrets: Secrets): Promise<InboxMessage[]> {
  const rows = await db
    .select()
    .from(messages)
    .where(eq(messages.status, 'inbox'))
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(maxMessages)
  return rows.flatMap((row) => {
    const body = readBody(secrets, row)
    if (!body) return []
    const { senderName, subject, html, text, code, link } = body
    const shown = { senderName, subject, html, text, code, link }
    const { id, instanceId, kind, channel, recipient: to, createdAt: at } = row
    return [{ ...shown, id, instanceId, kind, channel, to, at }]
  })
}

export async function clearInbox(db: Db): Promise<void> {
  await db.delete(messages).where(and(eq(messages.status, 'inbox')))
}

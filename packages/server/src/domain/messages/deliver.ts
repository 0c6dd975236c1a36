import { and, eq } from 'drizzle-orm'
import type { Config } from '../../platform/config.ts'
import type { Db, Secrets } from '../../platform/index.ts'
import type { RenderedMessage } from './render.ts'
import { sendBySmtp } from './smtp.ts'
import { messages } from './table.ts'

/** The job behind `sendMessage`: hands the mail over and erases its body. A failure throws, and the job is tried again. */
export async function deliverMessage(
  { db, secrets, config }: { db: Db; secrets: Secrets; config: Config },
  instanceId: string,
  messageId: string,
): Promise<void> {
  const [row] = await db
    .select()
    .from(messages)
    .where(and(eq(messages.instanceId, instanceId), eq(messages.id, messageId)))
  if (!row?.encryptedBody || row.status === 'sent' || !config.smtpUrl) return
  const body: RenderedMessage = JSON.parse(secrets.decrypt('message', row.encryptedBody, `${instanceId}:${messageId}`))
  await sendBySmtp(config.smtpUrl, { id: messageId, from: config.mailFrom, to: row.recipient, ...body })
  await db
    .update(messages)
    .set({ status: 'sent', sentAt: new Date(), encryptedBody: null })
    .where(and(eq(messages.instanceId, instanceId), eq(messages.id, messageId)))
}

import { and, eq } from 'drizzle-orm'
import type { Config } from '../../platform/config.ts'
import type { Clock, Db, JobHandlers, Secrets } from '../../platform/index.ts'
import type { Log } from '../../platform/log.ts'
import { readBody } from './body.ts'
import type { RenderedMessage } from './render.ts'
import { sendSms } from './sms/index.ts'
import { sendBySmtp } from './smtp.ts'
import { isSuppressed, suppress } from './suppression/store.ts'
import { messages } from './table.ts'

type MessageRow = typeof messages.$inferSelect
type Delivery = {
  readonly db: Db
  readonly secrets: Secrets
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
}

/** The jobs that `sendMessage` leaves behind. */
export function messageJobs(delivery: Delivery): JobHandlers {
  return {
    'send-message': (job) => deliverMessage(delivery, job.instanceId, String(job.payload['messageId'])),
    'erase-message': async (job) => {
      const row = await findMessage(delivery.db, job.instanceId, String(job.payload['messageId']))
      if (row?.encryptedBody) await finish(delivery, row, row.status === 'queued' ? 'failed' : row.status)
    },
  }
}

/**
 * Hands the message over and erases its body. A failure throws, and the job is tried again, until the code in it would
 * be of no use to whoever gets it.
 */
export async function deliverMessage(delivery: Delivery, instanceId: string, messageId: string): Promise<void> {
  const { db, secrets, clock } = delivery
  const row = await findMessage(db, instanceId, messageId)
  const body = row && readBody(secrets, row)
  if (!body || row.status !== 'queued') return
  if (row.expireAt <= clock.now()) return finish(delivery, row, 'failed')
  await finish(delivery, row, await send(delivery, row, body))
}

type Outcome = 'sent' | 'failed' | 'suppressed'

/** `failed`: nobody will take it, however often they are asked. Whatever else goes wrong throws. */
async function send(delivery: Delivery, row: MessageRow, body: RenderedMessage): Promise<Outcome> {
  const { config } = delivery
  if (row.kind === 'sms') {
    if (!config.smsUrl) return 'failed'
    const { id, recipient: to, slug, instanceId } = row
    const sms = { id, to, slug, instanceId, text: body.text, code: body.code, channel: row.channel ?? 'sms' }
    return (await sendSms(config.smsUrl, config.smsWebhookSecret, sms)) === 'sent' ? 'sent' : 'failed'
  }
  return config.smtpUrl ? sendMail(delivery, config.smtpUrl, { row, body }) : 'failed'
}

async function sendMail(
  { db, config, clock, log }: Delivery,
  smtpUrl: string,
  { row, body }: { readonly row: MessageRow; readonly body: RenderedMessage },
): Promise<Outcome> {
  if (await isSuppressed(db, row)) {
    log.info({ message: row.id }, 'not sent: the mail server has refused this recipient before')
    return 'suppressed'
  }
  const outcome = await sendBySmtp(smtpUrl, { id: row.id, from: config.mailFrom, to: row.recipient, ...body })
  if (outcome === 'sent') return 'sent'
  await suppress(db, row, { ...outcome, at: clock.now() })
  log.warn({ message: row.id, code: outcome.code }, 'the mail server refuses the recipient: no further mail goes there')
  return 'failed'
}

async function findMessage(db: Db, instanceId: string, messageId: string): Promise<MessageRow | null> {
  const [row] = await db
    .select()
    .from(messages)
    .where(and(eq(messages.instanceId, instanceId), eq(messages.id, messageId)))
  return row ?? null
}

async function finish({ db, clock }: Delivery, row: MessageRow, status: MessageRow['status']): Promise<void> {
  await db
    .update(messages)
    .set({ status, encryptedBody: null, ...(status === 'sent' ? { sentAt: clock.now() } : {}) })
    .where(and(eq(messages.instanceId, row.instanceId), eq(messages.id, row.id)))
}

import { emit, enqueue, newId, type Scope } from '../../platform/index.ts'
import { renderMessage } from './render.ts'
import { messages } from './table.ts'
import type { MessageContent } from './texts.ts'

export type NewMessage = {
  readonly kind: 'email' | 'sms'
  readonly to: string
  readonly userId: string | null
  /** What it says; the slug names the template. */
  readonly content: MessageContent
}

/**
 * Writes a message in the transaction that causes it. Without a mail server (development) it stays in the inbox; with one
 * a job sends it after the commit. The body holds codes and links: it is encrypted, and erased once it is delivered.
 */
export async function sendMessage(scope: Scope, input: NewMessage): Promise<void> {
  const id = newId('message', scope.now)
  const body = await renderMessage(scope, input.kind, input.content)
  const isDelivered = input.kind === 'email' && scope.config.smtpUrl !== null
  await scope.db.insert(messages).values({
    instanceId: scope.instanceId,
    id,
    kind: input.kind,
    slug: input.content.slug,
    recipient: input.to,
    encryptedBody: scope.secrets.encrypt('message', JSON.stringify(body), `${scope.instanceId}:${id}`),
    status: isDelivered ? 'queued' : 'inbox',
    userId: input.userId,
    createdAt: scope.now,
  })
  if (isDelivered) await enqueue(scope, 'send-message', { messageId: id })
  // Codes and links stay out of events: whoever reads the log must not be able to sign in with it.
  await emit(scope, `${input.kind}.created`, {
    object: input.kind === 'email' ? 'email' : 'sms_message',
    id,
    slug: input.content.slug,
    ...(input.kind === 'email' ? { to_email_address: input.to, subject: body.subject } : { to_phone_number: input.to }),
    user_id: input.userId,
    status: isDelivered ? 'queued' : 'delivered',
  })
}

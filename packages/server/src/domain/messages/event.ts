import type { RenderedMessage } from './render.ts'
import type { messages } from './table.ts'

type MessageRow = Pick<typeof messages.$inferInsert, 'id' | 'kind' | 'slug' | 'recipient' | 'status' | 'userId'> & {
  readonly createdAt: Date
}

/**
 * As the webhook document shows it, without what makes it worth stealing: whoever reads the event log must not be able to
 * sign in with it (decisions.md 17). The body is left out, the code in a subject or text is covered.
 */
export function toMessageEvent(message: MessageRow, body: RenderedMessage): Record<string, unknown> {
  const shared = {
    id: message.id,
    slug: message.slug,
    user_id: message.userId,
    status: message.status === 'queued' ? 'queued' : 'delivered',
    data: {},
    delivered_by_clerk: true,
  }
  if (message.kind === 'email') {
    return {
      object: 'email',
      ...shared,
      from_email_name: body.senderName,
      reply_to_email_name: null,
      to_email_address: message.recipient,
      email_address_id: null,
      subject: covered(body, body.subject),
      body_plain: null,
    }
  }
  return {
    object: 'sms_message',
    ...shared,
    from_phone_number: '',
    to_phone_number: message.recipient,
    phone_number_id: null,
    message: covered(body, body.text),
    created_at_ms: message.createdAt.getTime(),
  }
}

function covered(body: RenderedMessage, text: string): string {
  let result = text
  for (const secret of [body.code, body.link]) if (secret) result = result.replaceAll(secret, '••••••')
  return result
}

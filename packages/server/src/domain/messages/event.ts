import type { Scope } from '../../platform/index.ts'
import type { RenderedMessage } from './render.ts'
import type { messages } from './table.ts'
import { usualFromName } from './template/addresses.ts'

type MessageRow = Pick<typeof messages.$inferInsert, 'id' | 'kind' | 'slug' | 'recipient' | 'status' | 'userId'> & {
  readonly identificationId: string | null
  readonly createdAt: Date
}

/**
 * As the webhook document shows it, without what makes it worth stealing: whoever reads the event log must not be able to
 * sign in with it (decisions.md 17). The body is left out, codes and links are covered. What the owner delivers is sent to
 * the owner's endpoints in full (hand-over.ts).
 */
export function toMessageEvent(
  scope: Pick<Scope, 'config' | 'instance'>,
  message: MessageRow,
  body: RenderedMessage,
): Record<string, unknown> {
  const shared = {
    id: message.id,
    slug: message.slug,
    user_id: message.userId,
    status: message.status === 'inbox' ? 'delivered' : 'queued',
    data: Object.fromEntries(Object.entries(body.data).map(([key, value]) => [key, isSecret(key) ? cover : value])),
    delivered_by_clerk: message.status !== 'handed_over',
  }
  if (message.kind === 'email') {
    return {
      object: 'email',
      ...shared,
      from_email_name: body.fromEmailName ?? usualFromName(scope),
      reply_to_email_name: body.replyToEmailName,
      to_email_address: message.recipient,
      email_address_id: message.identificationId,
      subject: covered(body, body.subject),
      body_plain: null,
    }
  }
  return {
    object: 'sms_message',
    ...shared,
    from_phone_number: '',
    to_phone_number: message.recipient,
    phone_number_id: message.identificationId,
    message: covered(body, body.text),
    created_at_ms: message.createdAt.getTime(),
  }
}

/** The same with what the reader is to get. */
export function inFull(data: Readonly<Record<string, unknown>>, body: RenderedMessage): Record<string, unknown> {
  return data['object'] === 'email'
    ? { ...data, data: body.data, subject: body.subject, body: body.html, body_plain: body.text }
    : { ...data, data: body.data, message: body.text }
}

const cover = '••••••'
const secrets = ['otp_code', 'magic_link', 'action_url', 'revoke_session_url', 'unlock_url']
const isSecret = (variable: string) => secrets.includes(variable)

function covered(body: RenderedMessage, text: string): string {
  let result = text
  for (const secret of [body.code, body.link]) if (secret) result = result.replaceAll(secret, cover)
  return result
}

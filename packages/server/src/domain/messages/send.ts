import type { PhoneCodeChannel } from '@keyward/wire'
import { emit, enqueue, isDevelopment, newId, plusMs, type Scope, secondMs } from '../../platform/index.ts'
import type { CodeContent, ExistingAccountContent, MessageContent } from './content.ts'
import { toMessageEvent } from './event.ts'
import { renderMessage } from './render.ts'
import { messages } from './table.ts'
import { isTestCredential } from './test-credentials.ts'

export type NewMessage = {
  readonly to: string
  readonly userId: string | null
  /** The address or number of that user which it goes to; none where nobody has it yet. */
  readonly identificationId?: string | null
  /** What the reader's profile says, or said as they asked; null where nothing is known of them: then whoever asks now, and the instance, decide. */
  readonly locale: string | null
} & (
  | { readonly kind: 'email' /** What it says; the slug names the template. */; readonly content: MessageContent }
  | {
      readonly kind: 'email' | 'sms'
      readonly content: CodeContent | ExistingAccountContent
      /** Of a code for a phone; SMS unless it is given. */
      readonly channel?: PhoneCodeChannel | null
    }
)

const plainLifetimeSeconds = 7 * 24 * 3600

/**
 * Writes a message in the transaction that causes it. With something that sends it a job does so after the commit; without
 * it stays in the inbox; a template that the owner delivers goes out with its webhook alone. The body holds codes and links: it is encrypted, and erased once it is delivered or worth nothing
 * any more (in development the inbox keeps it to look at). Addresses of tests get nothing, whatever it is about.
 */
export async function sendMessage(scope: Scope, input: NewMessage): Promise<void> {
  if (isTestCredential(input.to, scope.instance.settings.general)) return
  const id = newId('message', scope.now)
  const { body, isDeliveredByUs } = await renderMessage(scope, input)
  const status = isDeliveredByUs ? statusOf(scope, input.kind) : 'handed_over'
  const message = {
    instanceId: scope.instanceId,
    id,
    kind: input.kind,
    channel: input.kind === 'sms' ? (input.channel ?? 'sms') : null,
    slug: input.content.slug,
    recipient: input.to,
    encryptedBody: scope.secrets.encrypt('message', JSON.stringify(body), `${scope.instanceId}:${id}`),
    status,
    userId: input.userId,
    createdAt: scope.now,
    expireAt: plusMs(scope.now, lifetimeSeconds(scope, input.content) * secondMs),
  } as const
  await scope.db.insert(messages).values(message)
  if (status === 'queued') await enqueue(scope, 'send-message', { messageId: id })
  if (status !== 'inbox' || !isDevelopment(scope))
    await enqueue(scope, 'erase-message', { messageId: id }, message.expireAt)
  const { identificationId = null } = input
  await emit(scope, `${input.kind}.created`, toMessageEvent(scope, { ...message, identificationId }, body))
}

function statusOf({ config }: Scope, kind: NewMessage['kind']): 'inbox' | 'queued' {
  return (kind === 'email' ? config.smtpUrl : config.smsUrl) === null ? 'inbox' : 'queued'
}

/** Their links do not end with the lifetime of links. */
const plainlyLinked = new Set<MessageContent['slug']>(['new_device_sign_in', 'account_locked'])

/** How long the reader can do something with it. */
function lifetimeSeconds(scope: Scope, content: MessageContent): number {
  const { verification_code_seconds: code, email_link_seconds: link } = scope.instance.settings.lifetimes
  if (content.slug.endsWith('invitation') || plainlyLinked.has(content.slug)) return plainLifetimeSeconds
  return 'code' in content ? code : 'link' in content ? link : plainLifetimeSeconds
}

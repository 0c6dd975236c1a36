import type { Scope } from '../../platform/index.ts'
import { applicationName } from '../instances/index.ts'
import { layOut } from './layout.ts'
import { oneLine } from './plain-text.ts'
import { type MessageContent, messageTexts } from './texts.ts'

export type RenderedMessage = {
  /** Name that stands before the sender's address: the application's. */
  readonly senderName: string
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly code: string | null
  readonly link: string | null
}

export type MessageSender = {
  readonly applicationName: string
  readonly logoUrl: string | null
  readonly supportEmail: string | null
  readonly codeMinutes: number
  readonly linkMinutes: number
}

/** Subject, page and plain text of a message under the instance's name; an SMS takes the text alone. */
export async function renderMessage(
  scope: Scope,
  kind: 'email' | 'sms',
  content: MessageContent,
): Promise<RenderedMessage> {
  const { display, lifetimes } = scope.instance.settings
  const sender = {
    applicationName: display.application_name || (await applicationName(scope)),
    logoUrl: display.logo_image_url || null,
    supportEmail: display.support_email || null,
    codeMinutes: Math.round(lifetimes.verification_code_seconds / 60),
    linkMinutes: Math.round(lifetimes.email_link_seconds / 60),
  }
  return kind === 'sms' ? renderSms(sender, content) : renderMail(sender, content)
}

export function renderMail(sender: MessageSender, content: MessageContent): RenderedMessage {
  const name = nameOf(sender)
  const { subject, title, lead, action, details = [], why } = messageTexts(content, name)
  const { code, link } = secretsOf(content)
  // An invitation lives as long as whoever sent it said; the mail does not promise a time.
  const minutes = content.slug.endsWith('invitation')
    ? null
    : code
      ? sender.codeMinutes
      : link
        ? sender.linkMinutes
        : null
  const mail = layOut({
    applicationName: name,
    logoUrl: webUrl(sender.logoUrl),
    supportEmail: sender.supportEmail && oneLine(sender.supportEmail),
    title,
    lead,
    details: details.map(([label, value]) => [label, oneLine(value)] as const),
    code,
    link: link && action ? { label: action, url: link } : null,
    minutes,
    why,
  })
  return { senderName: name, subject: oneLine(subject), ...mail, code, link }
}

export function renderSms(sender: MessageSender, content: MessageContent): RenderedMessage {
  const name = nameOf(sender)
  const { sms } = messageTexts(content, name)
  return { senderName: name, subject: '', html: '', text: sms, ...secretsOf(content) }
}

function secretsOf(content: MessageContent): { readonly code: string | null; readonly link: string | null } {
  return { code: 'code' in content ? content.code : null, link: 'link' in content ? content.link : null }
}

/** Short enough that the code in front of it is read on a lock screen. */
function nameOf({ applicationName }: MessageSender): string {
  return [...oneLine(applicationName)].slice(0, 60).join('') || 'Your application'
}

function webUrl(url: string | null): string | null {
  return url && /^https?:\/\//.test(url) ? url : null
}

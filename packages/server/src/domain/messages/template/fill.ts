import { dayMs } from '../../../platform/index.ts'
import type { Language } from '../../languages/index.ts'
import type { MessageContent } from '../content.ts'
import { oneLine } from '../plain-text.ts'
import { durationIn, timeIn } from '../times.ts'
import type { Variables } from './evaluate.ts'

/** Who writes, and how long what it sends is good for. */
export type MessageSender = {
  readonly applicationName: string
  readonly domainName: string
  readonly url: string
  readonly logoUrl: string | null
  readonly supportEmail: string | null
  readonly codeMinutes: number
  readonly linkMinutes: number
  readonly now: Date
  /** Address of whoever asked; null where nobody did. */
  readonly requestedFrom: string | null
  /** As the instance wants it; null: the application's name, and the server's own address. */
  readonly fromName: string | null
  readonly fromEmailName: string | null
  readonly replyTo: string | null
}

/** The values of a message, by the names of template/slugs.ts. Names of people and things are short lines. */
export function fill(sender: MessageSender, content: MessageContent, language: Language): Variables {
  return { ...commonVariables(sender, language), ...ownVariables(sender, content, language) }
}

function commonVariables(sender: MessageSender, language: Language): Variables {
  return {
    app: {
      name: nameOf(sender),
      domain_name: sender.domainName,
      url: webUrl(sender.url),
      logo_image_url: webUrl(sender.logoUrl),
      support_email: sender.supportEmail && oneLine(sender.supportEmail),
    },
    locale: language,
  }
}

function ownVariables(sender: MessageSender, content: MessageContent, language: Language): Variables {
  if ('code' in content) return { otp_code: content.code, ...asked(sender, { minutes: sender.codeMinutes, language }) }
  if ('signIn' in content) {
    const { device, place, ipAddress, at } = content.signIn
    return {
      device: device && oneLine(device),
      location: place && oneLine(place),
      ip_address: ipAddress,
      session_created_at: timeIn(language, at),
      revoke_session_url: content.link,
    }
  }
  if (!('link' in content)) return {}
  if (content.slug === 'account_locked') return { unlock_url: content.link }
  if (!('expireAt' in content))
    return { magic_link: content.link, ...asked(sender, { minutes: sender.linkMinutes, language }) }
  const expiresInDays = Math.max(1, Math.ceil((content.expireAt.getTime() - sender.now.getTime()) / dayMs))
  const invited = {
    action_url: content.link,
    invitation: { expires_in_days: expiresInDays, public_metadata: content.publicMetadata },
  }
  if (content.slug === 'organization_invitation')
    return {
      ...invited,
      org: { name: oneLine(content.organization) },
      inviter: { name: content.inviter && oneLine(content.inviter) },
    }
  return invited
}

function asked(sender: MessageSender, { minutes, language }: { minutes: number; language: Language }): Variables {
  return {
    ttl: durationIn(language, minutes),
    ttl_minutes: minutes,
    requested_at: timeIn(language, sender.now),
    requested_from: sender.requestedFrom,
  }
}

/** Short enough that the code in front of it is read on a lock screen. */
export function nameOf({ applicationName }: Pick<MessageSender, 'applicationName'>): string {
  return [...oneLine(applicationName)].slice(0, 60).join('') || 'Your application'
}

function webUrl(url: string | null): string | null {
  return url && /^https?:\/\//.test(url) ? url : null
}

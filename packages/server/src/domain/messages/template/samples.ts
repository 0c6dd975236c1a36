import { dayMs, plusMs } from '../../../platform/index.ts'
import type { MessageContent } from '../content.ts'
import type { Slug } from './slugs.ts'

/** What a preview is filled with. */
export function sampleContent(slug: Slug, { url, now }: { readonly url: string; readonly now: Date }): MessageContent {
  const link = `${url}/v1/verify?token=preview`
  const expireAt = plusMs(now, 30 * dayMs)
  switch (slug) {
    case 'verification_code':
    case 'reset_password_code':
      return { slug, code: '424242' }
    case 'magic_link_sign_in':
    case 'magic_link_sign_up':
    case 'magic_link_user_profile':
      return { slug, link }
    case 'invitation':
    case 'waitlist_invitation':
      return { slug, link, expireAt, publicMetadata: {} }
    case 'organization_invitation':
      return { slug, link, expireAt, publicMetadata: {}, organization: 'Analytical Engines', inviter: 'Ada Lovelace' }
    case 'new_device_sign_in':
      return {
        slug,
        link: `${url}/v1/unauthorized_sign_in?token=preview`,
        signIn: { device: 'Firefox, Windows', ipAddress: '203.0.113.7', place: 'London', at: now },
      }
    case 'account_locked':
      return { slug, link: `${url}/v1/unlock?token=preview` }
    default:
      return { slug }
  }
}

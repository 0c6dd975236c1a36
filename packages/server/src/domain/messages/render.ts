import type { Scope } from '../../platform/index.ts'
import { layOut } from './layout.ts'

export type MessageContent =
  | { readonly slug: 'verification_code' | 'reset_password_code'; readonly code: string }
  | { readonly slug: 'magic_link_sign_in' | 'magic_link_sign_up' | 'magic_link_user_profile'; readonly link: string }
  | { readonly slug: 'password_changed' | 'password_removed' | 'primary_email_address_changed' | 'account_locked' | 'sign_up_with_existing_account' }

export type RenderedMessage = {
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly code: string | null
  readonly link: string | null
}

/** Subject, page and plain text of a message; an SMS takes the text alone. */
export function renderMessage(scope: Scope, kind: 'email' | 'sms', content: MessageContent): RenderedMessage {
  const name = oneLine(scope.instance.settings.display.application_name || 'Your application')
  const code = 'code' in content ? content.code : null
  const link = 'link' in content ? content.link : null
  if (kind === 'sms') return { subject: '', html: '', text: `${code} is your ${name} code. Don't share it.`, code, link }
  const minutes = Math.round((link ? scope.instance.settings.lifetimes.email_link_seconds : scope.instance.settings.lifetimes.verification_code_seconds) / 60)
  const { subject, title, lead, action } = texts(content, name)
  const mail = layOut({ applicationName: name, title, lead, code, link: link && action ? { label: action, url: link } : null, minutes: code || link ? minutes : null })
  return { subject: oneLine(subject), ...mail, code, link }
}

type Texts = { readonly subject: string; readonly title: string; readonly lead: string; readonly action?: string }

function texts(content: MessageContent, name: string): Texts {
  switch (content.slug) {
    case 'verification_code':
      return { subject: `${content.code} is your ${name} code`, title: 'Your code', lead: `Enter this code in ${name} to go on.` }
    case 'reset_password_code':
      return { subject: `${content.code} resets your ${name} password`, title: 'Reset your password', lead: `Enter this code in ${name} to choose a new password.` }
    case 'magic_link_sign_in':
      return { subject: `Sign in to ${name}`, title: `Sign in to ${name}`, lead: 'Open the link in the browser where you asked for it.', action: 'Sign in' }
    case 'magic_link_sign_up':
      return { subject: `Confirm your address for ${name}`, title: 'Confirm your address', lead: `One step is left to your ${name} account.`, action: 'Confirm address' }
    case 'magic_link_user_profile':
      return { subject: `Confirm your address for ${name}`, title: 'Confirm your address', lead: `Confirm that this address belongs to your ${name} account.`, action: 'Confirm address' }
    case 'password_changed':
      return { subject: `Your ${name} password was changed`, title: 'Your password was changed', lead: 'If that was you, there is nothing to do. If not, reset your password now.' }
    case 'password_removed':
      return { subject: `Your ${name} password was removed`, title: 'Your password was removed', lead: 'If that was you, there is nothing to do. If not, sign in and look at your account now.' }
    case 'primary_email_address_changed':
      return { subject: `Your ${name} email address was changed`, title: 'Your email address was changed', lead: 'Mail about your account goes to another address from now on. If that was not you, look at your account now.' }
    case 'account_locked':
      return { subject: `Your ${name} account is locked`, title: 'Your account is locked', lead: 'There were too many wrong attempts to sign in. It opens again by itself after a while.' }
    case 'sign_up_with_existing_account':
      return { subject: `You already have a ${name} account`, title: 'You already have an account', lead: `Somebody tried to sign up to ${name} with this address. If that was you, sign in instead.` }
  }
}

/** A line break in a subject would be the start of another header. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  return text.replace(/[\u0000-\u001f\u007f]+/g, ' ').slice(0, 200)
}

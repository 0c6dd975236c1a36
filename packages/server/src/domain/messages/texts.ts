import { unreachable } from '../../platform/index.ts'

export type MessageContent =
  | { readonly slug: 'verification_code' | 'reset_password_code'; readonly code: string }
  | {
      readonly slug:
        | 'magic_link_sign_in'
        | 'magic_link_sign_up'
        | 'magic_link_user_profile'
        | 'invitation'
        | 'waitlist_invitation'
      readonly link: string
    }
  | {
      readonly slug: 'organization_invitation'
      readonly link: string
      readonly organization: string
      readonly inviter: string | null
    }
  | {
      readonly slug:
        | 'password_changed'
        | 'password_removed'
        | 'primary_email_address_changed'
        | 'account_locked'
        | 'sign_up_with_existing_account'
        | 'waitlist_confirmation'
    }
  | { readonly slug: 'new_device_sign_in'; readonly signIn: NewDeviceSignIn }

export type NewDeviceSignIn = {
  /** As people say it: “Firefox on Windows”. Null where it is not known. */
  readonly device: string | null
  readonly ipAddress: string | null
  readonly place: string | null
  readonly at: Date
}

export type MessageTexts = {
  readonly subject: string
  readonly title: string
  readonly lead: string
  /** Words on the button; messages with a link have one. */
  readonly action?: string
  /** Facts of what happened, as label and value. */
  readonly details?: readonly (readonly [label: string, value: string])[]
  /** Why it came, and what to do if it came unasked. */
  readonly why: string
  /** The whole message where there is room for a line only. */
  readonly sms: string
}

/** What a message says, in one table: plain, short, and what to do if it was not you. */
export function messageTexts(content: MessageContent, name: string): MessageTexts {
  const asked = `You got this because somebody entered this address at ${name}. If that was not you, ignore it: nothing happens without you.`
  const told = `You got this because it concerns the safety of your ${name} account.`
  switch (content.slug) {
    case 'verification_code':
      return {
        subject: `${content.code} is your ${name} code`,
        title: 'Your code',
        lead: `Enter this code in ${name} to go on. Share it with nobody: ${name} will never ask you for it.`,
        why: asked,
        sms: `${content.code} is your ${name} code. Share it with nobody.`,
      }
    case 'reset_password_code':
      return {
        subject: `${content.code} is your ${name} password reset code`,
        title: 'Reset your password',
        lead: `Enter this code in ${name} to choose a new password. Share it with nobody.`,
        why: `You got this because somebody asked to reset the password of your ${name} account. If that was not you, ignore it: your password stays as it is.`,
        sms: `${content.code} is your ${name} password reset code. Share it with nobody.`,
      }
    case 'magic_link_sign_in':
      return {
        subject: `Sign in to ${name}`,
        title: `Sign in to ${name}`,
        lead: 'Open the link in the browser where you asked for it.',
        action: 'Sign in',
        why: asked,
        sms: `Sign in to ${name}: ${content.link}`,
      }
    case 'magic_link_sign_up':
      return {
        subject: `Confirm your email address for ${name}`,
        title: 'Confirm your email address',
        lead: `One step is left to your ${name} account.`,
        action: 'Confirm email address',
        why: asked,
        sms: `Confirm your ${name} account: ${content.link}`,
      }
    case 'magic_link_user_profile':
      return {
        subject: `Confirm your email address for ${name}`,
        title: 'Confirm your email address',
        lead: `Confirm that this address belongs to your ${name} account.`,
        action: 'Confirm email address',
        why: asked,
        sms: `Confirm your ${name} account: ${content.link}`,
      }
    case 'invitation':
      return {
        subject: `You are invited to ${name}`,
        title: `You are invited to ${name}`,
        lead: 'Accept the invitation to make your account.',
        action: 'Accept invitation',
        why: `You got this because somebody at ${name} invited this address. If you did not expect it, ignore it.`,
        sms: `You are invited to ${name}: ${content.link}`,
      }
    case 'waitlist_invitation':
      return {
        subject: `Your place in ${name} is ready`,
        title: 'You are in',
        lead: `You asked to be let into ${name}. Your place is ready: make your account.`,
        action: 'Make your account',
        why: `You got this because this address stands on the waitlist of ${name}. If you did not expect it, ignore it.`,
        sms: `Your place in ${name} is ready: ${content.link}`,
      }
    case 'waitlist_confirmation':
      return {
        subject: `You are on the waitlist of ${name}`,
        title: 'You are on the list',
        lead: `Thank you for your interest in ${name}. You will hear from us as soon as there is a place for you.`,
        why: `You got this because somebody put this address on the waitlist of ${name}. If that was not you, ignore it.`,
        sms: `You are on the waitlist of ${name}.`,
      }
    case 'organization_invitation': {
      const who = content.inviter ? `${content.inviter} invites` : 'You are invited'
      const subject = content.inviter
        ? `${content.inviter} invites you to ${content.organization}`
        : `You are invited to ${content.organization}`
      return {
        subject,
        title: `Join ${content.organization}`,
        lead: `${content.inviter ? `${who} you` : who} to work with ${content.organization} in ${name}.`,
        action: 'Accept invitation',
        why: `You got this because somebody in ${content.organization} invited this address. If you did not expect it, ignore it: nothing happens without you.`,
        sms: `${subject}: ${content.link}`,
      }
    }
    case 'password_changed':
      return notice(name, told, 'Your password was changed', `Your ${name} password was changed`)
    case 'password_removed':
      return notice(name, told, 'Your password was removed', `Your ${name} password was removed`)
    case 'primary_email_address_changed':
      return {
        ...notice(name, told, 'Your email address was changed', `Your ${name} email address was changed`),
        lead: 'Mail about your account goes to another address from now on. If that was not you, sign in and look at your account now.',
      }
    case 'account_locked':
      return {
        ...notice(name, told, 'Your account is locked', `Your ${name} account is locked`),
        lead: 'There were too many wrong attempts to sign in, so the account is closed for a while. If they were not yours, choose a new password once it opens again.',
      }
    case 'sign_up_with_existing_account':
      return {
        subject: `You already have an account at ${name}`,
        title: 'You already have an account',
        lead: `Somebody tried to sign up to ${name} with this address. If that was you, sign in instead; you can reset the password there.`,
        why: `If it was not you, ignore this: nobody was told that this address has an account.`,
        sms: `You already have an account at ${name}. Sign in instead.`,
      }
    case 'new_device_sign_in':
      return {
        ...notice(name, told, 'New sign-in to your account', `New sign-in to your ${name} account`),
        lead: 'Your account was used on a device that was not seen before. If that was you, there is nothing to do. If not, change your password and sign out everywhere.',
        details: signInDetails(content.signIn),
      }
    default:
      return unreachable(content)
  }
}

function notice(name: string, why: string, title: string, subject: string): MessageTexts {
  const lead = 'If that was you, there is nothing to do. If not, sign in and secure your account now.'
  return { subject, title, lead, why, sms: `${subject}. If that was not you, look at your ${name} account now.` }
}

function signInDetails({ device, ipAddress, place, at }: NewDeviceSignIn): (readonly [string, string])[] {
  const time = `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  const rows: [string, string | null][] = [
    ['Device', device],
    ['Place', place],
    ['IP address', ipAddress],
    ['Time', time],
  ]
  return rows.filter((row): row is [string, string] => Boolean(row[1]))
}

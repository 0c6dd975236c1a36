import type { Texts } from '../texts/index.ts'

type Key = keyof Texts
/** A text, or two: with and without a variable that may be absent. */
export type Choice = Key | { readonly ifShown: string; readonly shown: Key; readonly otherwise: Key }

export type MailFacts = {
  /** In lists that people choose from. */
  readonly name: string
  readonly subject: Choice
  readonly title: Key
  readonly lead: Choice
  readonly why: Key
  /** What the reader needs of it: without this the message is good for nothing. */
  readonly proof?: 'otp_code' | 'magic_link' | 'action_url'
  /** A link that an owner's template may leave out. */
  readonly link?: 'revoke_session_url' | 'unlock_url'
  /** Words on the button of a link. */
  readonly action?: Key
  /** Whether it is said how long the code or link works. */
  readonly hasTtl?: boolean
  readonly details?: readonly { readonly label: Key; readonly variable: string }[]
  readonly sms?: Key
  readonly variables?: readonly string[]
}

const asked = ['ttl', 'ttl_minutes', 'requested_at', 'requested_from']
const invited = ['invitation.expires_in_days', 'invitation.public_metadata']
const notice = { lead: 'notice', why: 'told' } as const
const code = { proof: 'otp_code', hasTtl: true, variables: asked } as const
const magicLink = { proof: 'magic_link', hasTtl: true, variables: asked, why: 'asked' } as const

/** Every message that there is: what it says, by key of texts/, and what its template may show. */
export const mails = {
  verification_code: {
    ...code,
    name: 'Verification code',
    subject: 'code_subject',
    title: 'code_title',
    lead: 'code_lead',
    why: 'asked',
    sms: 'code_sms',
  },
  reset_password_code: {
    ...code,
    name: 'Reset password code',
    subject: 'reset_subject',
    title: 'reset_title',
    lead: 'reset_lead',
    why: 'reset_why',
    sms: 'reset_sms',
  },
  magic_link_sign_in: {
    ...magicLink,
    name: 'Sign-in link',
    subject: 'sign_in_title',
    title: 'sign_in_title',
    lead: 'sign_in_lead',
    action: 'sign_in_action',
  },
  magic_link_sign_up: {
    ...magicLink,
    name: 'Sign-up link',
    subject: 'confirm_subject',
    title: 'confirm_title',
    lead: 'sign_up_lead',
    action: 'confirm_action',
  },
  magic_link_user_profile: {
    ...magicLink,
    name: 'Link that proves an email address',
    subject: 'confirm_subject',
    title: 'confirm_title',
    lead: 'profile_lead',
    action: 'confirm_action',
  },
  invitation: {
    name: 'Invitation',
    subject: 'invitation_title',
    title: 'invitation_title',
    lead: 'invitation_lead',
    why: 'invitation_why',
    proof: 'action_url',
    action: 'invitation_action',
    variables: invited,
  },
  waitlist_invitation: {
    name: 'Waitlist invitation',
    subject: 'place_subject',
    title: 'place_title',
    lead: 'place_lead',
    why: 'place_why',
    proof: 'action_url',
    action: 'place_action',
    variables: invited,
  },
  waitlist_confirmation: {
    name: 'Waitlist confirmation',
    subject: 'waitlist_subject',
    title: 'waitlist_title',
    lead: 'waitlist_lead',
    why: 'waitlist_why',
  },
  organization_invitation: {
    name: 'Organization invitation',
    subject: { ifShown: 'inviter.name', shown: 'org_subject', otherwise: 'org_subject_anonymous' },
    title: 'org_title',
    lead: { ifShown: 'inviter.name', shown: 'org_lead', otherwise: 'org_lead_anonymous' },
    why: 'org_why',
    proof: 'action_url',
    action: 'invitation_action',
    variables: ['org.name', 'inviter.name', ...invited],
  },
  password_changed: {
    ...notice,
    name: 'Password changed',
    subject: 'password_changed_subject',
    title: 'password_changed_title',
  },
  password_removed: {
    ...notice,
    name: 'Password removed',
    subject: 'password_removed_subject',
    title: 'password_removed_title',
  },
  primary_email_address_changed: {
    ...notice,
    name: 'Primary email address changed',
    subject: 'email_changed_subject',
    title: 'email_changed_title',
    lead: 'email_changed_lead',
  },
  account_locked: {
    ...notice,
    name: 'Account locked',
    subject: 'locked_subject',
    title: 'locked_title',
    lead: 'locked_lead',
    link: 'unlock_url',
    action: 'locked_action',
    variables: ['unlock_url'],
  },
  sign_in_without_account: {
    name: 'Sign-in without an account',
    subject: 'unknown_title',
    title: 'unknown_title',
    lead: 'unknown_lead',
    why: 'asked',
  },
  sign_up_with_existing_account: {
    name: 'Sign-up with an existing account',
    subject: 'existing_subject',
    title: 'existing_title',
    lead: 'existing_lead',
    why: 'existing_why',
    sms: 'existing_subject',
  },
  new_device_sign_in: {
    name: 'Sign-in from a new device',
    subject: 'new_device_subject',
    title: 'new_device_title',
    lead: 'new_device_lead',
    why: 'told',
    link: 'revoke_session_url',
    action: 'new_device_action',
    details: [
      { label: 'device', variable: 'device' },
      { label: 'place', variable: 'location' },
      { label: 'ip_address', variable: 'ip_address' },
      { label: 'time', variable: 'session_created_at' },
    ],
    variables: ['device', 'location', 'ip_address', 'session_created_at', 'revoke_session_url'],
  },
} as const satisfies Readonly<Record<string, MailFacts>>

export type Slug = keyof typeof mails
export type MessageKind = 'email' | 'sms'

const common = ['app.name', 'app.domain_name', 'app.url', 'app.logo_image_url', 'app.support_email', 'locale']

export const mailFacts = (slug: Slug): MailFacts => mails[slug]

/** Templates of a kind, in the order of lists. By SMS go codes, and what a number's owner must hear. */
export function slugsOf(kind: MessageKind): Slug[] {
  return (Object.keys(mails) as Slug[]).filter((slug) => kind === 'email' || mailFacts(slug).sms !== undefined)
}

export function variablesOf(slug: Slug): { readonly available: string[]; readonly required: string[] } {
  const { proof, variables = [] } = mailFacts(slug)
  const required = proof ? [proof] : []
  return { available: [...common, ...required, ...variables], required }
}

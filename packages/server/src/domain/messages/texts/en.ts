/** Every sentence of the mails and SMS. In double braces: variables of templates (template/slugs.ts). */
export const en = {
  code_ttl: 'The code works for {{ttl}}.',
  link_ttl: 'The link works for {{ttl}}.',
  copy_link: 'If the button does nothing, copy this into your browser:',
  questions: 'Questions? Write to {{app.support_email}}.',
  asked:
    'You got this because somebody entered this address at {{app.name}}. If that was not you, ignore it: nothing happens without you.',
  told: 'You got this because it concerns the safety of your {{app.name}} account.',
  notice: 'If that was you, there is nothing to do. If not, sign in and secure your account now.',
  device: 'Device',
  place: 'Place',
  ip_address: 'IP address',
  time: 'Time',
  code_subject: '{{otp_code}} is your {{app.name}} code',
  code_title: 'Your code',
  code_lead: 'Enter this code in {{app.name}} to go on. Share it with nobody: {{app.name}} will never ask you for it.',
  code_sms: '{{otp_code}} is your {{app.name}} code. Share it with nobody.',
  reset_subject: '{{otp_code}} is your {{app.name}} password reset code',
  reset_title: 'Reset your password',
  reset_lead: 'Enter this code in {{app.name}} to choose a new password. Share it with nobody.',
  reset_why:
    'You got this because somebody asked to reset the password of your {{app.name}} account. If that was not you, ignore it: your password stays as it is.',
  reset_sms: '{{otp_code}} is your {{app.name}} password reset code. Share it with nobody.',
  sign_in_title: 'Sign in to {{app.name}}',
  sign_in_lead: 'Open the link in the browser where you asked for it.',
  sign_in_action: 'Sign in',
  confirm_subject: 'Confirm your email address for {{app.name}}',
  confirm_title: 'Confirm your email address',
  confirm_action: 'Confirm email address',
  sign_up_lead: 'One step is left to your {{app.name}} account.',
  profile_lead: 'Confirm that this address belongs to your {{app.name}} account.',
  invitation_title: 'You are invited to {{app.name}}',
  invitation_lead: 'Accept the invitation to make your account.',
  invitation_action: 'Accept invitation',
  invitation_why:
    'You got this because somebody at {{app.name}} invited this address. If you did not expect it, ignore it.',
  place_subject: 'Your place in {{app.name}} is ready',
  place_title: 'You are in',
  place_lead: 'You asked to be let into {{app.name}}. Your place is ready: make your account.',
  place_action: 'Make your account',
  place_why:
    'You got this because this address stands on the waitlist of {{app.name}}. If you did not expect it, ignore it.',
  waitlist_subject: 'You are on the waitlist of {{app.name}}',
  waitlist_title: 'You are on the list',
  waitlist_lead:
    'Thank you for your interest in {{app.name}}. You will hear from us as soon as there is a place for you.',
  waitlist_why:
    'You got this because somebody put this address on the waitlist of {{app.name}}. If that was not you, ignore it.',
  org_subject: '{{inviter.name}} invites you to {{org.name}}',
  org_subject_anonymous: 'You are invited to {{org.name}}',
  org_title: 'Join {{org.name}}',
  org_lead: '{{inviter.name}} invites you to work with {{org.name}} in {{app.name}}.',
  org_lead_anonymous: 'You are invited to work with {{org.name}} in {{app.name}}.',
  org_why:
    'You got this because somebody in {{org.name}} invited this address. If you did not expect it, ignore it: nothing happens without you.',
  password_changed_title: 'Your password was changed',
  password_changed_subject: 'Your {{app.name}} password was changed',
  password_removed_title: 'Your password was removed',
  password_removed_subject: 'Your {{app.name}} password was removed',
  email_changed_title: 'Your email address was changed',
  email_changed_subject: 'Your {{app.name}} email address was changed',
  email_changed_lead:
    'Mail about your account goes to another address from now on. If that was not you, sign in and look at your account now.',
  locked_title: 'Your account is locked',
  locked_subject: 'Your {{app.name}} account is locked',
  locked_lead:
    'There were too many wrong attempts to sign in, so the account is closed for a while. If they were not yours, choose a new password once it opens again.',
  locked_action: 'Open the account again',
  unknown_title: 'There is no {{app.name}} account with this address',
  unknown_lead:
    'Somebody tried to sign in to {{app.name}} with this address, which belongs to no account. If that was you, try another address, or sign up.',
  existing_subject: 'You already have an account at {{app.name}}',
  existing_title: 'You already have an account',
  existing_lead:
    'Somebody tried to sign up to {{app.name}} with this address. If that was you, sign in instead; you can reset the password there.',
  existing_why: 'If it was not you, ignore this: nobody was told that this address has an account.',
  new_device_title: 'New sign-in to your account',
  new_device_subject: 'New sign-in to your {{app.name}} account',
  new_device_action: 'Sign out this device',
  new_device_lead:
    'Your account was used on a device that was not seen before. If that was you, there is nothing to do. If not, change your password and sign out everywhere.',
} as const

export type Texts = Readonly<Record<keyof typeof en, string>>

/** Every sentence of the pages that the server shows people. */
export const en = {
  sign_in: 'Sign in',
  sign_up: 'Sign up',
  account: 'Account',
  organization: 'Organization',
  organizations: 'Organizations',
  create_organization: 'Create organization',
  waitlist: 'Join the waitlist',
  no_access: 'No access',
  no_access_text:
    'You are signed in, but this page is not open to you. Somebody else may have invited another address of yours.',
  not_found: 'This page does not exist',
  not_found_text: 'Check the address, or go on from your account.',
  your_account: 'Your account',
  another_account: 'Use another account',
  not_you: 'Was this not you?',
  not_you_text:
    'If you did not sign in just now, sign out of the devices that you do not know, and choose a new password.',
  secure_account: 'Secure your account',
  needs_javascript: 'This page needs JavaScript.',
  not_loaded: 'This page could not be loaded. Check your connection and try again.',
  confirm: 'Confirm it’s you',
  confirm_text: 'You opened a link from a mail. Continue to finish what you started.',
  continue: 'Continue',
  end_text: 'The device named in the mail will be signed out at once. Whoever uses it has to sign in again.',
  end_action: 'Sign out this device',
  ended: 'Signed out',
  ended_text: 'The device is signed out. Choose a new password if somebody may know yours.',
  confirmed: 'Confirmed',
  confirmed_text: 'You are done here. Return to the tab where you started.',
  bad_link: 'This link does not work',
  bad_link_text: 'It has expired, was used already, or belongs to another browser. Ask for a new one.',
} as const

export type PageTexts = Readonly<Record<keyof typeof en, string>>

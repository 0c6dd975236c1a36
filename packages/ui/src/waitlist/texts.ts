export const waitlistTexts: Readonly<Record<string, string>> = {
  'waitlist.start.title': 'Join the waitlist',
  'waitlist.start.subtitle': 'Leave your address and we’ll write to you when it’s your turn.',
  'waitlist.start.formButton': 'Join the waitlist',
  'waitlist.start.actionText': 'Already have access?',
  'waitlist.start.actionLink': 'Sign in',
  'waitlist.success.title': 'Thanks for joining the waitlist',
  'waitlist.success.subtitle': 'We’ll write to you when it’s your turn.',
  'waitlist.success.message': 'We’re taking you on.',
}

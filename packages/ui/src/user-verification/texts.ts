export const userVerificationTexts: Readonly<Record<string, string>> = {
  'reverification.start.title': 'Verification required',
  'reverification.start.subtitle': 'For your safety: show once more that it’s you.',
  'reverification.emailCode.subtitle': 'Enter the code that we’ve sent to {{identifier}}.',
  'reverification.phoneCode.subtitle': 'Enter the code that we’ve sent to {{identifier}}.',
  'reverification.actionLink': 'Use another method',
  'reverification.alternativeMethods.title': 'Use another method',
  'reverification.alternativeMethods.subtitle': 'How would you like to show that it’s you?',
  'reverification.alternativeMethods.blockButton__emailCode': 'Email code to {{identifier}}',
  'reverification.alternativeMethods.blockButton__phoneCode': 'Send SMS code to {{identifier}}',
  'reverification.alternativeMethods.blockButton__password': 'Continue with your password',
  'reverification.noAvailableMethods.title': 'This can’t be verified here',
  'reverification.noAvailableMethods.subtitle': 'Your account has no way to show that it’s you. Sign in again.',
}

import type { Localization } from '../localization.ts'

export const signIn = {
  signIn: {
    forgotPasswordAlternativeMethods: {
      label__alternativeMethods: 'or',
      title: 'Forgot your password?',
      blockButton__resetPassword: 'Reset your password',
      subtitle: 'Set a new one with a code, or sign in another way.',
      blockButton__resetPassword_email: 'Send the code to {{identifier}} instead',
    },
    signedIn: { continue: 'Continue', title: 'You’re signed in', subtitle: 'as {{identifier}}' },
    password: { actionLink: 'Use another method', title: 'Enter your password' },
    alternativeMethods: {
      title: 'Use another method',
      blockButton__password: 'Enter your password',
      blockButton__backupCode: 'Use a backup code',
      subtitle: 'How would you like to continue?',
      actionLink: 'Get help',
      getHelp: {
        title: 'Get help',
        blockButton__emailSupport: 'Email support',
        content: 'If you can’t sign in to your account, write to us and we’ll get you back in as soon as possible.',
      },
      blockButton__emailLink: 'Email link to {{identifier}}',
      blockButton__emailCode: 'Email code to {{identifier}}',
      blockButton__phoneCode: 'SMS code to {{identifier}}',
      blockButton__totp: 'Use your authenticator app',
      actionText: 'None of these?',
    },
    emailCode: {
      resendButton: 'Didn’t get it? Send again',
      subtitle: 'Enter the code that we’ve sent to',
      title: 'Check your email',
    },
    phoneCode: {
      resendButton: 'Didn’t get it? Send again',
      subtitle: 'Enter the code that we’ve sent to',
      title: 'Check your phone',
    },
    emailLink: {
      resendButton: 'Didn’t get it? Send again',
      title: 'Check your email',
      subtitle: 'We’ve sent a link to',
      formSubtitle: 'Open it to continue here. This page waits for you.',
      loading: { title: 'Signing you in…', subtitle: 'You’ll be taken on in a moment.' },
      verified: { subtitle: 'You’ll be taken on in a moment.', title: 'You’re signed in' },
      expired: { title: 'This link has expired', subtitle: 'Go back to where you started and ask for a new one.' },
      failed: {
        title: 'This link doesn’t work',
        subtitle: 'It may have been used already. Go back to where you started and ask for a new one.',
      },
      clientMismatch: {
        title: 'This link was made for another device',
        subtitle: 'Open it in the browser in which you started to sign in.',
      },
      startAgain: 'Start again',
      unusedTab: { title: 'You can close this tab' },
      verifiedSwitchTab: {
        titleNewTab: 'You’re signed in in the other tab',
        subtitleNewTab: 'Go on there; you can close this tab.',
      },
    },
    emailCodeMfa: {
      resendButton: 'Didn’t get it? Send again',
      subtitle: 'One more step: enter the code that we’ve sent to',
      title: 'Check your email',
    },
    phoneCodeMfa: {
      resendButton: 'Didn’t get it? Send again',
      subtitle: 'One more step: enter the code that we’ve sent to',
      title: 'Check your phone',
    },
    start: {
      title: 'Sign in to {{applicationName}}',
      titleCombined: 'Continue to {{applicationName}}',
      subtitle: 'Welcome back. Who are you?',
      actionText: 'No account?',
      actionText__join_waitlist: 'No account?',
      actionLink: 'Sign up',
      actionLink__join_waitlist: 'Join the waitlist',
    },
    forgotPassword: {
      title: 'Reset your password',
      subtitle_email: 'Enter the code that we’ve sent to',
      subtitle_phone: 'Enter the code that we’ve sent to',
    },
    resetPassword: {
      formButtonPrimary: 'Reset password',
      title: 'Set a new password',
      subtitle: 'You’ll be signed in with it right away.',
      requiredMessage: 'For your safety, this account needs a new password.',
    },
    emailLinkMfa: {
      title: 'Check your email',
      subtitle: 'One more step: open the link that we’ve sent to',
      formSubtitle: 'This page waits for you.',
    },
    ticket: { title: 'Signing you in…', failed: 'This link can’t be used' },
    totpMfa: { title: 'Two-step verification', subtitle: 'Enter the code that your authenticator app shows.' },
    backupCodeMfa: {
      title: 'Use a backup code',
      subtitle: 'One of those that you kept when you set up two-step verification. Each works once.',
    },
    newDeviceVerificationNotice: 'You’re signing in on a new device, so we ask once more.',
    accountSwitcher: {
      title: 'Choose an account',
      subtitle: 'To continue to {{applicationName}}',
      action__addAccount: 'Add another account',
      action__signOutAll: 'Sign out of all accounts',
    },
    editIdentifier: 'Not you? Change it',
    noAvailableMethods: {
      title: 'We can’t sign you in here',
      message: 'This account has no way to sign in that works on this page.',
    },
  },
} satisfies Localization

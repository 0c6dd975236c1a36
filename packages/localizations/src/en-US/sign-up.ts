import type { Localization } from '../localization.ts'

export const signUp = {
  signUp: {
    emailCode: {
      resendButton: "Didn't receive a code? Resend",
      subtitle: 'Enter the code that we’ve sent to',
      title: 'Verify your email',
    },
    phoneCode: {
      resendButton: "Didn't receive a code? Resend",
      subtitle: 'Enter the code that we’ve sent to',
      title: 'Verify your phone',
    },
    emailLink: {
      resendButton: "Didn't receive a link? Resend",
      subtitle: 'We’ve sent a link to',
      formSubtitle: 'Open it to continue here. This page waits for you.',
      expired: { title: 'This link has expired' },
      title: 'Verify your email',
      verified: { title: 'Your address is verified' },
    },
    restrictedAccess: {
      blockButton__emailSupport: 'Email support',
      actionText: 'Have an account already?',
      actionLink: 'Sign in',
      title: 'Access restricted',
      blockButton__joinWaitlist: 'Join waitlist',
      subtitle: 'New accounts need an invitation. If you have one, open the link in its mail.',
      subtitleWaitlist: 'New accounts open step by step. Join the waitlist and we’ll write to you.',
    },
    alternativePhoneCodeProvider: {
      resendButton: "Didn't receive a code? Resend",
      subtitle: 'Enter the code that we’ve sent to',
      title: 'Check {{provider}}',
    },
    start: {
      alternativePhoneCodeProvider: {
        actionLink: 'Use another method',
        label: '{{provider}} phone number',
        subtitle: 'We’ll send a code to this number by {{provider}}.',
        title: 'Sign up to {{applicationName}} with {{provider}}',
      },
      title: 'Create your account',
      titleCombined: 'Create your account',
      subtitle: 'To get started with {{applicationName}}.',
      actionText: 'Have an account already?',
      actionLink: 'Sign in',
      actionLink__use_phone: 'Use phone',
      actionLink__use_email: 'Use email',
      subtitleCombined: 'We don’t know you yet. A few words and you’re in.',
    },
    continue: {
      actionText: 'Have an account already?',
      actionLink: 'Sign in',
      title: 'Almost done',
      subtitle: 'This is still missing for your account.',
    },
    legalConsent: {
      checkbox: {
        label__termsOfServiceAndPrivacyPolicy:
          'I agree to the {{ termsOfServiceLink || link("Terms of Service") }} and {{ privacyPolicyLink || link("Privacy Policy") }}',
        label__onlyTermsOfService: 'I agree to the {{ termsOfServiceLink || link("Terms of Service") }}',
        label__onlyPrivacyPolicy: 'I agree to the {{ privacyPolicyLink || link("Privacy Policy") }}',
        label__plain: 'I agree to the terms of use',
      },
    },
    ticket: { title: 'Opening your invitation…', failed: 'This invitation can’t be used' },
  },
  waitlist: {
    start: {
      title: 'Join the waitlist',
      subtitle: 'Leave your address and we’ll write to you when it’s your turn.',
      formButton: 'Join the waitlist',
      actionText: 'Already have access?',
      actionLink: 'Sign in',
    },
    success: {
      title: 'Thanks for joining the waitlist',
      subtitle: 'We’ll write to you when it’s your turn.',
      message: 'We’re taking you on.',
    },
  },
} satisfies Localization

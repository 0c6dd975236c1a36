import type { Localization } from '../localization.ts'

export const signUp = {
  signUp: {
    emailCode: {
      resendButton: 'Nichts erhalten? Erneut senden',
      subtitle: 'Geben Sie den Code ein, den wir gesendet haben an',
      title: 'E-Mail-Adresse bestätigen',
    },
    phoneCode: {
      resendButton: 'Nichts erhalten? Erneut senden',
      subtitle: 'Geben Sie den Code ein, den wir gesendet haben an',
      title: 'Telefonnummer bestätigen',
    },
    emailLink: {
      resendButton: 'Nichts erhalten? Erneut senden',
      subtitle: 'Wir haben einen Link gesendet an',
      formSubtitle: 'Öffnen Sie ihn, um hier fortzufahren. Diese Seite wartet auf Sie.',
      expired: { title: 'Dieser Link ist abgelaufen' },
      title: 'E-Mail-Adresse bestätigen',
      verified: { title: 'Ihre Adresse ist bestätigt' },
    },
    restrictedAccess: {
      blockButton__emailSupport: 'Support kontaktieren',
      actionText: 'Schon ein Konto?',
      actionLink: 'Anmelden',
      title: 'Zugang eingeschränkt',
      blockButton__joinWaitlist: 'Auf die Warteliste setzen',
      subtitle: 'Neue Konten brauchen eine Einladung. Wenn Sie eine haben, öffnen Sie den Link in der E-Mail.',
      subtitleWaitlist:
        'Neue Konten werden nach und nach vergeben. Setzen Sie sich auf die Warteliste, wir schreiben Ihnen.',
    },
    alternativePhoneCodeProvider: {
      resendButton: 'Nichts erhalten? Erneut senden',
      subtitle: 'Geben Sie den Code ein, den wir gesendet haben an',
      title: 'Prüfen Sie {{provider}}',
    },
    start: {
      alternativePhoneCodeProvider: {
        actionLink: 'Andere Methode verwenden',
        label: '{{provider}}-Telefonnummer',
        subtitle: 'Wir senden einen Code per {{provider}} an diese Nummer.',
        title: 'Mit {{provider}} bei {{applicationName}} registrieren',
      },
      title: 'Konto erstellen',
      titleCombined: 'Konto erstellen',
      subtitle: 'Für den Start mit {{applicationName}}.',
      actionText: 'Schon ein Konto?',
      actionLink: 'Anmelden',
      actionLink__use_phone: 'Telefon verwenden',
      actionLink__use_email: 'E-Mail verwenden',
      subtitleCombined: 'Wir kennen Sie noch nicht. Ein paar Angaben, und Sie sind dabei.',
    },
    continue: {
      actionText: 'Schon ein Konto?',
      actionLink: 'Anmelden',
      title: 'Fast geschafft',
      subtitle: 'Das fehlt noch für Ihr Konto.',
    },
    legalConsent: {
      checkbox: {
        label__termsOfServiceAndPrivacyPolicy:
          'Ich stimme den {{ termsOfServiceLink || link("Nutzungsbedingungen") }} und der {{ privacyPolicyLink || link("Datenschutzerklärung") }} zu',
        label__onlyTermsOfService: 'Ich stimme den {{ termsOfServiceLink || link("Nutzungsbedingungen") }} zu',
        label__onlyPrivacyPolicy: 'Ich stimme der {{ privacyPolicyLink || link("Datenschutzerklärung") }} zu',
        label__plain: 'Ich stimme den Nutzungsbedingungen zu',
      },
    },
    ticket: { title: 'Ihre Einladung wird geöffnet …', failed: 'Diese Einladung kann nicht verwendet werden' },
  },
  waitlist: {
    start: {
      title: 'Auf die Warteliste setzen',
      subtitle: 'Hinterlassen Sie Ihre Adresse, und wir schreiben Ihnen, sobald Sie an der Reihe sind.',
      formButton: 'Auf die Warteliste setzen',
      actionText: 'Haben Sie bereits Zugang?',
      actionLink: 'Anmelden',
    },
    success: {
      title: 'Danke, Sie stehen auf der Warteliste',
      subtitle: 'Wir schreiben Ihnen, sobald Sie an der Reihe sind.',
      message: 'Wir nehmen Sie auf.',
    },
  },
} satisfies Localization

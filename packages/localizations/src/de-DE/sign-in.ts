import type { Localization } from '../localization.ts'

export const signIn = {
  signIn: {
    forgotPasswordAlternativeMethods: {
      label__alternativeMethods: 'oder',
      title: 'Passwort vergessen?',
      blockButton__resetPassword: 'Passwort zurücksetzen',
      subtitle: 'Legen Sie mit einem Code ein neues fest oder melden Sie sich anders an.',
      blockButton__resetPassword_email: 'Code stattdessen an {{identifier}} senden',
    },
    signedIn: { continue: 'Weiter', title: 'Sie sind angemeldet', subtitle: 'als {{identifier}}' },
    password: { actionLink: 'Andere Methode verwenden', title: 'Passwort eingeben' },
    alternativeMethods: {
      title: 'Andere Methode verwenden',
      blockButton__password: 'Mit Ihrem Passwort anmelden',
      blockButton__backupCode: 'Backup-Code verwenden',
      subtitle: 'Wie möchten Sie fortfahren?',
      actionLink: 'Hilfe erhalten',
      getHelp: {
        title: 'Hilfe erhalten',
        blockButton__emailSupport: 'Support kontaktieren',
        content:
          'Wenn Sie sich nicht anmelden können, schreiben Sie uns. Wir helfen Ihnen so schnell wie möglich weiter.',
      },
      blockButton__emailLink: 'Link per E-Mail an {{identifier}}',
      blockButton__emailCode: 'Code per E-Mail an {{identifier}}',
      blockButton__phoneCode: 'SMS-Code an {{identifier}} senden',
      blockButton__totp: 'Authenticator-App verwenden',
      actionText: 'Nichts davon?',
    },
    emailCode: {
      resendButton: 'Nichts erhalten? Erneut senden',
      subtitle: 'Geben Sie den Code ein, den wir gesendet haben an',
      title: 'Prüfen Sie Ihre E-Mails',
    },
    phoneCode: {
      resendButton: 'Nichts erhalten? Erneut senden',
      subtitle: 'Geben Sie den Code ein, den wir gesendet haben an',
      title: 'Prüfen Sie Ihr Telefon',
    },
    emailLink: {
      resendButton: 'Nichts erhalten? Erneut senden',
      title: 'Prüfen Sie Ihre E-Mails',
      subtitle: 'Wir haben einen Link gesendet an',
      formSubtitle: 'Öffnen Sie ihn, um hier fortzufahren. Diese Seite wartet auf Sie.',
      loading: { title: 'Sie werden angemeldet …', subtitle: 'Es geht gleich weiter.' },
      verified: { subtitle: 'Es geht gleich weiter.', title: 'Sie sind angemeldet' },
      expired: {
        resendButton: 'Neuen Link senden',
        title: 'Dieser Link ist abgelaufen',
        subtitle: 'Gehen Sie zurück zum Anfang und fordern Sie einen neuen an.',
      },
      failed: {
        title: 'Dieser Link funktioniert nicht',
        subtitle: 'Er wurde vielleicht schon benutzt. Fordern Sie einen neuen an.',
      },
      clientMismatch: {
        title: 'Dieser Link gehört zu einem anderen Gerät',
        subtitle: 'Öffnen Sie ihn in dem Browser, in dem Sie die Anmeldung begonnen haben.',
      },
      startAgain: 'Neu beginnen',
      unusedTab: { title: 'Sie können diesen Tab schließen' },
      verifiedSwitchTab: {
        titleNewTab: 'Sie sind im anderen Tab angemeldet',
        subtitleNewTab: 'Machen Sie dort weiter; diesen Tab können Sie schließen.',
      },
    },
    emailCodeMfa: {
      resendButton: 'Nichts erhalten? Erneut senden',
      subtitle: 'Geben Sie den Code ein, den wir gesendet haben an',
      title: 'Prüfen Sie Ihre E-Mails',
    },
    phoneCodeMfa: {
      resendButton: 'Nichts erhalten? Erneut senden',
      subtitle: 'Geben Sie den Code ein, den wir gesendet haben an',
      title: 'Prüfen Sie Ihr Telefon',
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
        title: 'Mit {{provider}} bei {{applicationName}} anmelden',
      },
      actionLink__use_phone: 'Telefon verwenden',
      actionLink__use_email: 'E-Mail verwenden',
      actionLink__use_username: 'Benutzernamen verwenden',
      actionLink__use_email_username: 'E-Mail oder Benutzernamen verwenden',
      title: 'Bei {{applicationName}} anmelden',
      titleCombined: 'Weiter zu {{applicationName}}',
      subtitle: 'Willkommen zurück. Wer sind Sie?',
      actionText: 'Noch kein Konto?',
      actionText__join_waitlist: 'Noch kein Konto?',
      actionLink: 'Registrieren',
      actionLink__join_waitlist: 'Auf die Warteliste setzen',
    },
    forgotPassword: {
      title: 'Passwort zurücksetzen',
      subtitle_email: 'Geben Sie den Code ein, den wir gesendet haben an',
      subtitle_phone: 'Geben Sie den Code ein, den wir gesendet haben an',
    },
    resetPassword: {
      formButtonPrimary: 'Passwort zurücksetzen',
      title: 'Neues Passwort festlegen',
      subtitle: 'Sie werden damit sofort angemeldet.',
      requiredMessage: 'Zu Ihrer Sicherheit braucht dieses Konto ein neues Passwort.',
    },
    emailLinkMfa: {
      title: 'Prüfen Sie Ihre E-Mails',
      subtitle: 'Wir haben einen Link gesendet an',
      formSubtitle: 'Öffnen Sie ihn, um hier fortzufahren. Diese Seite wartet auf Sie.',
    },
    ticket: { title: 'Sie werden angemeldet …', failed: 'Dieser Link funktioniert nicht' },
    totpMfa: {
      title: 'Bestätigung in zwei Schritten',
      subtitle: 'Geben Sie den Code aus Ihrer Authenticator-App ein.',
    },
    backupCodeMfa: {
      title: 'Backup-Code verwenden',
      subtitle:
        'Einer der Codes, die Sie beim Einrichten der Zwei-Schritt-Bestätigung aufbewahrt haben. Jeder gilt einmal.',
    },
    newDeviceVerificationNotice: 'Sie melden sich auf einem neuen Gerät an, deshalb fragen wir noch einmal nach.',
    accountSwitcher: {
      title: 'Konto auswählen',
      subtitle: 'Weiter zu {{applicationName}}',
      action__addAccount: 'Konto hinzufügen',
      action__signOutAll: 'Von allen Konten abmelden',
    },
    noAvailableMethods: {
      title: 'Wir können Sie hier nicht anmelden',
      message: 'Dieses Konto hat keine Anmeldeart, die auf dieser Seite funktioniert.',
    },
  },
} satisfies Localization

import type { Localization } from '../localization.ts'

export const signIn = {
  signIn: {
    forgotPasswordAlternativeMethods: {
      label__alternativeMethods: 'of',
      title: 'Wachtwoord vergeten?',
      blockButton__resetPassword: 'Wachtwoord herstellen',
      subtitle: 'Stel met een code een nieuw wachtwoord in, of log op een andere manier in.',
      blockButton__resetPassword_email: 'Code in plaats daarvan naar {{identifier}} sturen',
    },
    signedIn: { continue: 'Doorgaan', title: 'Je bent ingelogd', subtitle: 'als {{identifier}}' },
    password: { actionLink: 'Een andere methode gebruiken', title: 'Vul je wachtwoord in' },
    alternativeMethods: {
      title: 'Een andere methode gebruiken',
      blockButton__password: 'Inloggen met je wachtwoord',
      blockButton__backupCode: 'Een back-upcode gebruiken',
      subtitle: 'Hoe wil je doorgaan?',
      actionLink: 'Hulp krijgen',
      getHelp: {
        title: 'Hulp krijgen',
        blockButton__emailSupport: 'Support mailen',
        content: 'Kun je niet inloggen op je account? Schrijf ons, dan helpen we je zo snel mogelijk weer naar binnen.',
      },
      blockButton__emailLink: 'Link e-mailen naar {{identifier}}',
      blockButton__emailCode: 'Code e-mailen naar {{identifier}}',
      blockButton__phoneCode: 'Sms-code naar {{identifier}} sturen',
      blockButton__totp: 'Je authenticator-app gebruiken',
      actionText: 'Geen van deze?',
    },
    emailCode: {
      resendButton: 'Niets ontvangen? Opnieuw sturen',
      subtitle: 'Vul de code in die we hebben gestuurd naar',
      title: 'Bekijk je e-mail',
    },
    phoneCode: {
      resendButton: 'Niets ontvangen? Opnieuw sturen',
      subtitle: 'Vul de code in die we hebben gestuurd naar',
      title: 'Bekijk je telefoon',
    },
    emailLink: {
      resendButton: 'Niets ontvangen? Opnieuw sturen',
      title: 'Bekijk je e-mail',
      subtitle: 'We hebben een link gestuurd naar',
      formSubtitle: 'Open hem om hier door te gaan. Deze pagina wacht op je.',
      loading: { title: 'Je wordt ingelogd…', subtitle: 'Je gaat zo verder.' },
      verified: { subtitle: 'Je gaat zo verder.', title: 'Je bent ingelogd' },
      expired: {
        resendButton: 'Nieuwe link sturen',
        title: 'Deze link is verlopen',
        subtitle: 'Ga terug naar waar je begon en vraag een nieuwe aan.',
      },
      failed: { title: 'Deze link werkt niet', subtitle: 'Misschien is hij al gebruikt. Vraag een nieuwe aan.' },
      clientMismatch: {
        title: 'Deze link is voor een ander apparaat gemaakt',
        subtitle: 'Open hem in de browser waarin je begon met inloggen.',
      },
      startAgain: 'Opnieuw beginnen',
      unusedTab: { title: 'Je kunt dit tabblad sluiten' },
      verifiedSwitchTab: {
        titleNewTab: 'Je bent ingelogd in het andere tabblad',
        subtitleNewTab: 'Ga daar verder; dit tabblad kun je sluiten.',
      },
    },
    emailCodeMfa: {
      resendButton: 'Niets ontvangen? Opnieuw sturen',
      subtitle: 'Vul de code in die we hebben gestuurd naar',
      title: 'Bekijk je e-mail',
    },
    phoneCodeMfa: {
      resendButton: 'Niets ontvangen? Opnieuw sturen',
      subtitle: 'Vul de code in die we hebben gestuurd naar',
      title: 'Bekijk je telefoon',
    },
    alternativePhoneCodeProvider: {
      resendButton: 'Niets ontvangen? Opnieuw sturen',
      subtitle: 'Vul de code in die we hebben gestuurd naar',
      title: 'Bekijk {{provider}}',
    },
    start: {
      alternativePhoneCodeProvider: {
        actionLink: 'Een andere methode gebruiken',
        label: '{{provider}}-telefoonnummer',
        subtitle: 'We sturen een code naar dit nummer via {{provider}}.',
        title: 'Inloggen bij {{applicationName}} met {{provider}}',
      },
      actionLink__use_phone: 'Telefoon gebruiken',
      actionLink__use_email: 'E-mail gebruiken',
      actionLink__use_username: 'Gebruikersnaam gebruiken',
      actionLink__use_email_username: 'E-mail of gebruikersnaam gebruiken',
      title: 'Inloggen bij {{applicationName}}',
      titleCombined: 'Doorgaan naar {{applicationName}}',
      subtitle: 'Welkom terug. Wie ben je?',
      actionText: 'Nog geen account?',
      actionText__join_waitlist: 'Nog geen account?',
      actionLink: 'Registreren',
      actionLink__join_waitlist: 'Op de wachtlijst plaatsen',
    },
    forgotPassword: {
      title: 'Wachtwoord herstellen',
      subtitle_email: 'Vul de code in die we hebben gestuurd naar',
      subtitle_phone: 'Vul de code in die we hebben gestuurd naar',
    },
    resetPassword: {
      formButtonPrimary: 'Wachtwoord herstellen',
      title: 'Een nieuw wachtwoord instellen',
      subtitle: 'Je wordt er meteen mee ingelogd.',
      requiredMessage: 'Voor je veiligheid heeft dit account een nieuw wachtwoord nodig.',
    },
    emailLinkMfa: {
      title: 'Bekijk je e-mail',
      subtitle: 'We hebben een link gestuurd naar',
      formSubtitle: 'Open hem om hier door te gaan. Deze pagina wacht op je.',
    },
    ticket: { title: 'Je wordt ingelogd…', failed: 'Deze link werkt niet' },
    totpMfa: { title: 'Verificatie in twee stappen', subtitle: 'Vul de code in die je authenticator-app toont.' },
    backupCodeMfa: {
      title: 'Een back-upcode gebruiken',
      subtitle:
        'Een van de codes die je hebt bewaard bij het instellen van verificatie in twee stappen. Elke code werkt één keer.',
    },
    newDeviceVerificationNotice: 'Je logt in op een nieuw apparaat, daarom vragen we het nog een keer.',
    accountSwitcher: {
      title: 'Kies een account',
      subtitle: 'Om door te gaan naar {{applicationName}}',
      action__addAccount: 'Account toevoegen',
      action__signOutAll: 'Uitloggen bij alle accounts',
    },
    noAvailableMethods: {
      title: 'We kunnen je hier niet inloggen',
      message: 'Dit account heeft geen inlogmethode die op deze pagina werkt.',
    },
  },
} satisfies Localization

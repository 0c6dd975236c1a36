import type { Localization } from '../localization.ts'

export const signUp = {
  signUp: {
    emailCode: {
      resendButton: 'Niets ontvangen? Opnieuw sturen',
      subtitle: 'Vul de code in die we hebben gestuurd naar',
      title: 'Bevestig je e-mailadres',
    },
    phoneCode: {
      resendButton: 'Niets ontvangen? Opnieuw sturen',
      subtitle: 'Vul de code in die we hebben gestuurd naar',
      title: 'Bevestig je telefoonnummer',
    },
    emailLink: {
      resendButton: 'Niets ontvangen? Opnieuw sturen',
      subtitle: 'We hebben een link gestuurd naar',
      formSubtitle: 'Open hem om hier door te gaan. Deze pagina wacht op je.',
      expired: { title: 'Deze link is verlopen' },
      title: 'Bevestig je e-mailadres',
      verified: { title: 'Je adres is bevestigd' },
    },
    restrictedAccess: {
      blockButton__emailSupport: 'Support mailen',
      actionText: 'Heb je al een account?',
      actionLink: 'Inloggen',
      title: 'Toegang beperkt',
      blockButton__joinWaitlist: 'Op de wachtlijst plaatsen',
      subtitle: 'Voor een nieuw account is een uitnodiging nodig. Heb je er een, open dan de link in de e-mail.',
      subtitleWaitlist: 'Nieuwe accounts gaan stap voor stap open. Kom op de wachtlijst, dan schrijven we je.',
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
        title: 'Registreren bij {{applicationName}} met {{provider}}',
      },
      title: 'Maak je account aan',
      titleCombined: 'Maak je account aan',
      subtitle: 'Om te beginnen met {{applicationName}}.',
      actionText: 'Heb je al een account?',
      actionLink: 'Inloggen',
      actionLink__use_phone: 'Telefoon gebruiken',
      actionLink__use_email: 'E-mail gebruiken',
      subtitleCombined: 'We kennen je nog niet. Een paar gegevens en je bent binnen.',
    },
    continue: {
      actionText: 'Heb je al een account?',
      actionLink: 'Inloggen',
      title: 'Bijna klaar',
      subtitle: 'Dit ontbreekt nog aan je account.',
    },
    legalConsent: {
      checkbox: {
        label__termsOfServiceAndPrivacyPolicy:
          'Ik ga akkoord met de {{ termsOfServiceLink || link("Servicevoorwaarden") }} en het {{ privacyPolicyLink || link("Privacybeleid") }}',
        label__onlyTermsOfService: 'Ik ga akkoord met de {{ termsOfServiceLink || link("Servicevoorwaarden") }}',
        label__onlyPrivacyPolicy: 'Ik ga akkoord met het {{ privacyPolicyLink || link("Privacybeleid") }}',
        label__plain: 'Ik ga akkoord met de gebruiksvoorwaarden',
      },
    },
    ticket: { title: 'Je uitnodiging wordt geopend…', failed: 'Deze uitnodiging kan niet worden gebruikt' },
  },
  waitlist: {
    start: {
      title: 'Op de wachtlijst plaatsen',
      subtitle: 'Laat je adres achter, dan schrijven we je als je aan de beurt bent.',
      formButton: 'Op de wachtlijst plaatsen',
      actionText: 'Heb je al toegang?',
      actionLink: 'Inloggen',
    },
    success: {
      title: 'Bedankt, je staat op de wachtlijst',
      subtitle: 'We schrijven je als je aan de beurt bent.',
      message: 'We zetten je op de lijst.',
    },
  },
} satisfies Localization

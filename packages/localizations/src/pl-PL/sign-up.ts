import type { Localization } from '../localization.ts'

export const signUp = {
  signUp: {
    emailCode: {
      resendButton: 'Nic nie przyszło? Wyślij ponownie',
      subtitle: 'Wpisz kod, który wysłaliśmy na',
      title: 'Zweryfikuj adres e-mail',
    },
    phoneCode: {
      resendButton: 'Nic nie przyszło? Wyślij ponownie',
      subtitle: 'Wpisz kod, który wysłaliśmy na',
      title: 'Zweryfikuj numer telefonu',
    },
    emailLink: {
      resendButton: 'Nic nie przyszło? Wyślij ponownie',
      subtitle: 'Wysłaliśmy link na',
      formSubtitle: 'Otwórz go, aby kontynuować tutaj. Ta strona czeka na Ciebie.',
      expired: { title: 'Ten link wygasł' },
      title: 'Zweryfikuj adres e-mail',
      verified: { title: 'Twój adres jest zweryfikowany' },
    },
    restrictedAccess: {
      blockButton__emailSupport: 'Napisz do pomocy technicznej',
      actionText: 'Masz już konto?',
      actionLink: 'Zaloguj się',
      title: 'Dostęp ograniczony',
      blockButton__joinWaitlist: 'Dołącz do listy oczekujących',
      subtitle: 'Nowe konta wymagają zaproszenia. Jeśli je masz, otwórz link z wiadomości.',
      subtitleWaitlist: 'Nowe konta otwieramy stopniowo. Dołącz do listy oczekujących, a napiszemy do Ciebie.',
    },
    alternativePhoneCodeProvider: {
      resendButton: 'Nic nie przyszło? Wyślij ponownie',
      subtitle: 'Wpisz kod, który wysłaliśmy na',
      title: 'Sprawdź {{provider}}',
    },
    start: {
      alternativePhoneCodeProvider: {
        actionLink: 'Użyj innej metody',
        label: 'Numer telefonu w {{provider}}',
        subtitle: 'Wyślemy kod na ten numer przez {{provider}}.',
        title: 'Zarejestruj się w {{applicationName}} przez {{provider}}',
      },
      title: 'Utwórz konto',
      titleCombined: 'Utwórz konto',
      subtitle: 'Aby zacząć korzystać z {{applicationName}}.',
      actionText: 'Masz już konto?',
      actionLink: 'Zaloguj się',
      actionLink__use_phone: 'Użyj telefonu',
      actionLink__use_email: 'Użyj adresu e-mail',
      subtitleCombined: 'Jeszcze się nie znamy. Kilka słów i gotowe.',
    },
    continue: {
      actionText: 'Masz już konto?',
      actionLink: 'Zaloguj się',
      title: 'Prawie gotowe',
      subtitle: 'Tego jeszcze brakuje na Twoim koncie.',
    },
    legalConsent: {
      checkbox: {
        label__termsOfServiceAndPrivacyPolicy:
          'Akceptuję {{ termsOfServiceLink || link("Warunki korzystania z usługi") }} i {{ privacyPolicyLink || link("Politykę prywatności") }}',
        label__onlyTermsOfService: 'Akceptuję {{ termsOfServiceLink || link("Warunki korzystania z usługi") }}',
        label__onlyPrivacyPolicy: 'Akceptuję {{ privacyPolicyLink || link("Politykę prywatności") }}',
        label__plain: 'Akceptuję warunki korzystania',
      },
    },
    ticket: { title: 'Otwieranie zaproszenia…', failed: 'Tego zaproszenia nie można użyć' },
  },
  waitlist: {
    start: {
      title: 'Dołącz do listy oczekujących',
      subtitle: 'Zostaw adres, a napiszemy, gdy przyjdzie Twoja kolej.',
      formButton: 'Dołącz do listy oczekujących',
      actionText: 'Masz już dostęp?',
      actionLink: 'Zaloguj się',
    },
    success: {
      title: 'Dziękujemy za dołączenie do listy oczekujących',
      subtitle: 'Napiszemy do Ciebie, gdy przyjdzie Twoja kolej.',
      message: 'Przechodzimy dalej.',
    },
  },
} satisfies Localization

import type { Localization } from '../localization.ts'

export const signIn = {
  signIn: {
    forgotPasswordAlternativeMethods: {
      label__alternativeMethods: 'lub',
      title: 'Nie pamiętasz hasła?',
      blockButton__resetPassword: 'Zresetuj hasło',
      subtitle: 'Ustaw nowe za pomocą kodu albo zaloguj się inaczej.',
      blockButton__resetPassword_email: 'Wyślij kod na {{identifier}}',
    },
    signedIn: { continue: 'Dalej', title: 'Zalogowano', subtitle: 'jako {{identifier}}' },
    password: { actionLink: 'Użyj innej metody', title: 'Wpisz hasło' },
    alternativeMethods: {
      title: 'Użyj innej metody',
      blockButton__password: 'Zaloguj się hasłem',
      blockButton__backupCode: 'Użyj kodu zapasowego',
      subtitle: 'Jak chcesz kontynuować?',
      actionLink: 'Uzyskaj pomoc',
      getHelp: {
        title: 'Uzyskaj pomoc',
        blockButton__emailSupport: 'Napisz do pomocy technicznej',
        content:
          'Jeśli nie możesz zalogować się na swoje konto, napisz do nas, a jak najszybciej przywrócimy Ci dostęp.',
      },
      blockButton__emailLink: 'Wyślij link e-mailem na {{identifier}}',
      blockButton__emailCode: 'Wyślij kod e-mailem na {{identifier}}',
      blockButton__phoneCode: 'Wyślij kod SMS-em na {{identifier}}',
      blockButton__totp: 'Użyj aplikacji uwierzytelniającej',
      actionText: 'Żadna z tych?',
    },
    emailCode: {
      resendButton: 'Nic nie przyszło? Wyślij ponownie',
      subtitle: 'Wpisz kod, który wysłaliśmy na',
      title: 'Sprawdź pocztę',
    },
    phoneCode: {
      resendButton: 'Nic nie przyszło? Wyślij ponownie',
      subtitle: 'Wpisz kod, który wysłaliśmy na',
      title: 'Sprawdź telefon',
    },
    emailLink: {
      resendButton: 'Nic nie przyszło? Wyślij ponownie',
      title: 'Sprawdź pocztę',
      subtitle: 'Wysłaliśmy link na',
      formSubtitle: 'Otwórz go, aby kontynuować tutaj. Ta strona czeka na Ciebie.',
      loading: { title: 'Logowanie…', subtitle: 'Za chwilę przejdziesz dalej.' },
      verified: { subtitle: 'Za chwilę przejdziesz dalej.', title: 'Zalogowano' },
      expired: {
        resendButton: 'Wyślij nowy link',
        title: 'Ten link wygasł',
        subtitle: 'Wróć do początku i poproś o nowy.',
      },
      failed: { title: 'Ten link nie działa', subtitle: 'Mógł już zostać użyty. Poproś o nowy.' },
      clientMismatch: {
        title: 'Ten link utworzono dla innego urządzenia',
        subtitle: 'Otwórz go w przeglądarce, w której zaczęło się logowanie.',
      },
      startAgain: 'Zacznij od nowa',
      unusedTab: { title: 'Możesz zamknąć tę kartę' },
      verifiedSwitchTab: {
        titleNewTab: 'Zalogowano na drugiej karcie',
        subtitleNewTab: 'Przejdź tam; tę kartę możesz zamknąć.',
      },
    },
    emailCodeMfa: {
      resendButton: 'Nic nie przyszło? Wyślij ponownie',
      subtitle: 'Wpisz kod, który wysłaliśmy na',
      title: 'Sprawdź pocztę',
    },
    phoneCodeMfa: {
      resendButton: 'Nic nie przyszło? Wyślij ponownie',
      subtitle: 'Wpisz kod, który wysłaliśmy na',
      title: 'Sprawdź telefon',
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
        title: 'Zaloguj się do {{applicationName}} przez {{provider}}',
      },
      actionLink__use_phone: 'Użyj telefonu',
      actionLink__use_email: 'Użyj adresu e-mail',
      actionLink__use_username: 'Użyj nazwy użytkownika',
      actionLink__use_email_username: 'Użyj adresu e-mail lub nazwy użytkownika',
      title: 'Zaloguj się do {{applicationName}}',
      titleCombined: 'Przejdź do {{applicationName}}',
      subtitle: 'Witaj ponownie. Kim jesteś?',
      actionText: 'Nie masz konta?',
      actionText__join_waitlist: 'Nie masz konta?',
      actionLink: 'Zarejestruj się',
      actionLink__join_waitlist: 'Dołącz do listy oczekujących',
    },
    forgotPassword: {
      title: 'Zresetuj hasło',
      subtitle_email: 'Wpisz kod, który wysłaliśmy na',
      subtitle_phone: 'Wpisz kod, który wysłaliśmy na',
    },
    resetPassword: {
      formButtonPrimary: 'Zresetuj hasło',
      title: 'Ustaw nowe hasło',
      subtitle: 'Od razu zalogujesz się nowym hasłem.',
      requiredMessage: 'Dla bezpieczeństwa to konto wymaga nowego hasła.',
    },
    emailLinkMfa: {
      title: 'Sprawdź pocztę',
      subtitle: 'Wysłaliśmy link na',
      formSubtitle: 'Otwórz go, aby kontynuować tutaj. Ta strona czeka na Ciebie.',
    },
    ticket: { title: 'Logowanie…', failed: 'Ten link nie działa' },
    totpMfa: { title: 'Weryfikacja dwuetapowa', subtitle: 'Wpisz kod z aplikacji uwierzytelniającej.' },
    backupCodeMfa: {
      title: 'Użyj kodu zapasowego',
      subtitle: 'Jeden z kodów zapisanych przy włączaniu weryfikacji dwuetapowej. Każdy działa raz.',
    },
    newDeviceVerificationNotice: 'Logujesz się na nowym urządzeniu, więc pytamy jeszcze raz.',
    accountSwitcher: {
      title: 'Wybierz konto',
      subtitle: 'Aby przejść do {{applicationName}}',
      action__addAccount: 'Dodaj konto',
      action__signOutAll: 'Wyloguj ze wszystkich kont',
    },
    noAvailableMethods: {
      title: 'Tutaj nie możemy Cię zalogować',
      message: 'To konto nie ma sposobu logowania, który działa na tej stronie.',
    },
  },
} satisfies Localization

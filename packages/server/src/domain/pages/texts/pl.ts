import type { PageTexts } from './en.ts'

export const pl: PageTexts = {
  sign_in: 'Zaloguj się',
  sign_up: 'Utwórz konto',
  account: 'Konto',
  organization: 'Organizacja',
  organizations: 'Organizacje',
  create_organization: 'Utwórz organizację',
  waitlist: 'Dołącz do listy oczekujących',
  no_access: 'Brak dostępu',
  no_access_text:
    'Jesteś na swoim koncie, ale ta strona nie jest dla Ciebie otwarta. Być może zaproszenie wysłano na inny Twój adres.',
  your_account: 'Twoje konto',
  another_account: 'Użyj innego konta',
  not_you: 'To nie Ty?',
  not_you_text:
    'Jeśli to nie Ty właśnie się zalogowałeś lub zalogowałaś, wyloguj nieznane urządzenia i ustaw nowe hasło.',
  secure_account: 'Zabezpiecz konto',
  needs_javascript: 'Ta strona wymaga JavaScriptu.',
  not_loaded: 'Nie udało się wczytać tej strony. Sprawdź połączenie i spróbuj ponownie.',
  confirm: 'Potwierdź, że to Ty',
  confirm_text: 'Otwarto link z wiadomości e-mail. Kontynuuj, aby dokończyć to, co zaczęto.',
  continue: 'Dalej',
  end_text: 'Urządzenie wskazane w wiadomości zostanie od razu wylogowane. Kto go używa, musi zalogować się ponownie.',
  end_action: 'Wyloguj to urządzenie',
  ended: 'Wylogowano',
  ended_text: 'Urządzenie zostało wylogowane. Ustaw nowe hasło, jeśli ktoś mógł poznać obecne.',
  confirmed: 'Potwierdzono',
  confirmed_text: 'To już wszystko. Wróć do karty, w której zaczęto.',
  bad_link: 'Ten link nie działa',
  bad_link_text: 'Wygasł, został już użyty albo należy do innej przeglądarki. Poproś o nowy.',
}

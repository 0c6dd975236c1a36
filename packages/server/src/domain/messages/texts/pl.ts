import type { Texts } from './en.ts'

export const pl: Texts = {
  code_ttl: 'Ważność kodu: {{ttl}}.',
  link_ttl: 'Ważność linku: {{ttl}}.',
  copy_link: 'Jeśli przycisk nie działa, skopiuj ten adres do przeglądarki:',
  questions: 'Pytania? Napisz na {{app.support_email}}.',
  asked:
    'Otrzymujesz tę wiadomość, ponieważ ktoś podał ten adres w {{app.name}}. Jeśli to nie Ty, zignoruj ją: bez Ciebie nic się nie stanie.',
  told: 'Otrzymujesz tę wiadomość, ponieważ dotyczy bezpieczeństwa Twojego konta w {{app.name}}.',
  notice: 'Jeśli to Ty, nie musisz nic robić. Jeśli nie, zaloguj się i zabezpiecz swoje konto.',
  device: 'Urządzenie',
  place: 'Miejsce',
  ip_address: 'Adres IP',
  time: 'Czas',
  code_subject: '{{otp_code}} to Twój kod do {{app.name}}',
  code_title: 'Twój kod',
  code_lead:
    'Wpisz ten kod w {{app.name}}, aby kontynuować. Nie podawaj go nikomu: {{app.name}} nigdy o niego nie poprosi.',
  code_sms: '{{otp_code}} to Twój kod do {{app.name}}. Nie podawaj go nikomu.',
  reset_subject: '{{otp_code}} to Twój kod do zmiany hasła w {{app.name}}',
  reset_title: 'Zresetuj hasło',
  reset_lead: 'Wpisz ten kod w {{app.name}}, aby ustawić nowe hasło. Nie podawaj go nikomu.',
  reset_why:
    'Otrzymujesz tę wiadomość, ponieważ ktoś poprosił o zresetowanie hasła do Twojego konta w {{app.name}}. Jeśli to nie Ty, zignoruj ją: Twoje hasło się nie zmieni.',
  reset_sms: '{{otp_code}} to Twój kod do zmiany hasła w {{app.name}}. Nie podawaj go nikomu.',
  sign_in_title: 'Zaloguj się do {{app.name}}',
  sign_in_lead: 'Otwórz link w przeglądarce, w której o niego poproszono.',
  sign_in_action: 'Zaloguj się',
  confirm_subject: 'Potwierdź swój adres e-mail w {{app.name}}',
  confirm_title: 'Potwierdź swój adres e-mail',
  confirm_action: 'Potwierdź adres e-mail',
  sign_up_lead: 'Został jeden krok do Twojego konta w {{app.name}}.',
  profile_lead: 'Potwierdź, że ten adres należy do Twojego konta w {{app.name}}.',
  invitation_title: 'Masz zaproszenie do {{app.name}}',
  invitation_lead: 'Przyjmij zaproszenie, aby założyć konto.',
  invitation_action: 'Przyjmij zaproszenie',
  invitation_why:
    'Otrzymujesz tę wiadomość, ponieważ ktoś z {{app.name}} zaprosił ten adres. Jeśli się jej nie spodziewasz, zignoruj ją.',
  place_subject: 'Twoje miejsce w {{app.name}} jest gotowe',
  place_title: 'Zapraszamy',
  place_lead: 'Prosisz o dostęp do {{app.name}}. Twoje miejsce jest gotowe: załóż konto.',
  place_action: 'Załóż konto',
  place_why:
    'Otrzymujesz tę wiadomość, ponieważ ten adres jest na liście oczekujących {{app.name}}. Jeśli się jej nie spodziewasz, zignoruj ją.',
  waitlist_subject: 'Jesteś na liście oczekujących {{app.name}}',
  waitlist_title: 'Jesteś na liście',
  waitlist_lead:
    'Dziękujemy za zainteresowanie {{app.name}}. Odezwiemy się, gdy tylko znajdzie się dla Ciebie miejsce.',
  waitlist_why:
    'Otrzymujesz tę wiadomość, ponieważ ktoś dodał ten adres do listy oczekujących {{app.name}}. Jeśli to nie Ty, zignoruj ją.',
  org_subject: '{{inviter.name}} zaprasza Cię do {{org.name}}',
  org_subject_anonymous: 'Masz zaproszenie do {{org.name}}',
  org_title: 'Dołącz do {{org.name}}',
  org_lead: '{{inviter.name}} zaprasza Cię do pracy z {{org.name}} w {{app.name}}.',
  org_lead_anonymous: 'Masz zaproszenie do pracy z {{org.name}} w {{app.name}}.',
  org_why:
    'Otrzymujesz tę wiadomość, ponieważ ktoś z {{org.name}} zaprosił ten adres. Jeśli się jej nie spodziewasz, zignoruj ją: bez Ciebie nic się nie stanie.',
  password_changed_title: 'Twoje hasło zostało zmienione',
  password_changed_subject: 'Twoje hasło w {{app.name}} zostało zmienione',
  password_removed_title: 'Twoje hasło zostało usunięte',
  password_removed_subject: 'Twoje hasło w {{app.name}} zostało usunięte',
  email_changed_title: 'Twój adres e-mail został zmieniony',
  email_changed_subject: 'Twój adres e-mail w {{app.name}} został zmieniony',
  email_changed_lead:
    'Od teraz wiadomości o Twoim koncie trafiają na inny adres. Jeśli to nie Ty, zaloguj się i sprawdź swoje konto.',
  locked_title: 'Twoje konto jest zablokowane',
  locked_subject: 'Twoje konto w {{app.name}} jest zablokowane',
  locked_lead:
    'Było zbyt wiele błędnych prób logowania, więc konto jest na pewien czas zamknięte. Jeśli nie były Twoje, ustaw nowe hasło, gdy konto znów będzie otwarte.',
  locked_action: 'Otwórz konto ponownie',
  unknown_title: 'Nie ma konta {{app.name}} z tym adresem',
  unknown_lead:
    'Ktoś próbował zalogować się do {{app.name}} tym adresem, ale nie należy on do żadnego konta. Jeśli to Ty, spróbuj innego adresu albo załóż konto.',
  existing_subject: 'Masz już konto w {{app.name}}',
  existing_title: 'Masz już konto',
  existing_lead:
    'Ktoś próbował zarejestrować się w {{app.name}} z tym adresem. Jeśli to Ty, zaloguj się; tam możesz też zresetować hasło.',
  existing_why: 'Jeśli to nie Ty, zignoruj tę wiadomość: nikt się nie dowiedział, że ten adres ma konto.',
  new_device_title: 'Nowe logowanie na Twoje konto',
  new_device_subject: 'Nowe logowanie na Twoje konto w {{app.name}}',
  new_device_action: 'Wyloguj to urządzenie',
  new_device_lead:
    'Twojego konta użyto na nieznanym dotąd urządzeniu. Jeśli to Ty, nie musisz nic robić. Jeśli nie, zmień hasło i wyloguj się wszędzie.',
}

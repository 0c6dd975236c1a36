import type { PageTexts } from './en.ts'

export const de: PageTexts = {
  sign_in: 'Anmelden',
  sign_up: 'Registrieren',
  account: 'Konto',
  organization: 'Organisation',
  organizations: 'Organisationen',
  create_organization: 'Organisation erstellen',
  waitlist: 'Auf die Warteliste setzen',
  no_access: 'Kein Zugang',
  no_access_text:
    'Sie sind angemeldet, aber diese Seite steht Ihnen nicht offen. Vielleicht wurde eine andere Ihrer Adressen eingeladen.',
  not_found: 'Diese Seite gibt es nicht',
  not_found_text: 'Prüfen Sie die Adresse oder gehen Sie von Ihrem Konto aus weiter.',
  your_account: 'Ihr Konto',
  another_account: 'Anderes Konto verwenden',
  not_you: 'Waren das nicht Sie?',
  not_you_text:
    'Wenn Sie sich nicht gerade angemeldet haben, melden Sie Geräte ab, die Sie nicht kennen, und wählen Sie ein neues Passwort.',
  secure_account: 'Konto sichern',
  to_app: 'Zurück zur App',
  to_app_text: 'Weiter geht es in der App, die Sie hierher geschickt hat. Sie ist dann mit diesem Konto angemeldet.',
  needs_javascript: 'Diese Seite braucht JavaScript.',
  not_loaded: 'Diese Seite konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  confirm: 'Bestätigen Sie, dass Sie es sind',
  confirm_text:
    'Sie haben einen Link aus einer E-Mail geöffnet. Gehen Sie weiter, um abzuschließen, was Sie begonnen haben.',
  continue: 'Weiter',
  end_text: 'Das in der E-Mail genannte Gerät wird sofort abgemeldet. Wer es benutzt, muss sich erneut anmelden.',
  end_action: 'Dieses Gerät abmelden',
  ended: 'Abgemeldet',
  ended_text: 'Das Gerät ist abgemeldet. Wählen Sie ein neues Passwort, falls jemand Ihres kennen könnte.',
  unlock_text:
    'Ihr Konto wurde nach zu vielen falschen Anmeldeversuchen geschlossen. Öffnen Sie es wieder, um sich jetzt anzumelden.',
  unlock_action: 'Konto wieder öffnen',
  unlocked: 'Das Konto ist wieder offen',
  unlocked_text: 'Sie können sich jetzt anmelden. Wählen Sie ein neues Passwort, wenn jemand Ihres kennen könnte.',
  confirmed: 'Bestätigt',
  confirmed_text: 'Hier sind Sie fertig. Kehren Sie zu dem Tab zurück, in dem Sie begonnen haben.',
  bad_link: 'Dieser Link funktioniert nicht',
  bad_link_text:
    'Er ist abgelaufen, wurde schon benutzt oder gehört zu einem anderen Browser. Fordern Sie einen neuen an.',
}

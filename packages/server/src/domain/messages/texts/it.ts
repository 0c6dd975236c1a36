import type { Texts } from './en.ts'

export const it: Texts = {
  code_ttl: 'Il codice è valido per {{ttl}}.',
  link_ttl: 'Il link è valido per {{ttl}}.',
  copy_link: 'Se il pulsante non funziona, copia questo indirizzo nel browser:',
  questions: 'Domande? Scrivi a {{app.support_email}}.',
  asked:
    'Ricevi questo messaggio perché qualcuno ha inserito questo indirizzo su {{app.name}}. Se non sei stato tu, ignoralo: senza di te non succede nulla.',
  told: 'Ricevi questo messaggio perché riguarda la sicurezza del tuo account {{app.name}}.',
  notice: 'Se sei stato tu, non devi fare nulla. Altrimenti accedi e metti subito al sicuro il tuo account.',
  device: 'Dispositivo',
  place: 'Luogo',
  ip_address: 'Indirizzo IP',
  time: 'Ora',
  code_subject: '{{otp_code}} è il tuo codice {{app.name}}',
  code_title: 'Il tuo codice',
  code_lead:
    'Inserisci questo codice in {{app.name}} per continuare. Non condividerlo con nessuno: {{app.name}} non te lo chiederà mai.',
  code_sms: '{{otp_code}} è il tuo codice {{app.name}}. Non condividerlo con nessuno.',
  reset_subject: '{{otp_code}} è il tuo codice per reimpostare la password di {{app.name}}',
  reset_title: 'Reimposta la password',
  reset_lead: 'Inserisci questo codice in {{app.name}} per scegliere una nuova password. Non condividerlo con nessuno.',
  reset_why:
    'Ricevi questo messaggio perché qualcuno ha chiesto di reimpostare la password del tuo account {{app.name}}. Se non sei stato tu, ignoralo: la password resta com’è.',
  reset_sms: '{{otp_code}} è il tuo codice per reimpostare la password di {{app.name}}. Non condividerlo.',
  sign_in_title: 'Accedi a {{app.name}}',
  sign_in_lead: 'Apri il link nel browser in cui l’hai richiesto.',
  sign_in_action: 'Accedi',
  confirm_subject: 'Conferma il tuo indirizzo email per {{app.name}}',
  confirm_title: 'Conferma il tuo indirizzo email',
  confirm_action: 'Conferma indirizzo email',
  sign_up_lead: 'Manca un passo al tuo account {{app.name}}.',
  profile_lead: 'Conferma che questo indirizzo appartiene al tuo account {{app.name}}.',
  invitation_title: 'Sei invitato su {{app.name}}',
  invitation_lead: 'Accetta l’invito per creare il tuo account.',
  invitation_action: 'Accetta l’invito',
  invitation_why:
    'Ricevi questo messaggio perché qualcuno di {{app.name}} ha invitato questo indirizzo. Se non te lo aspettavi, ignoralo.',
  place_subject: 'Il tuo posto su {{app.name}} è pronto',
  place_title: 'Ci sei',
  place_lead: 'Hai chiesto di entrare in {{app.name}}. Il tuo posto è pronto: crea il tuo account.',
  place_action: 'Crea il tuo account',
  place_why:
    'Ricevi questo messaggio perché questo indirizzo è nella lista d’attesa di {{app.name}}. Se non te lo aspettavi, ignoralo.',
  waitlist_subject: 'Sei nella lista d’attesa di {{app.name}}',
  waitlist_title: 'Sei nella lista',
  waitlist_lead: 'Grazie per l’interesse verso {{app.name}}. Ti scriveremo appena ci sarà un posto per te.',
  waitlist_why:
    'Ricevi questo messaggio perché qualcuno ha messo questo indirizzo nella lista d’attesa di {{app.name}}. Se non sei stato tu, ignoralo.',
  org_subject: '{{inviter.name}} ti invita in {{org.name}}',
  org_subject_anonymous: 'Sei invitato in {{org.name}}',
  org_title: 'Entra in {{org.name}}',
  org_lead: '{{inviter.name}} ti invita a lavorare con {{org.name}} su {{app.name}}.',
  org_lead_anonymous: 'Sei invitato a lavorare con {{org.name}} su {{app.name}}.',
  org_why:
    'Ricevi questo messaggio perché qualcuno di {{org.name}} ha invitato questo indirizzo. Se non te lo aspettavi, ignoralo: senza di te non succede nulla.',
  password_changed_title: 'La tua password è stata cambiata',
  password_changed_subject: 'La tua password di {{app.name}} è stata cambiata',
  password_removed_title: 'La tua password è stata rimossa',
  password_removed_subject: 'La tua password di {{app.name}} è stata rimossa',
  email_changed_title: 'Il tuo indirizzo email è cambiato',
  email_changed_subject: 'Il tuo indirizzo email di {{app.name}} è cambiato',
  email_changed_lead:
    'D’ora in poi le email sul tuo account vanno a un altro indirizzo. Se non sei stato tu, accedi e controlla subito il tuo account.',
  locked_title: 'Il tuo account è bloccato',
  locked_subject: 'Il tuo account {{app.name}} è bloccato',
  locked_lead:
    'Ci sono stati troppi tentativi di accesso errati, quindi l’account resta chiuso per un po’. Se non erano tuoi, scegli una nuova password appena riapre.',
  locked_action: 'Riapri l’account',
  unknown_title: 'Nessun account di {{app.name}} usa questo indirizzo',
  unknown_lead:
    'Qualcuno ha provato ad accedere a {{app.name}} con questo indirizzo, che non appartiene a nessun account. Se eri tu, prova con un altro indirizzo o registrati.',
  existing_subject: 'Hai già un account {{app.name}}',
  existing_title: 'Hai già un account',
  existing_lead:
    'Qualcuno ha provato a registrarsi su {{app.name}} con questo indirizzo. Se sei stato tu, accedi invece; lì puoi reimpostare la password.',
  existing_why: 'Se non sei stato tu, ignora questo messaggio: nessuno ha saputo che questo indirizzo ha un account.',
  new_device_title: 'Nuovo accesso al tuo account',
  new_device_subject: 'Nuovo accesso al tuo account {{app.name}}',
  new_device_action: 'Disconnetti questo dispositivo',
  new_device_lead:
    'Il tuo account è stato usato su un dispositivo mai visto prima. Se sei stato tu, non devi fare nulla. Altrimenti cambia la password ed esci ovunque.',
}

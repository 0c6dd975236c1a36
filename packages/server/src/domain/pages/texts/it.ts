import type { PageTexts } from './en.ts'

export const it: PageTexts = {
  sign_in: 'Accedi',
  sign_up: 'Registrati',
  account: 'Account',
  organization: 'Organizzazione',
  organizations: 'Organizzazioni',
  create_organization: 'Crea organizzazione',
  waitlist: 'Iscriviti alla lista d’attesa',
  no_access: 'Nessun accesso',
  no_access_text:
    'Hai effettuato l’accesso, ma questa pagina non è aperta a te. Forse l’invito riguarda un altro tuo indirizzo.',
  your_account: 'Il tuo account',
  another_account: 'Usa un altro account',
  not_you: 'Non eri tu?',
  not_you_text:
    'Se non hai appena effettuato l’accesso, disconnetti i dispositivi che non conosci e scegli una nuova password.',
  secure_account: 'Metti al sicuro l’account',
  needs_javascript: 'Questa pagina richiede JavaScript.',
  not_loaded: 'Impossibile caricare questa pagina. Controlla la connessione e riprova.',
  confirm: 'Conferma che sei tu',
  confirm_text: 'Hai aperto un link da un’email. Continua per terminare ciò che hai iniziato.',
  continue: 'Continua',
  end_text: 'Il dispositivo indicato nell’email verrà disconnesso subito. Chi lo usa dovrà accedere di nuovo.',
  end_action: 'Disconnetti questo dispositivo',
  ended: 'Dispositivo disconnesso',
  ended_text: 'Il dispositivo è disconnesso. Scegli una nuova password se qualcuno potrebbe conoscere la tua.',
  confirmed: 'Confermato',
  confirmed_text: 'Qui hai finito. Torna alla scheda in cui hai iniziato.',
  bad_link: 'Questo link non funziona',
  bad_link_text: 'È scaduto, è già stato usato o appartiene a un altro browser. Richiedine uno nuovo.',
}

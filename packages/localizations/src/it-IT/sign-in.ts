import type { Localization } from '../localization.ts'

export const signIn = {
  signIn: {
    forgotPasswordAlternativeMethods: {
      label__alternativeMethods: 'oppure',
      title: 'Password dimenticata?',
      blockButton__resetPassword: 'Reimposta la password',
      subtitle: 'Impostane una nuova con un codice o accedi in un altro modo.',
      blockButton__resetPassword_email: 'Invia invece il codice a {{identifier}}',
    },
    signedIn: { continue: 'Continua', title: 'Hai effettuato l’accesso', subtitle: 'come {{identifier}}' },
    password: { actionLink: 'Usa un altro metodo', title: 'Inserisci la password' },
    alternativeMethods: {
      title: 'Usa un altro metodo',
      blockButton__password: 'Accedi con la password',
      blockButton__backupCode: 'Usa un codice di backup',
      subtitle: 'Come vuoi continuare?',
      actionLink: 'Ottieni aiuto',
      getHelp: {
        title: 'Ottieni aiuto',
        blockButton__emailSupport: 'Scrivi all’assistenza',
        content: 'Se non riesci ad accedere al tuo account, scrivici e ti aiuteremo a rientrare il prima possibile.',
      },
      blockButton__emailLink: 'Invia link via email a {{identifier}}',
      blockButton__emailCode: 'Invia codice via email a {{identifier}}',
      blockButton__phoneCode: 'Invia un codice SMS a {{identifier}}',
      blockButton__totp: 'Usa la tua app di autenticazione',
      actionText: 'Nessuno di questi?',
    },
    emailCode: {
      resendButton: 'Non è arrivato? Invia di nuovo',
      subtitle: 'Inserisci il codice che abbiamo inviato a',
      title: 'Controlla la tua email',
    },
    phoneCode: {
      resendButton: 'Non è arrivato? Invia di nuovo',
      subtitle: 'Inserisci il codice che abbiamo inviato a',
      title: 'Controlla il tuo telefono',
    },
    emailLink: {
      resendButton: 'Non è arrivato? Invia di nuovo',
      title: 'Controlla la tua email',
      subtitle: 'Abbiamo inviato un link a',
      formSubtitle: 'Aprilo per continuare qui. Questa pagina ti aspetta.',
      loading: { title: 'Accesso in corso…', subtitle: 'Proseguirai tra un momento.' },
      verified: { subtitle: 'Proseguirai tra un momento.', title: 'Hai effettuato l’accesso' },
      expired: {
        resendButton: 'Invia un nuovo link',
        title: 'Questo link è scaduto',
        subtitle: 'Torna dove hai iniziato e richiedine uno nuovo.',
      },
      failed: { title: 'Questo link non funziona', subtitle: 'Forse è già stato usato. Richiedine uno nuovo.' },
      clientMismatch: {
        title: 'Questo link è stato creato per un altro dispositivo',
        subtitle: 'Aprilo nel browser in cui hai iniziato l’accesso.',
      },
      startAgain: 'Ricomincia',
      unusedTab: { title: 'Puoi chiudere questa scheda' },
      verifiedSwitchTab: {
        titleNewTab: 'Hai effettuato l’accesso nell’altra scheda',
        subtitleNewTab: 'Continua lì; puoi chiudere questa scheda.',
      },
    },
    emailCodeMfa: {
      resendButton: 'Non è arrivato? Invia di nuovo',
      subtitle: 'Inserisci il codice che abbiamo inviato a',
      title: 'Controlla la tua email',
    },
    phoneCodeMfa: {
      resendButton: 'Non è arrivato? Invia di nuovo',
      subtitle: 'Inserisci il codice che abbiamo inviato a',
      title: 'Controlla il tuo telefono',
    },
    alternativePhoneCodeProvider: {
      resendButton: 'Non è arrivato? Invia di nuovo',
      subtitle: 'Inserisci il codice che abbiamo inviato a',
      title: 'Controlla {{provider}}',
    },
    start: {
      alternativePhoneCodeProvider: {
        actionLink: 'Usa un altro metodo',
        label: 'Numero di telefono {{provider}}',
        subtitle: 'Invieremo un codice a questo numero tramite {{provider}}.',
        title: 'Accedi a {{applicationName}} con {{provider}}',
      },
      actionLink__use_phone: 'Usa il telefono',
      actionLink__use_email: 'Usa l’email',
      actionLink__use_username: 'Usa il nome utente',
      actionLink__use_email_username: 'Usa l’email o il nome utente',
      title: 'Accedi a {{applicationName}}',
      titleCombined: 'Continua su {{applicationName}}',
      subtitle: 'Ti diamo il bentornato. Chi sei?',
      actionText: 'Non hai un account?',
      actionText__join_waitlist: 'Non hai un account?',
      actionLink: 'Registrati',
      actionLink__join_waitlist: 'Iscriviti alla lista d’attesa',
    },
    forgotPassword: {
      title: 'Reimposta la password',
      subtitle_email: 'Inserisci il codice che abbiamo inviato a',
      subtitle_phone: 'Inserisci il codice che abbiamo inviato a',
    },
    resetPassword: {
      formButtonPrimary: 'Reimposta la password',
      title: 'Imposta una nuova password',
      subtitle: 'Accederai subito con questa.',
      requiredMessage: 'Per la tua sicurezza, questo account richiede una nuova password.',
    },
    emailLinkMfa: {
      title: 'Controlla la tua email',
      subtitle: 'Abbiamo inviato un link a',
      formSubtitle: 'Aprilo per continuare qui. Questa pagina ti aspetta.',
    },
    ticket: { title: 'Accesso in corso…', failed: 'Questo link non funziona' },
    totpMfa: {
      title: 'Verifica in due passaggi',
      subtitle: 'Inserisci il codice mostrato dalla tua app di autenticazione.',
    },
    backupCodeMfa: {
      title: 'Usa un codice di backup',
      subtitle:
        'Uno di quelli che hai conservato quando hai attivato la verifica in due passaggi. Ognuno vale una volta sola.',
    },
    newDeviceVerificationNotice: 'Stai accedendo da un nuovo dispositivo, quindi lo chiediamo ancora una volta.',
    accountSwitcher: {
      title: 'Scegli un account',
      subtitle: 'Per continuare su {{applicationName}}',
      action__addAccount: 'Aggiungi account',
      action__signOutAll: 'Esci da tutti gli account',
    },
    noAvailableMethods: {
      title: 'Non possiamo farti accedere qui',
      message: 'Questo account non ha un metodo di accesso che funzioni in questa pagina.',
    },
  },
} satisfies Localization

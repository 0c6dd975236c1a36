import type { Localization } from '../localization.ts'

export const signUp = {
  signUp: {
    emailCode: {
      resendButton: 'Non è arrivato? Invia di nuovo',
      subtitle: 'Inserisci il codice che abbiamo inviato a',
      title: 'Verifica la tua email',
    },
    phoneCode: {
      resendButton: 'Non è arrivato? Invia di nuovo',
      subtitle: 'Inserisci il codice che abbiamo inviato a',
      title: 'Verifica il tuo telefono',
    },
    emailLink: {
      resendButton: 'Non è arrivato? Invia di nuovo',
      subtitle: 'Abbiamo inviato un link a',
      formSubtitle: 'Aprilo per continuare qui. Questa pagina ti aspetta.',
      expired: { title: 'Questo link è scaduto' },
      title: 'Verifica la tua email',
      verified: { title: 'Il tuo indirizzo è verificato' },
    },
    restrictedAccess: {
      blockButton__emailSupport: 'Scrivi all’assistenza',
      actionText: 'Hai già un account?',
      actionLink: 'Accedi',
      title: 'Accesso limitato',
      blockButton__joinWaitlist: 'Iscriviti alla lista d’attesa',
      subtitle: 'I nuovi account richiedono un invito. Se ne hai uno, apri il link nell’email.',
      subtitleWaitlist: 'I nuovi account vengono aperti poco alla volta. Entra nella lista d’attesa e ti scriveremo.',
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
        title: 'Registrati a {{applicationName}} con {{provider}}',
      },
      title: 'Crea il tuo account',
      titleCombined: 'Crea il tuo account',
      subtitle: 'Per iniziare con {{applicationName}}.',
      actionText: 'Hai già un account?',
      actionLink: 'Accedi',
      actionLink__use_phone: 'Usa il telefono',
      actionLink__use_email: 'Usa l’email',
      subtitleCombined: 'Non ti conosciamo ancora. Bastano pochi dati.',
    },
    continue: {
      actionText: 'Hai già un account?',
      actionLink: 'Accedi',
      title: 'Ci siamo quasi',
      subtitle: 'Questo manca ancora al tuo account.',
    },
    legalConsent: {
      checkbox: {
        label__termsOfServiceAndPrivacyPolicy:
          'Accetto i {{ termsOfServiceLink || link("Termini di servizio") }} e l’{{ privacyPolicyLink || link("Informativa sulla privacy") }}',
        label__onlyTermsOfService: 'Accetto i {{ termsOfServiceLink || link("Termini di servizio") }}',
        label__onlyPrivacyPolicy: 'Accetto l’{{ privacyPolicyLink || link("Informativa sulla privacy") }}',
        label__plain: 'Accetto le condizioni d’uso',
      },
    },
    ticket: { title: 'Apertura del tuo invito…', failed: 'Questo invito non può essere usato' },
  },
  waitlist: {
    start: {
      title: 'Iscriviti alla lista d’attesa',
      subtitle: 'Lascia il tuo indirizzo e ti scriveremo quando sarà il tuo turno.',
      formButton: 'Iscriviti alla lista d’attesa',
      actionText: 'Hai già l’accesso?',
      actionLink: 'Accedi',
    },
    success: {
      title: 'Grazie per esserti unito alla lista d’attesa',
      subtitle: 'Ti scriveremo quando sarà il tuo turno.',
      message: 'Ti stiamo aggiungendo.',
    },
  },
} satisfies Localization

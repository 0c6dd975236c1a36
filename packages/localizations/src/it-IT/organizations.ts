import type { Localization } from '../localization.ts'

export const organizations = {
  organizationProfile: {
    apiKeysPage: { title: 'Chiavi API' },
    navbar: {
      title: 'Organizzazione',
      description: 'Come si chiama e chi ne fa parte.',
      general: 'Generale',
      members: 'Membri',
      apiKeys: 'Chiavi API',
    },
    start: {
      headerTitle__general: 'Generale',
      headerTitle__members: 'Membri',
      profileSection: {
        title: 'Nome',
        primaryButton: 'Modifica il profilo',
        uploadAction__title: 'Logo',
      },
    },
    profilePage: {
      title: 'Modifica il profilo',
      domainSection: {
        title: 'Domini verificati',
        subtitle: 'Fai entrare i colleghi grazie al dominio del loro indirizzo email.',
        primaryButton: 'Aggiungi dominio',
        menuAction__verify: 'Verifica',
        menuAction__manage: 'Cambia l’adesione',
        menuAction__remove: 'Rimuovi dominio',
      },
      dangerSection: {
        title: 'Zona pericolosa',
        leaveOrganization: {
          title: 'Lascia l’organizzazione',
          messageLine1: 'Perderai l’accesso a tutto ciò che contiene.',
          messageLine2: 'Potrai tornare solo con un invito.',
          actionDescription: 'Scrivi «{{organizationName}}» per continuare.',
        },
        deleteOrganization: {
          title: 'Elimina l’organizzazione',
          messageLine1: 'L’organizzazione e tutte le sue adesioni saranno eliminate.',
          messageLine2: 'L’operazione non può essere annullata.',
          actionDescription: 'Scrivi «{{organizationName}}» per continuare.',
        },
      },
    },
    createDomainPage: {
      title: 'Aggiungi dominio',
      subtitle: 'Uno in cui solo le tue persone hanno un indirizzo. I provider di posta pubblici non sono accettati.',
    },
    verifyDomainPage: {
      title: 'Verifica il dominio',
      subtitle: 'Inviamo un codice a un indirizzo di {{domainName}}.',
      subtitleVerificationCodeScreen: 'Inserisci il codice inviato a {{emailAddress}}.',
    },
    verifiedDomainPage: {
      subtitle: '{{domain}} è verificato.',
      enrollmentTab: {
        subtitle: 'Come si unisce chi ha un indirizzo in questo dominio',
        manualInvitationOption__label: 'Solo su invito',
        manualInvitationOption__description: 'Qualcuno di qui invita le persone una a una.',
        automaticInvitationOption__label: 'Invito automatico',
        automaticInvitationOption__description: 'Ricevono l’invito quando si registrano ed entrano quando vogliono.',
        automaticSuggestionOption__label: 'Suggerimento automatico',
        automaticSuggestionOption__description: 'Possono chiedere di unirsi e qualcuno di qui decide.',
        calloutInvitationCountLabel: 'Inviti aperti: {{count}}',
        calloutSuggestionCountLabel: 'Suggerimenti aperti: {{count}}',
      },
    },
    removeDomainPage: {
      title: 'Rimuovere questo dominio?',
      messageLine1:
        'Nessuno si unirà più tramite {{domain}}. I membri restano; inviti e suggerimenti aperti vengono annullati.',
    },
    invitePage: {
      title: 'Invita nuovi membri',
      subtitle: 'Ognuno riceve un’email con un link. Separa gli indirizzi con virgole o spazi.',
      successMessage: 'Gli inviti sono in viaggio.',
      formButtonPrimary__continue: 'Invia gli inviti',
      detailsTitle__inviteFailed:
        'Non è stato inviato nulla. Già membri o invitati: {{email_addresses}}. Sono stati tolti dall’elenco.',
    },
    membersPage: {
      action__invite: 'Invita',
      action__search: 'Cerca',
      detailsTitle__emptyRow: 'Nessuno trovato.',
      failed: 'Non è stato possibile caricare questo elenco.',
      retry: 'Riprova',
      start: { headerTitle__members: 'Membri', headerTitle__invitations: 'Inviti', headerTitle__requests: 'Richieste' },
      activeMembersTab: {
        tableHeader__joined: 'Iscritto il {{date}}',
        roleOf: 'Ruolo di {{name}}',
        menuAction__remove: 'Rimuovi il membro',
        removeTitle: 'Rimuovere {{name}}?',
        removeMessage: 'Perderà subito l’accesso.',
        tableHeader__role: 'Ruolo',
        tableHeader__actions: 'Azioni',
        tableHeader__user: 'Utente',
      },
      invitedMembersTab: { tableHeader__invited: 'Invitato il {{date}}', menuAction__revoke: 'Revoca l’invito' },
      invitationsTab: {
        autoInvitations: {
          headerTitle: 'Inviti automatici',
          headerSubtitle: 'Invita chiunque abbia un indirizzo email nel tuo dominio.',
          primaryButton: 'Gestisci i domini verificati',
        },
        table__emptyRow: 'Nessun invito in sospeso.',
      },
      requestsTab: {
        autoSuggestions: {
          headerTitle: 'Suggerimenti automatici',
          headerSubtitle: 'Chi ha un indirizzo email nel tuo dominio può chiedere di entrare.',
          primaryButton: 'Gestisci i domini verificati',
        },
        tableHeader__requested: 'Richiesto il {{date}}',
        menuAction__approve: 'Approva',
        menuAction__reject: 'Rifiuta',
        table__emptyRow: 'Nessuna richiesta.',
      },
    },
  },
  organizationSwitcher: {
    waiting: 'In attesa di una tua risposta: {{count}}',
    personalWorkspace: 'Account personale',
    notSelected: 'Nessuna organizzazione selezionata',
    action__createOrganization: 'Crea organizzazione',
    action__manageOrganization: 'Gestisci',
    action__invitationAccept: 'Unisciti',
    action__suggestionsAccept: 'Chiedi di unirti',
    action__openOrganizationSwitcher: 'Apri il menu delle organizzazioni',
    action__closeOrganizationSwitcher: 'Chiudi il menu delle organizzazioni',
    suggestionsAcceptedLabel: 'In attesa di approvazione',
    menu: 'Le tue organizzazioni',
  },
  createOrganization: {
    title: 'Crea organizzazione',
    subtitle: 'Uno spazio per te e le persone con cui lavori.',
    formButtonSubmit: 'Crea organizzazione',
    logoRefused:
      'La tua organizzazione è stata creata, ma non è stato possibile salvarne il logo. {{reason}} Prova con un’altra immagine o continua senza.',
    invitePage: { formButtonReset: 'Salta' },
  },
  organizationList: {
    title: 'Scegli un account',
    titleWithoutPersonal: 'Scegli un’organizzazione',
    subtitle: 'Per continuare su {{applicationName}}',
    createOrganization: 'Crea organizzazione',
    action__invitationAccept: 'Unisciti',
    action__suggestionsAccept: 'Chiedi di unirti',
    action__createOrganization: 'Crea organizzazione',
    invitationAcceptedLabel: 'Iscritto',
    suggestionsAcceptedLabel: 'In attesa di approvazione',
    more: 'Mostra altro',
  },
  taskChooseOrganization: {
    createOrganization: {
      title: 'Configura la tua organizzazione',
      subtitle: 'Ancora un passo: uno spazio per te e le persone con cui lavori.',
      formButtonSubmit: 'Continua',
    },
    chooseOrganization: {
      title: 'Scegli un’organizzazione',
      subtitle: 'Per continuare su {{applicationName}}',
      action__createOrganization: 'Crea organizzazione',
    },
    organizationCreationDisabled: { subtitle: 'Nessuno ti ha ancora invitato. Chiedi a chi può farlo.' },
    signOut: { actionText: 'Accesso effettuato come {{identifier}}.', actionLink: 'Esci' },
    alerts: {
      organizationAlreadyExists:
        '{{organizationName}} ({{organizationDomain}}) è già qui. Chiedi un invito a qualcuno che ne fa parte, oppure continua con un’organizzazione tua.',
    },
  },
} satisfies Localization

import type { Localization } from '../localization.ts'

export const organizations = {
  organizationProfile: {
    apiKeysPage: { title: 'API-Schlüssel' },
    navbar: {
      title: 'Organisation',
      description: 'Wie sie heißt und wer dazugehört.',
      general: 'Allgemein',
      members: 'Mitglieder',
      apiKeys: 'API-Schlüssel',
    },
    start: {
      headerTitle__general: 'Allgemein',
      headerTitle__members: 'Mitglieder',
      profileSection: {
        title: 'Name',
        primaryButton: 'Profil ändern',
        uploadAction__title: 'Logo',
      },
    },
    profilePage: {
      title: 'Profil ändern',
      domainSection: {
        title: 'Bestätigte Domains',
        subtitle: 'Lassen Sie Kolleginnen und Kollegen über die Domain ihrer E-Mail-Adresse beitreten.',
        primaryButton: 'Domain hinzufügen',
        menuAction__verify: 'Bestätigen',
        menuAction__manage: 'Beitritt regeln',
        menuAction__remove: 'Domain entfernen',
      },
      dangerSection: {
        title: 'Gefahrenbereich',
        leaveOrganization: {
          title: 'Organisation verlassen',
          messageLine1: 'Sie verlieren den Zugriff auf alles darin.',
          messageLine2: 'Nur eine Einladung bringt Sie zurück.',
          actionDescription: 'Geben Sie „{{organizationName}}“ ein, um fortzufahren.',
        },
        deleteOrganization: {
          title: 'Organisation löschen',
          messageLine1: 'Die Organisation und alle Mitgliedschaften darin werden gelöscht.',
          messageLine2: 'Das lässt sich nicht rückgängig machen.',
          actionDescription: 'Geben Sie „{{organizationName}}“ ein, um fortzufahren.',
        },
      },
    },
    createDomainPage: {
      title: 'Domain hinzufügen',
      subtitle: 'Eine, in der nur Ihre Leute Adressen haben. Öffentliche E-Mail-Anbieter werden nicht angenommen.',
    },
    verifyDomainPage: {
      title: 'Die Domain bestätigen',
      subtitle: 'Wir senden einen Code an eine Adresse bei {{domainName}}.',
      subtitleVerificationCodeScreen: 'Geben Sie den Code ein, der an {{emailAddress}} gesendet wurde.',
    },
    verifiedDomainPage: {
      subtitle: '{{domain}} ist bestätigt.',
      enrollmentTab: {
        subtitle: 'Wie Personen mit einer Adresse dort beitreten',
        manualInvitationOption__label: 'Nur auf Einladung',
        manualInvitationOption__description: 'Jemand von hier lädt sie einzeln ein.',
        automaticInvitationOption__label: 'Automatisch einladen',
        automaticInvitationOption__description:
          'Sie werden bei der Registrierung eingeladen und treten bei, wann sie möchten.',
        automaticSuggestionOption__label: 'Automatisch vorschlagen',
        automaticSuggestionOption__description: 'Sie können anfragen, und jemand von hier entscheidet.',
        calloutInvitationCountLabel: 'Offene Einladungen: {{count}}',
        calloutSuggestionCountLabel: 'Offene Vorschläge: {{count}}',
      },
    },
    removeDomainPage: {
      title: 'Diese Domain entfernen?',
      messageLine1:
        'Über {{domain}} tritt niemand mehr bei. Mitglieder bleiben; offene Einladungen und Vorschläge darüber verfallen.',
    },
    invitePage: {
      title: 'Neue Mitglieder einladen',
      subtitle: 'Alle erhalten eine E-Mail mit einem Link. Trennen Sie Adressen durch Kommas oder Leerzeichen.',
      successMessage: 'Die Einladungen sind unterwegs.',
      formButtonPrimary__continue: 'Einladungen senden',
      detailsTitle__inviteFailed:
        'Es wurde nichts gesendet. Schon Mitglied oder eingeladen: {{email_addresses}}. Diese stehen nicht mehr in der Liste.',
    },
    membersPage: {
      action__invite: 'Einladen',
      action__search: 'Suchen',
      detailsTitle__emptyRow: 'Niemand gefunden.',
      failed: 'Diese Liste konnte nicht geladen werden.',
      retry: 'Erneut versuchen',
      start: {
        headerTitle__members: 'Mitglieder',
        headerTitle__invitations: 'Einladungen',
        headerTitle__requests: 'Anfragen',
      },
      activeMembersTab: {
        tableHeader__joined: 'Beigetreten: {{date}}',
        roleOf: 'Rolle von {{name}}',
        menuAction__remove: 'Mitglied entfernen',
        removeTitle: '{{name}} entfernen?',
        removeMessage: 'Der Zugriff endet sofort.',
        tableHeader__role: 'Rolle',
        tableHeader__actions: 'Aktionen',
        tableHeader__user: 'Benutzer',
      },
      invitedMembersTab: { tableHeader__invited: 'Eingeladen: {{date}}', menuAction__revoke: 'Einladung zurückziehen' },
      invitationsTab: {
        autoInvitations: {
          headerTitle: 'Automatische Einladungen',
          headerSubtitle: 'Laden Sie alle ein, die eine E-Mail-Adresse in Ihrer Domain haben.',
          primaryButton: 'Bestätigte Domains verwalten',
        },
        table__emptyRow: 'Keine offenen Einladungen.',
      },
      requestsTab: {
        autoSuggestions: {
          headerTitle: 'Automatische Vorschläge',
          headerSubtitle: 'Wer eine E-Mail-Adresse in Ihrer Domain hat, kann um Aufnahme bitten.',
          primaryButton: 'Bestätigte Domains verwalten',
        },
        tableHeader__requested: 'Angefragt: {{date}}',
        menuAction__approve: 'Annehmen',
        menuAction__reject: 'Ablehnen',
        table__emptyRow: 'Keine Anfragen.',
      },
    },
  },
  organizationSwitcher: {
    waiting: 'Für Sie offen: {{count}}',
    personalWorkspace: 'Persönliches Konto',
    notSelected: 'Keine Organisation ausgewählt',
    action__createOrganization: 'Organisation erstellen',
    action__manageOrganization: 'Verwalten',
    action__invitationAccept: 'Beitreten',
    action__suggestionsAccept: 'Beitritt anfragen',
    action__openOrganizationSwitcher: 'Organisationsmenü öffnen',
    action__closeOrganizationSwitcher: 'Organisationsmenü schließen',
    suggestionsAcceptedLabel: 'Wartet auf Freigabe',
    menu: 'Ihre Organisationen',
  },
  createOrganization: {
    title: 'Organisation erstellen',
    subtitle: 'Ein Ort für Sie und die Menschen, mit denen Sie arbeiten.',
    formButtonSubmit: 'Organisation erstellen',
    logoRefused:
      'Ihre Organisation ist angelegt, nur das Logo konnte nicht gespeichert werden. {{reason}} Versuchen Sie ein anderes Bild oder machen Sie ohne weiter.',
    invitePage: { formButtonReset: 'Überspringen' },
  },
  organizationList: {
    title: 'Konto auswählen',
    titleWithoutPersonal: 'Organisation wählen',
    subtitle: 'Weiter zu {{applicationName}}',
    createOrganization: 'Organisation erstellen',
    action__invitationAccept: 'Beitreten',
    action__suggestionsAccept: 'Beitritt anfragen',
    action__createOrganization: 'Organisation erstellen',
    invitationAcceptedLabel: 'Beigetreten',
    suggestionsAcceptedLabel: 'Wartet auf Freigabe',
    more: 'Mehr anzeigen',
  },
  taskChooseOrganization: {
    createOrganization: {
      title: 'Richten Sie Ihre Organisation ein',
      subtitle: 'Noch ein Schritt: ein Ort für Sie und die Menschen, mit denen Sie arbeiten.',
      formButtonSubmit: 'Weiter',
    },
    chooseOrganization: {
      title: 'Organisation wählen',
      subtitle: 'Um in {{applicationName}} fortzufahren',
      action__createOrganization: 'Organisation erstellen',
    },
    organizationCreationDisabled: { subtitle: 'Bisher hat Sie niemand eingeladen. Fragen Sie jemanden, der das kann.' },
    signOut: { actionText: 'Angemeldet als {{identifier}}.', actionLink: 'Abmelden' },
    alerts: {
      organizationAlreadyExists:
        '{{organizationName}} ({{organizationDomain}}) gibt es hier schon. Lassen Sie sich von jemandem dort einladen, oder fahren Sie mit einer eigenen Organisation fort.',
    },
  },
} satisfies Localization

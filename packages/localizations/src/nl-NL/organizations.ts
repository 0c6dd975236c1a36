import type { Localization } from '../localization.ts'

export const organizations = {
  organizationProfile: {
    apiKeysPage: { title: 'API-sleutels' },
    navbar: {
      title: 'Organisatie',
      description: 'Hoe zij heet en wie erbij hoort.',
      general: 'Algemeen',
      members: 'Leden',
      apiKeys: 'API-sleutels',
    },
    start: {
      headerTitle__general: 'Algemeen',
      headerTitle__members: 'Leden',
      profileSection: {
        title: 'Naam',
        primaryButton: 'Profiel bijwerken',
        uploadAction__title: 'Logo',
      },
    },
    profilePage: {
      title: 'Profiel bijwerken',
      domainSection: {
        title: 'Geverifieerde domeinen',
        subtitle: 'Laat collega’s deelnemen via het domein van hun e-mailadres.',
        primaryButton: 'Domein toevoegen',
        menuAction__verify: 'Verifiëren',
        menuAction__manage: 'Deelname wijzigen',
        menuAction__remove: 'Domein verwijderen',
      },
      dangerSection: {
        title: 'Gevarenzone',
        leaveOrganization: {
          title: 'Organisatie verlaten',
          messageLine1: 'Je verliest de toegang tot alles wat erin staat.',
          messageLine2: 'Alleen met een uitnodiging kun je terugkomen.',
          actionDescription: 'Typ ‘{{organizationName}}’ om verder te gaan.',
        },
        deleteOrganization: {
          title: 'Organisatie verwijderen',
          messageLine1: 'De organisatie en elk lidmaatschap ervan verdwijnen.',
          messageLine2: 'Dit kan niet ongedaan worden gemaakt.',
          actionDescription: 'Typ ‘{{organizationName}}’ om verder te gaan.',
        },
      },
    },
    createDomainPage: {
      title: 'Domein toevoegen',
      subtitle: 'Een domein waar alleen jouw mensen een adres hebben. Openbare mailproviders worden niet geaccepteerd.',
    },
    verifyDomainPage: {
      title: 'Het domein verifiëren',
      subtitle: 'We sturen een code naar een adres van {{domainName}}.',
      subtitleVerificationCodeScreen: 'Voer de code in die naar {{emailAddress}} is gestuurd.',
    },
    verifiedDomainPage: {
      subtitle: '{{domain}} is geverifieerd.',
      enrollmentTab: {
        subtitle: 'Hoe mensen met een adres daar deelnemen',
        manualInvitationOption__label: 'Alleen op uitnodiging',
        manualInvitationOption__description: 'Iemand van hier nodigt ze een voor een uit.',
        automaticInvitationOption__label: 'Automatische uitnodiging',
        automaticInvitationOption__description:
          'Ze worden bij registratie uitgenodigd en nemen deel wanneer ze willen.',
        automaticSuggestionOption__label: 'Automatische suggestie',
        automaticSuggestionOption__description: 'Ze kunnen vragen om deel te nemen en iemand van hier beslist.',
        calloutInvitationCountLabel: 'Openstaande uitnodigingen: {{count}}',
        calloutSuggestionCountLabel: 'Openstaande suggesties: {{count}}',
      },
    },
    removeDomainPage: {
      title: 'Dit domein verwijderen?',
      messageLine1:
        'Niemand neemt nog deel via {{domain}}. Leden blijven; openstaande uitnodigingen en suggesties vervallen.',
    },
    invitePage: {
      title: 'Nieuwe leden uitnodigen',
      subtitle: 'Iedereen krijgt een e-mail met een link. Scheid adressen met komma’s of spaties.',
      successMessage: 'De uitnodigingen zijn onderweg.',
      formButtonPrimary__continue: 'Uitnodigingen versturen',
      detailsTitle__inviteFailed:
        'Er is niets verstuurd. Al lid of uitgenodigd: {{email_addresses}}. Deze zijn uit de lijst gehaald.',
    },
    membersPage: {
      action__invite: 'Uitnodigen',
      action__search: 'Zoeken',
      detailsTitle__emptyRow: 'Niemand gevonden.',
      failed: 'We konden deze lijst niet laden.',
      retry: 'Opnieuw proberen',
      start: {
        headerTitle__members: 'Leden',
        headerTitle__invitations: 'Uitnodigingen',
        headerTitle__requests: 'Verzoeken',
      },
      activeMembersTab: {
        tableHeader__joined: 'Lid sinds {{date}}',
        roleOf: 'Rol van {{name}}',
        menuAction__remove: 'Lid verwijderen',
        removeTitle: '{{name}} verwijderen?',
        removeMessage: 'Deze persoon verliest meteen de toegang.',
        tableHeader__role: 'Rol',
        tableHeader__actions: 'Acties',
        tableHeader__user: 'Gebruiker',
      },
      invitedMembersTab: {
        tableHeader__invited: 'Uitgenodigd op {{date}}',
        menuAction__revoke: 'Uitnodiging intrekken',
      },
      invitationsTab: {
        autoInvitations: {
          headerTitle: 'Automatische uitnodigingen',
          headerSubtitle: 'Nodig iedereen uit die een e-mailadres op je domein heeft.',
          primaryButton: 'Geverifieerde domeinen beheren',
        },
        table__emptyRow: 'Geen openstaande uitnodigingen.',
      },
      requestsTab: {
        autoSuggestions: {
          headerTitle: 'Automatische suggesties',
          headerSubtitle: 'Wie een e-mailadres op je domein heeft, kan vragen om mee te doen.',
          primaryButton: 'Geverifieerde domeinen beheren',
        },
        tableHeader__requested: 'Aangevraagd op {{date}}',
        menuAction__approve: 'Goedkeuren',
        menuAction__reject: 'Afwijzen',
        table__emptyRow: 'Geen verzoeken.',
      },
    },
  },
  organizationSwitcher: {
    waiting: 'Wacht op jou: {{count}}',
    personalWorkspace: 'Persoonlijk account',
    notSelected: 'Geen organisatie geselecteerd',
    action__createOrganization: 'Organisatie maken',
    action__manageOrganization: 'Beheren',
    action__invitationAccept: 'Deelnemen',
    action__suggestionsAccept: 'Vragen om deel te nemen',
    action__openOrganizationSwitcher: 'Organisatiemenu openen',
    action__closeOrganizationSwitcher: 'Organisatiemenu sluiten',
    suggestionsAcceptedLabel: 'Wacht op goedkeuring',
    menu: 'Je organisaties',
  },
  createOrganization: {
    title: 'Organisatie maken',
    subtitle: 'Een plek voor jou en de mensen met wie je werkt.',
    formButtonSubmit: 'Organisatie maken',
    logoRefused:
      'Je organisatie is aangemaakt, alleen het logo kon niet worden opgeslagen. {{reason}} Probeer een andere afbeelding of ga verder zonder.',
    invitePage: { formButtonReset: 'Overslaan' },
  },
  organizationList: {
    title: 'Kies een account',
    titleWithoutPersonal: 'Kies een organisatie',
    subtitle: 'Om door te gaan naar {{applicationName}}',
    createOrganization: 'Organisatie maken',
    action__invitationAccept: 'Deelnemen',
    action__suggestionsAccept: 'Vragen om deel te nemen',
    action__createOrganization: 'Organisatie maken',
    invitationAcceptedLabel: 'Toegetreden',
    suggestionsAcceptedLabel: 'Wacht op goedkeuring',
    more: 'Meer tonen',
  },
  taskChooseOrganization: {
    createOrganization: {
      title: 'Stel je organisatie in',
      subtitle: 'Nog één stap: een plek voor jou en de mensen met wie je werkt.',
      formButtonSubmit: 'Doorgaan',
    },
    chooseOrganization: {
      title: 'Kies een organisatie',
      subtitle: 'Om verder te gaan in {{applicationName}}',
      action__createOrganization: 'Organisatie maken',
    },
    organizationCreationDisabled: { subtitle: 'Niemand heeft je nog uitgenodigd. Vraag het iemand die dat kan.' },
    signOut: { actionText: 'Ingelogd als {{identifier}}.', actionLink: 'Uitloggen' },
    alerts: {
      organizationAlreadyExists:
        '{{organizationName}} ({{organizationDomain}}) is hier al. Vraag iemand daar om je uit te nodigen, of ga verder met een eigen organisatie.',
    },
  },
} satisfies Localization

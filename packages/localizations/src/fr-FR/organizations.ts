import type { Localization } from '../localization.ts'

export const organizations = {
  organizationProfile: {
    apiKeysPage: { title: 'Clés API' },
    navbar: {
      title: 'Organisation',
      description: 'Son nom et les personnes qui en font partie.',
      general: 'Général',
      members: 'Membres',
      apiKeys: 'Clés API',
    },
    start: {
      headerTitle__general: 'Général',
      headerTitle__members: 'Membres',
      profileSection: {
        title: 'Nom',
        primaryButton: 'Modifier le profil',
        uploadAction__title: 'Logo de l’organisation',
      },
    },
    profilePage: {
      title: 'Modifier le profil',
      domainSection: {
        title: 'Domaines vérifiés',
        subtitle: 'Permettez à vos collègues de rejoindre grâce au domaine de leur adresse e-mail.',
        primaryButton: 'Ajouter un domaine',
        menuAction__verify: 'Vérifier',
        menuAction__manage: 'Modifier l’adhésion',
        menuAction__remove: 'Supprimer le domaine',
      },
      dangerSection: {
        title: 'Zone de danger',
        leaveOrganization: {
          title: 'Quitter l’organisation',
          messageLine1: 'Vous perdrez l’accès à tout ce qu’elle contient.',
          messageLine2: 'Seule une invitation vous permettra de revenir.',
          actionDescription: 'Saisissez « {{organizationName}} » pour continuer.',
        },
        deleteOrganization: {
          title: 'Supprimer l’organisation',
          messageLine1: 'L’organisation et toutes ses adhésions seront supprimées.',
          messageLine2: 'Cette action est irréversible.',
          actionDescription: 'Saisissez « {{organizationName}} » pour continuer.',
        },
      },
    },
    createDomainPage: {
      title: 'Ajouter un domaine',
      subtitle:
        'Un domaine où seuls vos collaborateurs ont une adresse. Les messageries publiques ne sont pas acceptées.',
    },
    verifyDomainPage: {
      title: 'Vérifier le domaine',
      subtitle: 'Nous envoyons un code à une adresse de {{domainName}}.',
      subtitleVerificationCodeScreen: 'Saisissez le code envoyé à {{emailAddress}}.',
    },
    verifiedDomainPage: {
      subtitle: '{{domain}} est vérifié.',
      enrollmentTab: {
        subtitle: 'Comment rejoignent les personnes qui y ont une adresse',
        manualInvitationOption__label: 'Sur invitation seulement',
        manualInvitationOption__description: 'Quelqu’un d’ici les invite une par une.',
        automaticInvitationOption__label: 'Invitation automatique',
        automaticInvitationOption__description:
          'Elles sont invitées à l’inscription et rejoignent quand elles le souhaitent.',
        automaticSuggestionOption__label: 'Suggestion automatique',
        automaticSuggestionOption__description: 'Elles peuvent demander à rejoindre, et quelqu’un d’ici décide.',
        calloutInvitationCountLabel: 'Invitations en attente : {{count}}',
        calloutSuggestionCountLabel: 'Suggestions en attente : {{count}}',
      },
    },
    removeDomainPage: {
      title: 'Supprimer ce domaine ?',
      messageLine1:
        'Plus personne ne rejoindra par {{domain}}. Les membres restent ; les invitations et suggestions en attente disparaissent.',
    },
    invitePage: {
      title: 'Inviter de nouveaux membres',
      subtitle: 'Chaque personne reçoit un e-mail avec un lien. Séparez les adresses par des virgules ou des espaces.',
      successMessage: 'Les invitations sont en route.',
      formButtonPrimary__continue: 'Envoyer les invitations',
      detailsTitle__inviteFailed:
        'Rien n’a été envoyé. Déjà membres ou invités : {{email_addresses}}. Ces adresses ont été retirées de la liste.',
    },
    membersPage: {
      action__invite: 'Inviter',
      action__search: 'Rechercher',
      detailsTitle__emptyRow: 'Personne n’a été trouvé.',
      failed: 'Impossible de charger cette liste.',
      retry: 'Réessayer',
      start: {
        headerTitle__members: 'Membres',
        headerTitle__invitations: 'Invitations',
        headerTitle__requests: 'Demandes',
      },
      activeMembersTab: {
        tableHeader__joined: 'A rejoint le {{date}}',
        roleOf: 'Rôle de {{name}}',
        menuAction__remove: 'Retirer le membre',
        removeTitle: 'Retirer {{name}} ?',
        removeMessage: 'Cette personne perd immédiatement son accès.',
        tableHeader__role: 'Rôle',
        tableHeader__actions: 'Actions',
        tableHeader__user: 'Utilisateur',
      },
      invitedMembersTab: { tableHeader__invited: 'Invité le {{date}}', menuAction__revoke: 'Révoquer l’invitation' },
      invitationsTab: {
        autoInvitations: {
          headerTitle: 'Invitations automatiques',
          headerSubtitle: 'Invitez toutes les personnes ayant une adresse e-mail de votre domaine.',
          primaryButton: 'Gérer les domaines vérifiés',
        },
        table__emptyRow: 'Aucune invitation en cours.',
      },
      requestsTab: {
        autoSuggestions: {
          headerTitle: 'Suggestions automatiques',
          headerSubtitle: 'Toute personne ayant une adresse e-mail de votre domaine peut demander à rejoindre.',
          primaryButton: 'Gérer les domaines vérifiés',
        },
        tableHeader__requested: 'Demandé le {{date}}',
        menuAction__approve: 'Approuver',
        menuAction__reject: 'Refuser',
        table__emptyRow: 'Aucune demande.',
      },
    },
  },
  organizationSwitcher: {
    waiting: 'En attente de votre réponse : {{count}}',
    personalWorkspace: 'Compte personnel',
    notSelected: 'Aucune organisation sélectionnée',
    action__createOrganization: 'Créer l’organisation',
    action__manageOrganization: 'Gérer',
    action__invitationAccept: 'Rejoindre',
    action__suggestionsAccept: 'Demander à rejoindre',
    action__openOrganizationSwitcher: 'Ouvrir le menu des organisations',
    action__closeOrganizationSwitcher: 'Fermer le menu des organisations',
    suggestionsAcceptedLabel: 'En attente d’approbation',
    menu: 'Vos organisations',
  },
  createOrganization: {
    title: 'Créer l’organisation',
    subtitle: 'Un espace pour vous et les personnes avec qui vous travaillez.',
    formButtonSubmit: 'Créer l’organisation',
    logoRefused:
      'Votre organisation est créée, mais son logo n’a pas pu être enregistré. {{reason}} Essayez une autre image ou continuez sans.',
    invitePage: { formButtonReset: 'Passer' },
  },
  organizationList: {
    title: 'Choisir un compte',
    titleWithoutPersonal: 'Choisir une organisation',
    subtitle: 'Pour continuer vers {{applicationName}}',
    createOrganization: 'Créer l’organisation',
    action__invitationAccept: 'Rejoindre',
    action__suggestionsAccept: 'Demander à rejoindre',
    action__createOrganization: 'Créer l’organisation',
    invitationAcceptedLabel: 'Rejointe',
    suggestionsAcceptedLabel: 'En attente d’approbation',
    more: 'Afficher plus',
  },
  taskChooseOrganization: {
    createOrganization: {
      title: 'Configurez votre organisation',
      subtitle: 'Encore une étape : un espace pour vous et les personnes avec qui vous travaillez.',
      formButtonSubmit: 'Continuer',
    },
    chooseOrganization: {
      title: 'Choisir une organisation',
      subtitle: 'Pour continuer dans {{applicationName}}',
      action__createOrganization: 'Créer l’organisation',
    },
    organizationCreationDisabled: {
      subtitle: 'Personne ne vous a encore invité. Adressez-vous à quelqu’un qui peut le faire.',
    },
    signOut: { actionText: 'Connecté en tant que {{identifier}}.', actionLink: 'Se déconnecter' },
    alerts: {
      organizationAlreadyExists:
        '{{organizationName}} ({{organizationDomain}}) est déjà ici. Demandez à quelqu’un de vous inviter, ou continuez avec votre propre organisation.',
    },
  },
} satisfies Localization

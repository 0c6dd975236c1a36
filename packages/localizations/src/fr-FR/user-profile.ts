import type { Localization } from '../localization.ts'

export const userProfile = {
  userProfile: {
    mobileButton__menu: 'Menu des pages',
    apiKeysPage: { title: 'Clés API' },
    formButtonPrimary__continue: 'Continuer',
    formButtonReset: 'Annuler',
    formButtonPrimary__save: 'Enregistrer',
    profilePage: {
      fileDropAreaHint: 'JPG, PNG, GIF ou WebP, 10 Mo maximum.',
      title: 'Modifier le profil',
      imageFormTitle: 'Photo de profil',
      imageFormSubtitle: 'Importer',
      imageFormDestructiveActionSubtitle: 'Supprimer',
    },
    navbar: {
      title: 'Compte',
      description: 'Qui vous êtes et comment vous vous connectez.',
      account: 'Profil',
      security: 'Sécurité',
      apiKeys: 'Clés API',
    },
    start: {
      headerTitle__account: 'Détails du profil',
      headerTitle__security: 'Sécurité',
      profileSection: {
        title: 'Nom',
        picture: 'Photo',
        primaryButton: 'Modifier le profil',
        none: 'Pas encore de nom',
      },
      usernameSection: {
        title: 'Nom d’utilisateur',
        primaryButton__updateUsername: 'Modifier le nom d’utilisateur',
        primaryButton__setUsername: 'Définir un nom d’utilisateur',
        none: 'Aucun pour le moment',
      },
      emailAddressesSection: {
        title: 'Adresses e-mail',
        primaryButton: 'Ajouter une adresse e-mail',
        detailsAction__nonPrimary: 'Définir comme principale',
        detailsAction__unverified: 'Vérifier',
        destructiveAction: 'Supprimer l’adresse e-mail',
      },
      phoneNumbersSection: {
        title: 'Numéros de téléphone',
        primaryButton: 'Ajouter un numéro de téléphone',
        detailsAction__nonPrimary: 'Définir comme principale',
        detailsAction__unverified: 'Vérifier',
        destructiveAction: 'Supprimer le numéro de téléphone',
      },
      passwordSection: {
        title: 'Mot de passe',
        primaryButton__updatePassword: 'Modifier le mot de passe',
        primaryButton__setPassword: 'Définir un mot de passe',
        none: 'Non défini',
        destructiveAction: 'Supprimer',
      },
      activeDevicesSection: {
        title: 'Appareils',
        destructiveAction: 'Se déconnecter',
        revokeTitle: 'Déconnecter cet appareil ?',
        revokeMessage: 'La personne qui l’utilise devra se reconnecter.',
        lastActive: 'Dernière activité : {{date}}',
        unknown: 'Appareil inconnu',
        failed: 'Impossible de charger vos appareils.',
        retry: 'Réessayer',
      },
      dangerSection: { title: 'Compte', deleteAccountButton: 'Supprimer le compte' },
    },
    formButtonPrimary__remove: 'Supprimer',
    formButtonPrimary__add: 'Ajouter',
    usernamePage: { title__set: 'Définir un nom d’utilisateur', title__update: 'Modifier le nom d’utilisateur' },
    emailAddressPage: {
      title: 'Ajouter une adresse e-mail',
      verifyTitle: 'Vérifier l’adresse e-mail',
      formHint: 'Nous enverrons un message à cette adresse pour vérifier qu’elle est à vous.',
      emailCode: { formSubtitle: 'Saisissez le code que nous avons envoyé à {{identifier}}.' },
      emailLink: {
        formSubtitle: 'Ouvrez le lien que nous avons envoyé à {{identifier}}. Cette page vous attend.',
        resendButton: 'Rien reçu ? Renvoyer',
      },
      removeResource: {
        title: 'Supprimer {{identifier}} ?',
        messageLine2: 'Vous ne pourrez plus vous en servir pour vous connecter ni y recevoir de messages.',
      },
    },
    phoneNumberPage: {
      title: 'Ajouter un numéro de téléphone',
      verifyTitle: 'Vérifier le numéro de téléphone',
      infoText: 'Nous enverrons un SMS avec un code. Votre opérateur peut le facturer.',
      verifySubtitle: 'Saisissez le code que nous avons envoyé à {{identifier}}.',
      removeResource: {
        title: 'Supprimer {{identifier}} ?',
        messageLine2: 'Vous ne pourrez plus vous en servir pour vous connecter.',
      },
    },
    passwordPage: {
      title__set: 'Définir un mot de passe',
      title__update: 'Modifier le mot de passe',
      removeResource: {
        title: 'Supprimer votre mot de passe ?',
        messageLine2: 'Vous vous connecterez ensuite avec un code.',
      },
      successMessage__set: 'Votre mot de passe a été défini.',
      successMessage__update: 'Votre mot de passe a été modifié.',
      checkboxInfoText__signOutOfOtherSessions:
        'Recommandé : votre ancien mot de passe peut encore être connu ailleurs.',
    },
    deletePage: {
      title: 'Supprimer le compte',
      messageLine1: 'Votre profil, vos méthodes de connexion et tout ce qui est lié à votre compte disparaîtront.',
      messageLine2: 'Cette action est irréversible.',
      actionDescription: 'Saisissez « Supprimer le compte » pour continuer.',
      confirm: 'Supprimer le compte',
    },
  },
} satisfies Localization

import type { Localization } from '../localization.ts'

export const signIn = {
  signIn: {
    forgotPasswordAlternativeMethods: {
      label__alternativeMethods: 'ou',
      title: 'Mot de passe oublié ?',
      blockButton__resetPassword: 'Réinitialiser le mot de passe',
      subtitle: 'Choisissez-en un nouveau avec un code, ou connectez-vous autrement.',
      blockButton__resetPassword_email: 'Envoyer plutôt le code à {{identifier}}',
    },
    signedIn: { continue: 'Continuer', title: 'Vous êtes connecté', subtitle: 'en tant que {{identifier}}' },
    password: { actionLink: 'Utiliser une autre méthode', title: 'Saisissez votre mot de passe' },
    alternativeMethods: {
      title: 'Utiliser une autre méthode',
      blockButton__password: 'Se connecter avec votre mot de passe',
      blockButton__backupCode: 'Utiliser un code de secours',
      subtitle: 'Comment souhaitez-vous continuer ?',
      actionLink: 'Obtenir de l’aide',
      getHelp: {
        title: 'Obtenir de l’aide',
        blockButton__emailSupport: 'Écrire à l’assistance',
        content: 'Si vous ne parvenez pas à vous connecter, écrivez-nous : nous vous redonnerons accès au plus vite.',
      },
      blockButton__emailLink: 'Envoyer un lien par e-mail à {{identifier}}',
      blockButton__emailCode: 'Envoyer un code par e-mail à {{identifier}}',
      blockButton__phoneCode: 'Envoyer un code par SMS au {{identifier}}',
      blockButton__totp: 'Utiliser votre application d’authentification',
      actionText: 'Aucune de ces méthodes ?',
    },
    emailCode: {
      resendButton: 'Rien reçu ? Renvoyer',
      subtitle: 'Saisissez le code que nous avons envoyé à',
      title: 'Consultez vos e-mails',
    },
    phoneCode: {
      resendButton: 'Rien reçu ? Renvoyer',
      subtitle: 'Saisissez le code que nous avons envoyé à',
      title: 'Consultez votre téléphone',
    },
    emailLink: {
      resendButton: 'Rien reçu ? Renvoyer',
      title: 'Consultez vos e-mails',
      subtitle: 'Nous avons envoyé un lien à',
      formSubtitle: 'Ouvrez-le pour continuer ici. Cette page vous attend.',
      loading: { title: 'Connexion en cours…', subtitle: 'La suite arrive dans un instant.' },
      verified: { subtitle: 'La suite arrive dans un instant.', title: 'Vous êtes connecté' },
      expired: {
        resendButton: 'Envoyer un nouveau lien',
        title: 'Ce lien a expiré',
        subtitle: 'Revenez là où vous avez commencé et demandez-en un nouveau.',
      },
      failed: {
        title: 'Ce lien ne fonctionne pas',
        subtitle: 'Il a peut-être déjà été utilisé. Demandez-en un nouveau.',
      },
      clientMismatch: {
        title: 'Ce lien a été créé pour un autre appareil',
        subtitle: 'Ouvrez-le dans le navigateur où vous avez commencé à vous connecter.',
      },
      startAgain: 'Recommencer',
      unusedTab: { title: 'Vous pouvez fermer cet onglet' },
      verifiedSwitchTab: {
        titleNewTab: 'Vous êtes connecté dans l’autre onglet',
        subtitleNewTab: 'Continuez là-bas ; vous pouvez fermer cet onglet.',
      },
    },
    emailCodeMfa: {
      resendButton: 'Rien reçu ? Renvoyer',
      subtitle: 'Saisissez le code que nous avons envoyé à',
      title: 'Consultez vos e-mails',
    },
    phoneCodeMfa: {
      resendButton: 'Rien reçu ? Renvoyer',
      subtitle: 'Saisissez le code que nous avons envoyé à',
      title: 'Consultez votre téléphone',
    },
    alternativePhoneCodeProvider: {
      resendButton: 'Rien reçu ? Renvoyer',
      subtitle: 'Saisissez le code que nous avons envoyé à',
      title: 'Consultez {{provider}}',
    },
    start: {
      alternativePhoneCodeProvider: {
        actionLink: 'Utiliser une autre méthode',
        label: 'Numéro de téléphone {{provider}}',
        subtitle: 'Nous enverrons un code à ce numéro par {{provider}}.',
        title: 'Se connecter à {{applicationName}} avec {{provider}}',
      },
      actionLink__use_phone: 'Utiliser le téléphone',
      actionLink__use_email: 'Utiliser l’e-mail',
      actionLink__use_username: 'Utiliser le nom d’utilisateur',
      actionLink__use_email_username: 'Utiliser l’e-mail ou le nom d’utilisateur',
      title: 'Se connecter à {{applicationName}}',
      titleCombined: 'Continuer vers {{applicationName}}',
      subtitle: 'Content de vous revoir. Qui êtes-vous ?',
      actionText: 'Pas encore de compte ?',
      actionText__join_waitlist: 'Pas encore de compte ?',
      actionLink: 'S’inscrire',
      actionLink__join_waitlist: 'Rejoindre la liste d’attente',
    },
    forgotPassword: {
      title: 'Réinitialiser le mot de passe',
      subtitle_email: 'Saisissez le code que nous avons envoyé à',
      subtitle_phone: 'Saisissez le code que nous avons envoyé à',
    },
    resetPassword: {
      formButtonPrimary: 'Réinitialiser le mot de passe',
      title: 'Choisir un nouveau mot de passe',
      subtitle: 'Vous serez connecté aussitôt avec celui-ci.',
      requiredMessage: 'Pour votre sécurité, ce compte a besoin d’un nouveau mot de passe.',
    },
    emailLinkMfa: {
      title: 'Consultez vos e-mails',
      subtitle: 'Nous avons envoyé un lien à',
      formSubtitle: 'Ouvrez-le pour continuer ici. Cette page vous attend.',
    },
    ticket: { title: 'Connexion en cours…', failed: 'Ce lien ne fonctionne pas' },
    totpMfa: {
      title: 'Vérification en deux étapes',
      subtitle: 'Saisissez le code affiché par votre application d’authentification.',
    },
    backupCodeMfa: {
      title: 'Utiliser un code de secours',
      subtitle:
        'L’un de ceux que vous avez conservés lors de la configuration de la validation en deux étapes. Chacun ne sert qu’une fois.',
    },
    newDeviceVerificationNotice: 'Vous vous connectez depuis un nouvel appareil, nous vérifions donc une fois de plus.',
    accountSwitcher: {
      title: 'Choisir un compte',
      subtitle: 'Pour continuer vers {{applicationName}}',
      action__addAccount: 'Ajouter un compte',
      action__signOutAll: 'Se déconnecter de tous les comptes',
    },
    noAvailableMethods: {
      title: 'Nous ne pouvons pas vous connecter ici',
      message: 'Ce compte n’a aucune méthode de connexion utilisable sur cette page.',
    },
  },
} satisfies Localization

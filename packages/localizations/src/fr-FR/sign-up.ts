import type { Localization } from '../localization.ts'

export const signUp = {
  signUp: {
    emailCode: {
      resendButton: 'Rien reçu ? Renvoyer',
      subtitle: 'Saisissez le code que nous avons envoyé à',
      title: 'Vérifiez votre adresse e-mail',
    },
    phoneCode: {
      resendButton: 'Rien reçu ? Renvoyer',
      subtitle: 'Saisissez le code que nous avons envoyé à',
      title: 'Vérifiez votre numéro de téléphone',
    },
    emailLink: {
      resendButton: 'Rien reçu ? Renvoyer',
      subtitle: 'Nous avons envoyé un lien à',
      formSubtitle: 'Ouvrez-le pour continuer ici. Cette page vous attend.',
      expired: { title: 'Ce lien a expiré' },
      title: 'Vérifiez votre adresse e-mail',
      verified: { title: 'Votre adresse est vérifiée' },
    },
    restrictedAccess: {
      blockButton__emailSupport: 'Écrire à l’assistance',
      actionText: 'Vous avez déjà un compte ?',
      actionLink: 'Se connecter',
      title: 'Accès restreint',
      blockButton__joinWaitlist: 'Rejoindre la liste d’attente',
      subtitle: 'Une invitation est nécessaire pour créer un compte. Si vous en avez une, ouvrez le lien de l’e-mail.',
      subtitleWaitlist: 'Les comptes s’ouvrent progressivement. Rejoignez la liste d’attente et nous vous écrirons.',
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
        title: 'S’inscrire à {{applicationName}} avec {{provider}}',
      },
      title: 'Créer votre compte',
      titleCombined: 'Créer votre compte',
      subtitle: 'Pour commencer avec {{applicationName}}.',
      actionText: 'Vous avez déjà un compte ?',
      actionLink: 'Se connecter',
      actionLink__use_phone: 'Utiliser le téléphone',
      actionLink__use_email: 'Utiliser l’e-mail',
      subtitleCombined: 'Nous ne vous connaissons pas encore. Quelques mots et c’est parti.',
    },
    continue: {
      actionText: 'Vous avez déjà un compte ?',
      actionLink: 'Se connecter',
      title: 'C’est presque fini',
      subtitle: 'Voici ce qui manque encore à votre compte.',
    },
    legalConsent: {
      checkbox: {
        label__termsOfServiceAndPrivacyPolicy:
          'J’accepte les {{ termsOfServiceLink || link("Conditions d’utilisation") }} et la {{ privacyPolicyLink || link("Politique de confidentialité") }}',
        label__onlyTermsOfService: 'J’accepte les {{ termsOfServiceLink || link("Conditions d’utilisation") }}',
        label__onlyPrivacyPolicy: 'J’accepte la {{ privacyPolicyLink || link("Politique de confidentialité") }}',
        label__plain: 'J’accepte les conditions d’utilisation',
      },
    },
    ticket: { title: 'Ouverture de votre invitation…', failed: 'Cette invitation ne peut pas être utilisée' },
  },
  waitlist: {
    start: {
      title: 'Rejoindre la liste d’attente',
      subtitle: 'Laissez votre adresse et nous vous écrirons quand ce sera votre tour.',
      formButton: 'Rejoindre la liste d’attente',
      actionText: 'Vous avez déjà accès ?',
      actionLink: 'Se connecter',
    },
    success: {
      title: 'Merci d’avoir rejoint la liste d’attente',
      subtitle: 'Nous vous écrirons quand ce sera votre tour.',
      message: 'Nous vous inscrivons.',
    },
  },
} satisfies Localization

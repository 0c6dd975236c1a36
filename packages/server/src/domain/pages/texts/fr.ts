import type { PageTexts } from './en.ts'

export const fr: PageTexts = {
  sign_in: 'Se connecter',
  sign_up: 'S’inscrire',
  account: 'Compte',
  organization: 'Organisation',
  organizations: 'Organisations',
  create_organization: 'Créer une organisation',
  waitlist: 'Rejoindre la liste d’attente',
  no_access: 'Accès refusé',
  no_access_text:
    'Vous êtes connecté, mais cette page ne vous est pas ouverte. L’invitation concerne peut-être une autre de vos adresses.',
  not_found: 'Cette page n’existe pas',
  not_found_text: 'Vérifiez l’adresse ou continuez depuis votre compte.',
  your_account: 'Votre compte',
  another_account: 'Utiliser un autre compte',
  not_you: 'Ce n’était pas vous ?',
  not_you_text:
    'Si vous ne venez pas de vous connecter, déconnectez les appareils que vous ne connaissez pas et choisissez un nouveau mot de passe.',
  secure_account: 'Sécuriser votre compte',
  to_app: 'Retour à l’application',
  to_app_text:
    'Continuez pour revenir à l’application qui vous a envoyé ici. Elle sera alors connectée avec ce compte.',
  needs_javascript: 'Cette page a besoin de JavaScript.',
  not_loaded: 'Cette page n’a pas pu être chargée. Vérifiez votre connexion et réessayez.',
  confirm: 'Confirmez que c’est bien vous',
  confirm_text: 'Vous avez ouvert un lien reçu par e-mail. Continuez pour terminer ce que vous avez commencé.',
  continue: 'Continuer',
  end_text:
    'L’appareil indiqué dans l’e-mail sera déconnecté immédiatement. La personne qui l’utilise devra se reconnecter.',
  end_action: 'Déconnecter cet appareil',
  ended: 'Appareil déconnecté',
  ended_text: 'L’appareil est déconnecté. Choisissez un nouveau mot de passe si quelqu’un connaît peut-être le vôtre.',
  unlock_text:
    'Votre compte a été fermé après trop de tentatives de connexion incorrectes. Rouvrez-le pour vous connecter maintenant.',
  unlock_action: 'Rouvrir le compte',
  unlocked: 'Le compte est rouvert',
  unlocked_text: 'Vous pouvez vous connecter. Choisissez un nouveau mot de passe si quelqu’un peut connaître le vôtre.',
  confirmed: 'Confirmé',
  confirmed_text: 'C’est terminé ici. Revenez à l’onglet où vous avez commencé.',
  bad_link: 'Ce lien ne fonctionne pas',
  bad_link_text: 'Il a expiré, a déjà été utilisé ou appartient à un autre navigateur. Demandez-en un nouveau.',
}

import type { Texts } from './en.ts'

export const fr: Texts = {
  code_ttl: 'Le code est valable {{ttl}}.',
  link_ttl: 'Le lien est valable {{ttl}}.',
  copy_link: 'Si le bouton ne fait rien, copiez cette adresse dans votre navigateur :',
  questions: 'Des questions ? Écrivez à {{app.support_email}}.',
  asked:
    'Vous recevez ce message parce que quelqu’un a saisi cette adresse sur {{app.name}}. Si ce n’était pas vous, ignorez-le : rien ne se passe sans vous.',
  told: 'Vous recevez ce message parce qu’il concerne la sécurité de votre compte {{app.name}}.',
  notice: 'Si c’était vous, vous n’avez rien à faire. Sinon, connectez-vous et sécurisez votre compte dès maintenant.',
  device: 'Appareil',
  place: 'Lieu',
  ip_address: 'Adresse IP',
  time: 'Heure',
  code_subject: '{{otp_code}} est votre code {{app.name}}',
  code_title: 'Votre code',
  code_lead:
    'Saisissez ce code dans {{app.name}} pour continuer. Ne le communiquez à personne : {{app.name}} ne vous le demandera jamais.',
  code_sms: '{{otp_code}} est votre code {{app.name}}. Ne le communiquez à personne.',
  reset_subject: '{{otp_code}} est votre code de réinitialisation {{app.name}}',
  reset_title: 'Réinitialiser votre mot de passe',
  reset_lead: 'Saisissez ce code dans {{app.name}} pour choisir un nouveau mot de passe. Ne le communiquez à personne.',
  reset_why:
    'Vous recevez ce message parce que quelqu’un a demandé à réinitialiser le mot de passe de votre compte {{app.name}}. Si ce n’était pas vous, ignorez-le : votre mot de passe reste le même.',
  reset_sms: '{{otp_code}} est votre code de réinitialisation {{app.name}}. Ne le communiquez à personne.',
  sign_in_title: 'Se connecter à {{app.name}}',
  sign_in_lead: 'Ouvrez le lien dans le navigateur où vous l’avez demandé.',
  sign_in_action: 'Se connecter',
  confirm_subject: 'Confirmez votre adresse e-mail pour {{app.name}}',
  confirm_title: 'Confirmez votre adresse e-mail',
  confirm_action: 'Confirmer l’adresse e-mail',
  sign_up_lead: 'Plus qu’une étape avant votre compte {{app.name}}.',
  profile_lead: 'Confirmez que cette adresse appartient à votre compte {{app.name}}.',
  invitation_title: 'Vous êtes invité à rejoindre {{app.name}}',
  invitation_lead: 'Acceptez l’invitation pour créer votre compte.',
  invitation_action: 'Accepter l’invitation',
  invitation_why:
    'Vous recevez ce message parce que quelqu’un chez {{app.name}} a invité cette adresse. Si vous ne l’attendiez pas, ignorez-le.',
  place_subject: 'Votre place sur {{app.name}} est prête',
  place_title: 'Bienvenue parmi nous',
  place_lead: 'Vous avez demandé à rejoindre {{app.name}}. Votre place est prête : créez votre compte.',
  place_action: 'Créer votre compte',
  place_why:
    'Vous recevez ce message parce que cette adresse figure sur la liste d’attente de {{app.name}}. Si vous ne l’attendiez pas, ignorez-le.',
  waitlist_subject: 'Vous êtes sur la liste d’attente de {{app.name}}',
  waitlist_title: 'Vous êtes sur la liste',
  waitlist_lead: 'Merci de votre intérêt pour {{app.name}}. Nous vous écrirons dès qu’une place se libère pour vous.',
  waitlist_why:
    'Vous recevez ce message parce que quelqu’un a inscrit cette adresse sur la liste d’attente de {{app.name}}. Si ce n’était pas vous, ignorez-le.',
  org_subject: '{{inviter.name}} vous invite à rejoindre {{org.name}}',
  org_subject_anonymous: 'Vous êtes invité à rejoindre {{org.name}}',
  org_title: 'Rejoindre {{org.name}}',
  org_lead: '{{inviter.name}} vous invite à travailler avec {{org.name}} sur {{app.name}}.',
  org_lead_anonymous: 'Vous êtes invité à travailler avec {{org.name}} sur {{app.name}}.',
  org_why:
    'Vous recevez ce message parce que quelqu’un chez {{org.name}} a invité cette adresse. Si vous ne l’attendiez pas, ignorez-le : rien ne se passe sans vous.',
  password_changed_title: 'Votre mot de passe a été modifié',
  password_changed_subject: 'Votre mot de passe {{app.name}} a été modifié',
  password_removed_title: 'Votre mot de passe a été supprimé',
  password_removed_subject: 'Votre mot de passe {{app.name}} a été supprimé',
  email_changed_title: 'Votre adresse e-mail a été modifiée',
  email_changed_subject: 'Votre adresse e-mail {{app.name}} a été modifiée',
  email_changed_lead:
    'Les messages concernant votre compte sont désormais envoyés à une autre adresse. Si ce n’était pas vous, connectez-vous et vérifiez votre compte dès maintenant.',
  locked_title: 'Votre compte est verrouillé',
  locked_subject: 'Votre compte {{app.name}} est verrouillé',
  locked_lead:
    'Il y a eu trop de tentatives de connexion incorrectes : le compte est fermé pour un moment. Si elles ne venaient pas de vous, choisissez un nouveau mot de passe dès sa réouverture.',
  locked_action: 'Rouvrir le compte',
  unknown_title: 'Aucun compte {{app.name}} n’utilise cette adresse',
  unknown_lead:
    'Quelqu’un a essayé de se connecter à {{app.name}} avec cette adresse, qui n’appartient à aucun compte. Si c’était vous, essayez une autre adresse ou inscrivez-vous.',
  existing_subject: 'Vous avez déjà un compte {{app.name}}',
  existing_title: 'Vous avez déjà un compte',
  existing_lead:
    'Quelqu’un a essayé de s’inscrire sur {{app.name}} avec cette adresse. Si c’était vous, connectez-vous plutôt ; vous pourrez y réinitialiser le mot de passe.',
  existing_why: 'Si ce n’était pas vous, ignorez ce message : personne n’a appris que cette adresse a un compte.',
  new_device_title: 'Nouvelle connexion à votre compte',
  new_device_subject: 'Nouvelle connexion à votre compte {{app.name}}',
  new_device_action: 'Déconnecter cet appareil',
  new_device_lead:
    'Votre compte a été utilisé sur un appareil encore inconnu. Si c’était vous, vous n’avez rien à faire. Sinon, changez votre mot de passe et déconnectez-vous partout.',
}

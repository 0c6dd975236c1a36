import type { Texts } from './en.ts'

export const ptBr: Texts = {
  code_ttl: 'O código vale por {{ttl}}.',
  link_ttl: 'O link vale por {{ttl}}.',
  copy_link: 'Se o botão não funcionar, copie este endereço no seu navegador:',
  questions: 'Dúvidas? Escreva para {{app.support_email}}.',
  asked:
    'Você recebeu esta mensagem porque alguém informou este endereço em {{app.name}}. Se não foi você, ignore: nada acontece sem você.',
  told: 'Você recebeu esta mensagem porque ela diz respeito à segurança da sua conta em {{app.name}}.',
  notice: 'Se foi você, não há nada a fazer. Se não, entre e proteja sua conta agora.',
  device: 'Dispositivo',
  place: 'Local',
  ip_address: 'Endereço IP',
  time: 'Horário',
  code_subject: '{{otp_code}} é o seu código de {{app.name}}',
  code_title: 'Seu código',
  code_lead:
    'Digite este código em {{app.name}} para continuar. Não o compartilhe com ninguém: {{app.name}} nunca vai pedi-lo a você.',
  code_sms: '{{otp_code}} é o seu código de {{app.name}}. Não o compartilhe com ninguém.',
  reset_subject: '{{otp_code}} é o seu código para redefinir a senha de {{app.name}}',
  reset_title: 'Redefina sua senha',
  reset_lead: 'Digite este código em {{app.name}} para escolher uma nova senha. Não o compartilhe com ninguém.',
  reset_why:
    'Você recebeu esta mensagem porque alguém pediu para redefinir a senha da sua conta em {{app.name}}. Se não foi você, ignore: sua senha continua a mesma.',
  reset_sms: '{{otp_code}} é o seu código para redefinir a senha de {{app.name}}. Não o compartilhe.',
  sign_in_title: 'Entrar em {{app.name}}',
  sign_in_lead: 'Abra o link no navegador em que você o pediu.',
  sign_in_action: 'Entrar',
  confirm_subject: 'Confirme seu e-mail para {{app.name}}',
  confirm_title: 'Confirme seu e-mail',
  confirm_action: 'Confirmar e-mail',
  sign_up_lead: 'Falta um passo para a sua conta em {{app.name}}.',
  profile_lead: 'Confirme que este endereço pertence à sua conta em {{app.name}}.',
  invitation_title: 'Você recebeu um convite para {{app.name}}',
  invitation_lead: 'Aceite o convite para criar sua conta.',
  invitation_action: 'Aceitar convite',
  invitation_why:
    'Você recebeu esta mensagem porque alguém de {{app.name}} convidou este endereço. Se não esperava por isso, ignore.',
  place_subject: 'Seu lugar em {{app.name}} está pronto',
  place_title: 'Você entrou',
  place_lead: 'Você pediu acesso a {{app.name}}. Seu lugar está pronto: crie sua conta.',
  place_action: 'Criar sua conta',
  place_why:
    'Você recebeu esta mensagem porque este endereço está na lista de espera de {{app.name}}. Se não esperava por isso, ignore.',
  waitlist_subject: 'Você está na lista de espera de {{app.name}}',
  waitlist_title: 'Você está na lista',
  waitlist_lead: 'Obrigado pelo seu interesse em {{app.name}}. Avisaremos assim que houver um lugar para você.',
  waitlist_why:
    'Você recebeu esta mensagem porque alguém colocou este endereço na lista de espera de {{app.name}}. Se não foi você, ignore.',
  org_subject: '{{inviter.name}} convida você para {{org.name}}',
  org_subject_anonymous: 'Você recebeu um convite para {{org.name}}',
  org_title: 'Participe de {{org.name}}',
  org_lead: '{{inviter.name}} convida você para trabalhar com {{org.name}} em {{app.name}}.',
  org_lead_anonymous: 'Você recebeu um convite para trabalhar com {{org.name}} em {{app.name}}.',
  org_why:
    'Você recebeu esta mensagem porque alguém de {{org.name}} convidou este endereço. Se não esperava por isso, ignore: nada acontece sem você.',
  password_changed_title: 'Sua senha foi alterada',
  password_changed_subject: 'Sua senha de {{app.name}} foi alterada',
  password_removed_title: 'Sua senha foi removida',
  password_removed_subject: 'Sua senha de {{app.name}} foi removida',
  email_changed_title: 'Seu e-mail foi alterado',
  email_changed_subject: 'Seu e-mail em {{app.name}} foi alterado',
  email_changed_lead:
    'A partir de agora, os e-mails sobre sua conta vão para outro endereço. Se não foi você, entre e verifique sua conta agora.',
  locked_title: 'Sua conta está bloqueada',
  locked_subject: 'Sua conta em {{app.name}} está bloqueada',
  locked_lead:
    'Houve tentativas de entrada incorretas demais, por isso a conta fica fechada por um tempo. Se não foram suas, escolha uma nova senha quando ela reabrir.',
  locked_action: 'Reabrir a conta',
  unknown_title: 'Não há conta de {{app.name}} com este endereço',
  unknown_lead:
    'Alguém tentou entrar em {{app.name}} com este endereço, que não pertence a nenhuma conta. Se foi você, tente outro endereço ou crie uma conta.',
  existing_subject: 'Você já tem uma conta em {{app.name}}',
  existing_title: 'Você já tem uma conta',
  existing_lead:
    'Alguém tentou se cadastrar em {{app.name}} com este endereço. Se foi você, entre; lá é possível redefinir a senha.',
  existing_why: 'Se não foi você, ignore: ninguém ficou sabendo que este endereço tem uma conta.',
  new_device_title: 'Novo acesso à sua conta',
  new_device_subject: 'Novo acesso à sua conta em {{app.name}}',
  new_device_action: 'Sair deste dispositivo',
  new_device_lead:
    'Sua conta foi usada em um dispositivo que ainda não conhecíamos. Se foi você, não há nada a fazer. Se não, altere sua senha e saia de todos os lugares.',
}

import type { Texts } from './en.ts'

export const es: Texts = {
  code_ttl: 'El código es válido durante {{ttl}}.',
  link_ttl: 'El enlace es válido durante {{ttl}}.',
  copy_link: 'Si el botón no hace nada, copia esta dirección en tu navegador:',
  questions: '¿Preguntas? Escribe a {{app.support_email}}.',
  asked:
    'Recibes este mensaje porque alguien introdujo esta dirección en {{app.name}}. Si no fuiste tú, ignóralo: no pasa nada sin ti.',
  told: 'Recibes este mensaje porque afecta a la seguridad de tu cuenta de {{app.name}}.',
  notice: 'Si fuiste tú, no tienes que hacer nada. Si no, inicia sesión y protege tu cuenta ahora.',
  device: 'Dispositivo',
  place: 'Lugar',
  ip_address: 'Dirección IP',
  time: 'Hora',
  code_subject: '{{otp_code}} es tu código de {{app.name}}',
  code_title: 'Tu código',
  code_lead:
    'Introduce este código en {{app.name}} para continuar. No lo compartas con nadie: {{app.name}} nunca te lo pedirá.',
  code_sms: '{{otp_code}} es tu código de {{app.name}}. No lo compartas con nadie.',
  reset_subject: '{{otp_code}} es tu código para cambiar la contraseña de {{app.name}}',
  reset_title: 'Restablece tu contraseña',
  reset_lead: 'Introduce este código en {{app.name}} para elegir una contraseña nueva. No lo compartas con nadie.',
  reset_why:
    'Recibes este mensaje porque alguien pidió restablecer la contraseña de tu cuenta de {{app.name}}. Si no fuiste tú, ignóralo: tu contraseña no cambia.',
  reset_sms: '{{otp_code}} es tu código para cambiar la contraseña de {{app.name}}. No lo compartas.',
  sign_in_title: 'Inicia sesión en {{app.name}}',
  sign_in_lead: 'Abre el enlace en el navegador donde lo pediste.',
  sign_in_action: 'Iniciar sesión',
  confirm_subject: 'Confirma tu correo electrónico para {{app.name}}',
  confirm_title: 'Confirma tu correo electrónico',
  confirm_action: 'Confirmar correo electrónico',
  sign_up_lead: 'Falta un paso para tener tu cuenta de {{app.name}}.',
  profile_lead: 'Confirma que esta dirección pertenece a tu cuenta de {{app.name}}.',
  invitation_title: 'Tienes una invitación a {{app.name}}',
  invitation_lead: 'Acepta la invitación para crear tu cuenta.',
  invitation_action: 'Aceptar invitación',
  invitation_why:
    'Recibes este mensaje porque alguien de {{app.name}} invitó a esta dirección. Si no lo esperabas, ignóralo.',
  place_subject: 'Tu plaza en {{app.name}} está lista',
  place_title: 'Ya puedes entrar',
  place_lead: 'Pediste acceso a {{app.name}}. Tu plaza está lista: crea tu cuenta.',
  place_action: 'Crear tu cuenta',
  place_why:
    'Recibes este mensaje porque esta dirección está en la lista de espera de {{app.name}}. Si no lo esperabas, ignóralo.',
  waitlist_subject: 'Estás en la lista de espera de {{app.name}}',
  waitlist_title: 'Estás en la lista',
  waitlist_lead: 'Gracias por tu interés en {{app.name}}. Te avisaremos en cuanto haya una plaza para ti.',
  waitlist_why:
    'Recibes este mensaje porque alguien añadió esta dirección a la lista de espera de {{app.name}}. Si no fuiste tú, ignóralo.',
  org_subject: '{{inviter.name}} te invita a {{org.name}}',
  org_subject_anonymous: 'Tienes una invitación a {{org.name}}',
  org_title: 'Únete a {{org.name}}',
  org_lead: '{{inviter.name}} te invita a trabajar con {{org.name}} en {{app.name}}.',
  org_lead_anonymous: 'Tienes una invitación para trabajar con {{org.name}} en {{app.name}}.',
  org_why:
    'Recibes este mensaje porque alguien de {{org.name}} invitó a esta dirección. Si no lo esperabas, ignóralo: no pasa nada sin ti.',
  password_changed_title: 'Tu contraseña ha cambiado',
  password_changed_subject: 'Tu contraseña de {{app.name}} ha cambiado',
  password_removed_title: 'Tu contraseña se ha eliminado',
  password_removed_subject: 'Tu contraseña de {{app.name}} se ha eliminado',
  email_changed_title: 'Tu correo electrónico ha cambiado',
  email_changed_subject: 'Tu correo electrónico de {{app.name}} ha cambiado',
  email_changed_lead:
    'A partir de ahora, los correos sobre tu cuenta van a otra dirección. Si no fuiste tú, inicia sesión y revisa tu cuenta ahora.',
  locked_title: 'Tu cuenta está bloqueada',
  locked_subject: 'Tu cuenta de {{app.name}} está bloqueada',
  locked_lead:
    'Hubo demasiados intentos fallidos de inicio de sesión, así que la cuenta está cerrada por un tiempo. Si no fueron tuyos, elige una contraseña nueva cuando vuelva a abrirse.',
  locked_action: 'Volver a abrir la cuenta',
  unknown_title: 'No hay ninguna cuenta de {{app.name}} con esta dirección',
  unknown_lead:
    'Alguien intentó iniciar sesión en {{app.name}} con esta dirección, que no pertenece a ninguna cuenta. Si fuiste tú, prueba con otra dirección o regístrate.',
  existing_subject: 'Ya tienes una cuenta en {{app.name}}',
  existing_title: 'Ya tienes una cuenta',
  existing_lead:
    'Alguien intentó registrarse en {{app.name}} con esta dirección. Si fuiste tú, inicia sesión; allí puedes restablecer la contraseña.',
  existing_why: 'Si no fuiste tú, ignora este mensaje: nadie ha sabido que esta dirección tiene una cuenta.',
  new_device_title: 'Nuevo inicio de sesión en tu cuenta',
  new_device_subject: 'Nuevo inicio de sesión en tu cuenta de {{app.name}}',
  new_device_action: 'Cerrar sesión en este dispositivo',
  new_device_lead:
    'Tu cuenta se usó en un dispositivo que no conocíamos. Si fuiste tú, no tienes que hacer nada. Si no, cambia tu contraseña y cierra todas las sesiones.',
}

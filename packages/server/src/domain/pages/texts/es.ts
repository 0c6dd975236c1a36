import type { PageTexts } from './en.ts'

export const es: PageTexts = {
  sign_in: 'Iniciar sesión',
  sign_up: 'Registrarse',
  account: 'Cuenta',
  organization: 'Organización',
  organizations: 'Organizaciones',
  create_organization: 'Crear organización',
  waitlist: 'Unirse a la lista de espera',
  no_access: 'Sin acceso',
  no_access_text:
    'Has iniciado sesión, pero esta página no está abierta para ti. Quizá la invitación llegó a otra de tus direcciones.',
  not_found: 'Esta página no existe',
  not_found_text: 'Revisa la dirección o continúa desde tu cuenta.',
  your_account: 'Tu cuenta',
  another_account: 'Usar otra cuenta',
  not_you: '¿No fuiste tú?',
  not_you_text:
    'Si no acabas de iniciar sesión, cierra la sesión de los dispositivos que no conozcas y elige una contraseña nueva.',
  secure_account: 'Proteger tu cuenta',
  to_app: 'Volver a la aplicación',
  to_app_text: 'Continúa para volver a la aplicación que te envió aquí. Quedará con la sesión iniciada en esta cuenta.',
  needs_javascript: 'Esta página necesita JavaScript.',
  not_loaded: 'No se pudo cargar esta página. Comprueba tu conexión e inténtalo de nuevo.',
  confirm: 'Confirma que eres tú',
  confirm_text: 'Has abierto un enlace de un correo. Continúa para terminar lo que empezaste.',
  continue: 'Continuar',
  end_text:
    'Se cerrará al momento la sesión del dispositivo indicado en el correo. Quien lo use tendrá que iniciar sesión de nuevo.',
  end_action: 'Cerrar sesión en este dispositivo',
  ended: 'Sesión cerrada',
  ended_text: 'La sesión del dispositivo está cerrada. Elige una contraseña nueva si alguien puede saber la tuya.',
  unlock_text:
    'Tu cuenta se cerró tras demasiados intentos fallidos de inicio de sesión. Vuelve a abrirla para iniciar sesión ahora.',
  unlock_action: 'Volver a abrir la cuenta',
  unlocked: 'La cuenta vuelve a estar abierta',
  unlocked_text: 'Ya puedes iniciar sesión. Elige una contraseña nueva si alguien puede conocer la tuya.',
  confirmed: 'Confirmado',
  confirmed_text: 'Aquí ya has terminado. Vuelve a la pestaña donde empezaste.',
  bad_link: 'Este enlace no funciona',
  bad_link_text: 'Ha caducado, ya se usó o pertenece a otro navegador. Pide uno nuevo.',
}

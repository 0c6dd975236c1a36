import type { Localization } from '../localization.ts'

export const signIn = {
  signIn: {
    forgotPasswordAlternativeMethods: {
      label__alternativeMethods: 'o',
      title: '¿Has olvidado la contraseña?',
      blockButton__resetPassword: 'Restablecer contraseña',
      subtitle: 'Crea una nueva con un código o entra de otra forma.',
      blockButton__resetPassword_email: 'Enviar el código a {{identifier}}',
    },
    signedIn: { continue: 'Continuar', title: 'Has iniciado sesión', subtitle: 'como {{identifier}}' },
    password: { actionLink: 'Usar otro método', title: 'Introduce tu contraseña' },
    alternativeMethods: {
      title: 'Usar otro método',
      blockButton__password: 'Introduce tu contraseña',
      blockButton__backupCode: 'Usar un código de respaldo',
      subtitle: '¿Cómo quieres continuar?',
      actionLink: 'Obtener ayuda',
      getHelp: {
        title: 'Obtener ayuda',
        blockButton__emailSupport: 'Escribir a soporte',
        content: 'Si no puedes entrar en tu cuenta, escríbenos y te ayudaremos a recuperarla lo antes posible.',
      },
      blockButton__emailLink: 'Enviar enlace por correo a {{identifier}}',
      blockButton__emailCode: 'Enviar código por correo a {{identifier}}',
      blockButton__phoneCode: 'Enviar código por SMS a {{identifier}}',
      blockButton__totp: 'Usar tu aplicación de autenticación',
      actionText: '¿Ninguna de estas?',
    },
    emailCode: {
      resendButton: '¿No te ha llegado? Enviar de nuevo',
      subtitle: 'Introduce el código que hemos enviado a',
      title: 'Revisa tu correo',
    },
    phoneCode: {
      resendButton: '¿No te ha llegado? Enviar de nuevo',
      subtitle: 'Introduce el código que hemos enviado a',
      title: 'Revisa tu teléfono',
    },
    emailLink: {
      resendButton: '¿No te ha llegado? Enviar de nuevo',
      title: 'Revisa tu correo',
      subtitle: 'Hemos enviado un enlace a',
      formSubtitle: 'Ábrelo para continuar aquí. Esta página te espera.',
      loading: { title: 'Iniciando sesión…', subtitle: 'Continuarás en un momento.' },
      verified: { subtitle: 'Continuarás en un momento.', title: 'Has iniciado sesión' },
      expired: { title: 'Este enlace ha caducado', subtitle: 'Vuelve a donde empezaste y pide uno nuevo.' },
      failed: { title: 'Este enlace no funciona', subtitle: 'Puede que ya se haya usado. Pide uno nuevo.' },
      clientMismatch: {
        title: 'Este enlace se creó para otro dispositivo',
        subtitle: 'Ábrelo en el navegador en el que empezaste a iniciar sesión.',
      },
      startAgain: 'Empezar de nuevo',
      unusedTab: { title: 'Puedes cerrar esta pestaña' },
      verifiedSwitchTab: {
        titleNewTab: 'Has iniciado sesión en la otra pestaña',
        subtitleNewTab: 'Continúa allí; puedes cerrar esta pestaña.',
      },
    },
    emailCodeMfa: {
      resendButton: '¿No te ha llegado? Enviar de nuevo',
      subtitle: 'Introduce el código que hemos enviado a',
      title: 'Revisa tu correo',
    },
    phoneCodeMfa: {
      resendButton: '¿No te ha llegado? Enviar de nuevo',
      subtitle: 'Introduce el código que hemos enviado a',
      title: 'Revisa tu teléfono',
    },
    start: {
      title: 'Inicia sesión en {{applicationName}}',
      titleCombined: 'Continuar a {{applicationName}}',
      subtitle: 'Hola de nuevo. ¿Quién eres?',
      actionText: '¿No tienes cuenta?',
      actionText__join_waitlist: '¿No tienes cuenta?',
      actionLink: 'Regístrate',
      actionLink__join_waitlist: 'Unirse a la lista de espera',
    },
    forgotPassword: {
      title: 'Restablecer contraseña',
      subtitle_email: 'Introduce el código que hemos enviado a',
      subtitle_phone: 'Introduce el código que hemos enviado a',
    },
    resetPassword: {
      formButtonPrimary: 'Restablecer contraseña',
      title: 'Crea una contraseña nueva',
      subtitle: 'Iniciarás sesión con ella enseguida.',
      requiredMessage: 'Por tu seguridad, esta cuenta necesita una contraseña nueva.',
    },
    emailLinkMfa: {
      title: 'Revisa tu correo',
      subtitle: 'Hemos enviado un enlace a',
      formSubtitle: 'Ábrelo para continuar aquí. Esta página te espera.',
    },
    ticket: { title: 'Iniciando sesión…', failed: 'Este enlace no funciona' },
    totpMfa: {
      title: 'Verificación en dos pasos',
      subtitle: 'Introduce el código que muestra tu aplicación de autenticación.',
    },
    backupCodeMfa: {
      title: 'Usar un código de respaldo',
      subtitle: 'Uno de los que guardaste al configurar la verificación en dos pasos. Cada uno sirve una sola vez.',
    },
    newDeviceVerificationNotice: 'Entras desde un dispositivo nuevo, así que lo comprobamos una vez más.',
    accountSwitcher: {
      title: 'Elige una cuenta',
      subtitle: 'Para continuar a {{applicationName}}',
      action__addAccount: 'Añadir cuenta',
      action__signOutAll: 'Cerrar sesión en todas las cuentas',
    },
    editIdentifier: '¿No es correcto? Cámbialo',
    noAvailableMethods: {
      title: 'No podemos iniciar tu sesión aquí',
      message: 'Esta cuenta no tiene ninguna forma de iniciar sesión que funcione en esta página.',
    },
  },
} satisfies Localization

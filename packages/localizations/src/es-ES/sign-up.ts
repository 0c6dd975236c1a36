import type { Localization } from '../localization.ts'

export const signUp = {
  signUp: {
    emailCode: {
      resendButton: '¿No te ha llegado? Enviar de nuevo',
      subtitle: 'Introduce el código que hemos enviado a',
      title: 'Verifica tu correo',
    },
    phoneCode: {
      resendButton: '¿No te ha llegado? Enviar de nuevo',
      subtitle: 'Introduce el código que hemos enviado a',
      title: 'Verifica tu teléfono',
    },
    emailLink: {
      resendButton: '¿No te ha llegado? Enviar de nuevo',
      subtitle: 'Hemos enviado un enlace a',
      formSubtitle: 'Ábrelo para continuar aquí. Esta página te espera.',
      expired: { title: 'Este enlace ha caducado' },
      title: 'Verifica tu correo',
      verified: { title: 'Tu dirección está verificada' },
    },
    restrictedAccess: {
      blockButton__emailSupport: 'Escribir a soporte',
      actionText: '¿Ya tienes cuenta?',
      actionLink: 'Iniciar sesión',
      title: 'Acceso restringido',
      blockButton__joinWaitlist: 'Unirse a la lista de espera',
      subtitle: 'Las cuentas nuevas necesitan una invitación. Si tienes una, abre el enlace del correo.',
      subtitleWaitlist: 'Las cuentas nuevas se abren poco a poco. Únete a la lista de espera y te escribiremos.',
    },
    alternativePhoneCodeProvider: {
      resendButton: '¿No te ha llegado? Enviar de nuevo',
      subtitle: 'Introduce el código que hemos enviado a',
      title: 'Revise {{provider}}',
    },
    start: {
      alternativePhoneCodeProvider: {
        actionLink: 'Usar otro método',
        label: 'Número de teléfono de {{provider}}',
        subtitle: 'Enviaremos un código a este número por {{provider}}.',
        title: 'Registrarse en {{applicationName}} con {{provider}}',
      },
      title: 'Crea tu cuenta',
      titleCombined: 'Crea tu cuenta',
      subtitle: 'Para empezar con {{applicationName}}.',
      actionText: '¿Ya tienes cuenta?',
      actionLink: 'Iniciar sesión',
      actionLink__use_phone: 'Usar el teléfono',
      actionLink__use_email: 'Usar el correo',
      subtitleCombined: 'Aún no te conocemos. Unos pocos datos y listo.',
    },
    continue: {
      actionText: '¿Ya tienes cuenta?',
      actionLink: 'Iniciar sesión',
      title: 'Casi listo',
      subtitle: 'Esto es lo que falta en tu cuenta.',
    },
    legalConsent: {
      checkbox: {
        label__termsOfServiceAndPrivacyPolicy:
          'Acepto los {{ termsOfServiceLink || link("Términos del servicio") }} y la {{ privacyPolicyLink || link("Política de privacidad") }}',
        label__onlyTermsOfService: 'Acepto los {{ termsOfServiceLink || link("Términos del servicio") }}',
        label__onlyPrivacyPolicy: 'Acepto la {{ privacyPolicyLink || link("Política de privacidad") }}',
        label__plain: 'Acepto las condiciones de uso',
      },
    },
    ticket: { title: 'Abriendo tu invitación…', failed: 'Esta invitación no se puede usar' },
  },
  waitlist: {
    start: {
      title: 'Unirse a la lista de espera',
      subtitle: 'Deja tu dirección y te escribiremos cuando llegue tu turno.',
      formButton: 'Unirse a la lista de espera',
      actionText: '¿Ya tienes acceso?',
      actionLink: 'Iniciar sesión',
    },
    success: {
      title: 'Gracias por unirte a la lista de espera',
      subtitle: 'Te escribiremos cuando llegue tu turno.',
      message: 'Te estamos apuntando.',
    },
  },
} satisfies Localization

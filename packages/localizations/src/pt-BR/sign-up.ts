import type { Localization } from '../localization.ts'

export const signUp = {
  signUp: {
    emailCode: {
      resendButton: 'Não recebeu? Enviar de novo',
      subtitle: 'Digite o código que enviamos para',
      title: 'Verifique seu e-mail',
    },
    phoneCode: {
      resendButton: 'Não recebeu? Enviar de novo',
      subtitle: 'Digite o código que enviamos para',
      title: 'Verifique seu telefone',
    },
    emailLink: {
      resendButton: 'Não recebeu? Enviar de novo',
      subtitle: 'Enviamos um link para',
      formSubtitle: 'Abra-o para continuar aqui. Esta página espera por você.',
      expired: { title: 'Este link expirou' },
      title: 'Verifique seu e-mail',
      verified: { title: 'Seu endereço foi verificado' },
    },
    restrictedAccess: {
      blockButton__emailSupport: 'Escrever para o suporte',
      actionText: 'Já tem uma conta?',
      actionLink: 'Entrar',
      title: 'Acesso restrito',
      blockButton__joinWaitlist: 'Entrar na lista de espera',
      subtitle: 'Novas contas precisam de um convite. Se você tem um, abra o link do e-mail.',
      subtitleWaitlist: 'As novas contas são liberadas aos poucos. Entre na lista de espera e escreveremos para você.',
    },
    alternativePhoneCodeProvider: {
      resendButton: 'Não recebeu? Enviar de novo',
      subtitle: 'Digite o código que enviamos para',
      title: 'Confira o {{provider}}',
    },
    start: {
      alternativePhoneCodeProvider: {
        actionLink: 'Usar outro método',
        label: 'Número de telefone do {{provider}}',
        subtitle: 'Enviaremos um código para este número pelo {{provider}}.',
        title: 'Cadastrar-se em {{applicationName}} com {{provider}}',
      },
      title: 'Crie sua conta',
      titleCombined: 'Crie sua conta',
      subtitle: 'Para começar com {{applicationName}}.',
      actionText: 'Já tem uma conta?',
      actionLink: 'Entrar',
      actionLink__use_phone: 'Usar telefone',
      actionLink__use_email: 'Usar e-mail',
      subtitleCombined: 'Ainda não conhecemos você. Só alguns dados e pronto.',
    },
    continue: {
      actionText: 'Já tem uma conta?',
      actionLink: 'Entrar',
      title: 'Quase lá',
      subtitle: 'Isto ainda falta na sua conta.',
    },
    legalConsent: {
      checkbox: {
        label__termsOfServiceAndPrivacyPolicy:
          'Concordo com os {{ termsOfServiceLink || link("Termos de Serviço") }} e a {{ privacyPolicyLink || link("Política de Privacidade") }}',
        label__onlyTermsOfService: 'Concordo com os {{ termsOfServiceLink || link("Termos de Serviço") }}',
        label__onlyPrivacyPolicy: 'Concordo com a {{ privacyPolicyLink || link("Política de Privacidade") }}',
        label__plain: 'Aceito os termos de uso',
      },
    },
    ticket: { title: 'Abrindo seu convite…', failed: 'Este convite não pode ser usado' },
  },
  waitlist: {
    start: {
      title: 'Entrar na lista de espera',
      subtitle: 'Deixe seu e-mail e escreveremos quando chegar a sua vez.',
      formButton: 'Entrar na lista de espera',
      actionText: 'Já tem acesso?',
      actionLink: 'Entrar',
    },
    success: {
      title: 'Obrigado por entrar na lista de espera',
      subtitle: 'Escreveremos para você quando chegar a sua vez.',
      message: 'Levando você adiante.',
    },
  },
} satisfies Localization

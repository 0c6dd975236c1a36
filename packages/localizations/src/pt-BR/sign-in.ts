import type { Localization } from '../localization.ts'

export const signIn = {
  signIn: {
    forgotPasswordAlternativeMethods: {
      label__alternativeMethods: 'ou',
      title: 'Esqueceu a senha?',
      blockButton__resetPassword: 'Redefinir senha',
      subtitle: 'Crie uma nova com um código ou entre de outra forma.',
      blockButton__resetPassword_email: 'Enviar o código para {{identifier}}',
    },
    signedIn: { continue: 'Continuar', title: 'Você entrou', subtitle: 'como {{identifier}}' },
    password: { actionLink: 'Usar outro método', title: 'Digite sua senha' },
    alternativeMethods: {
      title: 'Usar outro método',
      blockButton__password: 'Entrar com sua senha',
      blockButton__backupCode: 'Usar um código de backup',
      subtitle: 'Como você quer continuar?',
      actionLink: 'Obter ajuda',
      getHelp: {
        title: 'Obter ajuda',
        blockButton__emailSupport: 'Escrever para o suporte',
        content:
          'Se você não consegue entrar na sua conta, escreva para nós e ajudaremos você a voltar o quanto antes.',
      },
      blockButton__emailLink: 'Enviar link por e-mail para {{identifier}}',
      blockButton__emailCode: 'Enviar código por e-mail para {{identifier}}',
      blockButton__phoneCode: 'Enviar código por SMS para {{identifier}}',
      blockButton__totp: 'Usar seu aplicativo autenticador',
      actionText: 'Nenhuma destas?',
    },
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
      title: 'Verifique seu e-mail',
      subtitle: 'Enviamos um link para',
      formSubtitle: 'Abra-o para continuar aqui. Esta página espera por você.',
      loading: { title: 'Entrando…', subtitle: 'Você continuará em instantes.' },
      verified: { subtitle: 'Você continuará em instantes.', title: 'Você entrou' },
      expired: {
        resendButton: 'Enviar um novo link',
        title: 'Este link expirou',
        subtitle: 'Volte para onde começou e peça um novo.',
      },
      failed: { title: 'Este link não funciona', subtitle: 'Ele pode já ter sido usado. Peça um novo.' },
      clientMismatch: {
        title: 'Este link foi criado para outro dispositivo',
        subtitle: 'Abra-o no navegador em que você começou a entrar.',
      },
      startAgain: 'Começar de novo',
      unusedTab: { title: 'Você pode fechar esta aba' },
      verifiedSwitchTab: {
        titleNewTab: 'Você entrou na outra aba',
        subtitleNewTab: 'Continue por lá; pode fechar esta aba.',
      },
    },
    emailCodeMfa: {
      resendButton: 'Não recebeu? Enviar de novo',
      subtitle: 'Digite o código que enviamos para',
      title: 'Verifique seu e-mail',
    },
    phoneCodeMfa: {
      resendButton: 'Não recebeu? Enviar de novo',
      subtitle: 'Digite o código que enviamos para',
      title: 'Verifique seu telefone',
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
        title: 'Entrar em {{applicationName}} com {{provider}}',
      },
      actionLink__use_phone: 'Usar telefone',
      actionLink__use_email: 'Usar e-mail',
      actionLink__use_username: 'Usar nome de usuário',
      actionLink__use_email_username: 'Usar e-mail ou nome de usuário',
      title: 'Entrar em {{applicationName}}',
      titleCombined: 'Continuar para {{applicationName}}',
      subtitle: 'Que bom ter você de volta. Quem é você?',
      actionText: 'Não tem conta?',
      actionText__join_waitlist: 'Não tem conta?',
      actionLink: 'Cadastre-se',
      actionLink__join_waitlist: 'Entrar na lista de espera',
    },
    forgotPassword: {
      title: 'Redefinir senha',
      subtitle_email: 'Digite o código que enviamos para',
      subtitle_phone: 'Digite o código que enviamos para',
    },
    resetPassword: {
      formButtonPrimary: 'Redefinir senha',
      title: 'Crie uma nova senha',
      subtitle: 'Você entrará com ela em seguida.',
      requiredMessage: 'Para sua segurança, esta conta precisa de uma nova senha.',
    },
    emailLinkMfa: {
      title: 'Verifique seu e-mail',
      subtitle: 'Enviamos um link para',
      formSubtitle: 'Abra-o para continuar aqui. Esta página espera por você.',
    },
    ticket: { title: 'Entrando…', failed: 'Este link não funciona' },
    totpMfa: {
      title: 'Verificação em duas etapas',
      subtitle: 'Digite o código exibido no seu aplicativo autenticador.',
    },
    backupCodeMfa: {
      title: 'Usar um código de backup',
      subtitle: 'Um dos que você guardou ao ativar a verificação em duas etapas. Cada um vale uma vez.',
    },
    newDeviceVerificationNotice: 'Você está entrando em um novo dispositivo, por isso verificamos mais uma vez.',
    accountSwitcher: {
      title: 'Escolha uma conta',
      subtitle: 'Para continuar em {{applicationName}}',
      action__addAccount: 'Adicionar conta',
      action__signOutAll: 'Sair de todas as contas',
    },
    noAvailableMethods: {
      title: 'Não é possível entrar por aqui',
      message: 'Esta conta não tem uma forma de entrar que funcione nesta página.',
    },
  },
} satisfies Localization

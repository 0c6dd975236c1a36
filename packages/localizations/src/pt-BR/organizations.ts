import type { Localization } from '../localization.ts'

export const organizations = {
  organizationProfile: {
    apiKeysPage: { title: 'Chaves de API' },
    navbar: {
      title: 'Organização',
      description: 'Como se chama e quem faz parte dela.',
      general: 'Geral',
      members: 'Membros',
      apiKeys: 'Chaves de API',
    },
    start: {
      headerTitle__general: 'Geral',
      headerTitle__members: 'Membros',
      profileSection: {
        title: 'Nome',
        primaryButton: 'Atualizar perfil',
        uploadAction__title: 'Logotipo',
      },
    },
    profilePage: {
      title: 'Atualizar perfil',
      domainSection: {
        title: 'Domínios verificados',
        subtitle: 'Deixe colegas entrarem pelo domínio do e-mail deles.',
        primaryButton: 'Adicionar domínio',
        menuAction__verify: 'Verificar',
        menuAction__manage: 'Mudar a entrada',
        menuAction__remove: 'Remover domínio',
      },
      dangerSection: {
        title: 'Zona de risco',
        leaveOrganization: {
          title: 'Sair da organização',
          messageLine1: 'Você perderá o acesso a tudo o que há nela.',
          messageLine2: 'Só um convite traz você de volta.',
          actionDescription: 'Digite “{{organizationName}}” para continuar.',
        },
        deleteOrganization: {
          title: 'Excluir organização',
          messageLine1: 'A organização e todas as participações nela deixarão de existir.',
          messageLine2: 'Não é possível desfazer.',
          actionDescription: 'Digite “{{organizationName}}” para continuar.',
        },
      },
    },
    createDomainPage: {
      title: 'Adicionar domínio',
      subtitle: 'Um em que só as suas pessoas tenham endereços. Provedores públicos de e-mail não são aceitos.',
    },
    verifyDomainPage: {
      title: 'Verificar o domínio',
      subtitle: 'Enviamos um código para um endereço de {{domainName}}.',
      subtitleVerificationCodeScreen: 'Digite o código enviado para {{emailAddress}}.',
    },
    verifiedDomainPage: {
      subtitle: '{{domain}} está verificado.',
      enrollmentTab: {
        subtitle: 'Como entra quem tem um endereço nele',
        manualInvitationOption__label: 'Só por convite',
        manualInvitationOption__description: 'Alguém daqui convida uma pessoa por vez.',
        automaticInvitationOption__label: 'Convite automático',
        automaticInvitationOption__description: 'A pessoa recebe o convite ao se cadastrar e entra quando quiser.',
        automaticSuggestionOption__label: 'Sugestão automática',
        automaticSuggestionOption__description: 'A pessoa pode pedir para participar, e alguém daqui decide.',
        calloutInvitationCountLabel: 'Convites em aberto: {{count}}',
        calloutSuggestionCountLabel: 'Sugestões em aberto: {{count}}',
      },
    },
    removeDomainPage: {
      title: 'Remover este domínio?',
      messageLine1:
        'Ninguém mais entra por {{domain}}. Os membros ficam; convites e sugestões em aberto são cancelados.',
    },
    invitePage: {
      title: 'Convidar novos membros',
      subtitle: 'Cada pessoa recebe um e-mail com um link. Separe os endereços por vírgulas ou espaços.',
      successMessage: 'Os convites estão a caminho.',
      formButtonPrimary__continue: 'Enviar convites',
      detailsTitle__inviteFailed:
        'Nada foi enviado. Já são membros ou foram convidados: {{email_addresses}}. Eles foram retirados da lista.',
    },
    membersPage: {
      action__invite: 'Convidar',
      action__search: 'Pesquisar',
      detailsTitle__emptyRow: 'Ninguém encontrado.',
      failed: 'Não foi possível carregar esta lista.',
      retry: 'Tentar de novo',
      start: {
        headerTitle__members: 'Membros',
        headerTitle__invitations: 'Convites',
        headerTitle__requests: 'Pedidos',
      },
      activeMembersTab: {
        tableHeader__joined: 'Entrou em {{date}}',
        roleOf: 'Função de {{name}}',
        menuAction__remove: 'Remover membro',
        removeTitle: 'Remover {{name}}?',
        removeMessage: 'A pessoa perde o acesso imediatamente.',
        tableHeader__role: 'Função',
        tableHeader__actions: 'Ações',
        tableHeader__user: 'Usuário',
      },
      invitedMembersTab: { tableHeader__invited: 'Convite enviado em {{date}}', menuAction__revoke: 'Revogar convite' },
      invitationsTab: {
        autoInvitations: {
          headerTitle: 'Convites automáticos',
          headerSubtitle: 'Convide todas as pessoas com um e-mail no seu domínio.',
          primaryButton: 'Gerenciar domínios verificados',
        },
        table__emptyRow: 'Nenhum convite pendente.',
      },
      requestsTab: {
        autoSuggestions: {
          headerTitle: 'Sugestões automáticas',
          headerSubtitle: 'Quem tem um e-mail no seu domínio pode pedir para entrar.',
          primaryButton: 'Gerenciar domínios verificados',
        },
        tableHeader__requested: 'Pedido em {{date}}',
        menuAction__approve: 'Aprovar',
        menuAction__reject: 'Recusar',
        table__emptyRow: 'Nenhum pedido.',
      },
    },
  },
  organizationSwitcher: {
    waiting: 'Aguardando você: {{count}}',
    personalWorkspace: 'Conta pessoal',
    notSelected: 'Nenhuma organização selecionada',
    action__createOrganization: 'Criar organização',
    action__manageOrganization: 'Gerenciar',
    action__invitationAccept: 'Participar',
    action__suggestionsAccept: 'Pedir para participar',
    action__openOrganizationSwitcher: 'Abrir menu de organizações',
    action__closeOrganizationSwitcher: 'Fechar menu de organizações',
    suggestionsAcceptedLabel: 'Aguardando aprovação',
    menu: 'Suas organizações',
  },
  createOrganization: {
    title: 'Criar organização',
    subtitle: 'Um espaço para você e as pessoas com quem trabalha.',
    formButtonSubmit: 'Criar organização',
    logoRefused:
      'Sua organização foi criada, mas não foi possível salvar o logotipo. {{reason}} Tente outra imagem ou continue sem ela.',
    invitePage: { formButtonReset: 'Pular' },
  },
  organizationList: {
    title: 'Escolha uma conta',
    titleWithoutPersonal: 'Escolha uma organização',
    subtitle: 'Para continuar em {{applicationName}}',
    createOrganization: 'Criar organização',
    action__invitationAccept: 'Participar',
    action__suggestionsAccept: 'Pedir para participar',
    action__createOrganization: 'Criar organização',
    invitationAcceptedLabel: 'Você entrou',
    suggestionsAcceptedLabel: 'Aguardando aprovação',
    more: 'Mostrar mais',
  },
  taskChooseOrganization: {
    createOrganization: {
      title: 'Configure sua organização',
      subtitle: 'Só mais um passo: um espaço para você e as pessoas com quem trabalha.',
      formButtonSubmit: 'Continuar',
    },
    chooseOrganization: {
      title: 'Escolha uma organização',
      subtitle: 'Para continuar em {{applicationName}}',
      action__createOrganization: 'Criar organização',
    },
    organizationCreationDisabled: { subtitle: 'Ninguém convidou você ainda. Peça a quem possa convidar.' },
    signOut: { actionText: 'Você entrou como {{identifier}}.', actionLink: 'Sair' },
    alerts: {
      organizationAlreadyExists:
        '{{organizationName}} ({{organizationDomain}}) já está aqui. Peça um convite a alguém de lá ou continue com uma organização sua.',
    },
  },
} satisfies Localization

import type { Localization } from '../localization.ts'

export const organizations = {
  organizationProfile: {
    apiKeysPage: { title: 'API-ключи' },
    navbar: {
      title: 'Организация',
      description: 'Как она называется и кто в ней состоит.',
      general: 'Основное',
      members: 'Участники',
      apiKeys: 'API-ключи',
    },
    start: {
      headerTitle__general: 'Основное',
      headerTitle__members: 'Участники',
      profileSection: {
        title: 'Название',
        primaryButton: 'Изменить профиль',
        uploadAction__title: 'Логотип',
      },
    },
    profilePage: {
      title: 'Изменить профиль',
      domainSection: {
        title: 'Подтверждённые домены',
        subtitle: 'Пусть коллеги вступают по домену своей электронной почты.',
        primaryButton: 'Добавить домен',
        menuAction__verify: 'Подтвердить',
        menuAction__manage: 'Изменить вступление',
        menuAction__remove: 'Удалить домен',
      },
      dangerSection: {
        title: 'Опасная зона',
        leaveOrganization: {
          title: 'Покинуть организацию',
          messageLine1: 'Вы потеряете доступ ко всему, что в ней есть.',
          messageLine2: 'Вернуться можно будет только по приглашению.',
          actionDescription: 'Чтобы продолжить, введите «{{organizationName}}».',
        },
        deleteOrganization: {
          title: 'Удалить организацию',
          messageLine1: 'Организация и членство всех её участников исчезнут.',
          messageLine2: 'Это действие необратимо.',
          actionDescription: 'Чтобы продолжить, введите «{{organizationName}}».',
        },
      },
    },
    createDomainPage: {
      title: 'Добавить домен',
      subtitle: 'Такой, где адреса есть только у ваших людей. Публичные почтовые сервисы не принимаются.',
    },
    verifyDomainPage: {
      title: 'Подтверждение домена',
      subtitle: 'Мы отправим код на адрес в домене {{domainName}}.',
      subtitleVerificationCodeScreen: 'Введите код, отправленный на {{emailAddress}}.',
    },
    verifiedDomainPage: {
      subtitle: 'Домен {{domain}} подтверждён.',
      enrollmentTab: {
        subtitle: 'Как вступают люди с адресом в этом домене',
        manualInvitationOption__label: 'Только по приглашению',
        manualInvitationOption__description: 'Кто-то из организации приглашает каждого отдельно.',
        automaticInvitationOption__label: 'Автоматическое приглашение',
        automaticInvitationOption__description: 'Они получают приглашение при регистрации и вступают, когда захотят.',
        automaticSuggestionOption__label: 'Автоматическое предложение',
        automaticSuggestionOption__description: 'Они могут попроситься, а кто-то из организации решает.',
        calloutInvitationCountLabel: 'Открытые приглашения: {{count}}',
        calloutSuggestionCountLabel: 'Открытые предложения: {{count}}',
      },
    },
    removeDomainPage: {
      title: 'Удалить этот домен?',
      messageLine1:
        'По {{domain}} больше никто не вступит. Участники останутся, а открытые приглашения и предложения пропадут.',
    },
    invitePage: {
      title: 'Пригласить новых участников',
      subtitle: 'Каждый получит письмо со ссылкой. Разделяйте адреса запятыми или пробелами.',
      successMessage: 'Приглашения отправлены.',
      formButtonPrimary__continue: 'Отправить приглашения',
      detailsTitle__inviteFailed:
        'Ничего не отправлено. Уже участники или приглашены: {{email_addresses}}. Они убраны из списка.',
    },
    membersPage: {
      action__invite: 'Пригласить',
      action__search: 'Поиск',
      detailsTitle__emptyRow: 'Никого не нашлось.',
      failed: 'Не удалось загрузить список.',
      retry: 'Повторить',
      start: {
        headerTitle__members: 'Участники',
        headerTitle__invitations: 'Приглашения',
        headerTitle__requests: 'Запросы',
      },
      activeMembersTab: {
        tableHeader__joined: 'В организации с {{date}}',
        roleOf: 'Роль: {{name}}',
        menuAction__remove: 'Удалить участника',
        removeTitle: 'Удалить участника {{name}}?',
        removeMessage: 'Доступ пропадёт сразу.',
        tableHeader__role: 'Роль',
        tableHeader__actions: 'Действия',
        tableHeader__user: 'Пользователь',
      },
      invitedMembersTab: {
        tableHeader__invited: 'Приглашение от {{date}}',
        menuAction__revoke: 'Отозвать приглашение',
      },
      invitationsTab: {
        autoInvitations: {
          headerTitle: 'Автоматические приглашения',
          headerSubtitle: 'Приглашайте всех, у кого есть адрес почты в вашем домене.',
          primaryButton: 'Управлять подтверждёнными доменами',
        },
        table__emptyRow: 'Открытых приглашений нет.',
      },
      requestsTab: {
        autoSuggestions: {
          headerTitle: 'Автоматические предложения',
          headerSubtitle: 'Те, у кого есть адрес почты в вашем домене, могут попросить о вступлении.',
          primaryButton: 'Управлять подтверждёнными доменами',
        },
        tableHeader__requested: 'Запрос от {{date}}',
        menuAction__approve: 'Одобрить',
        menuAction__reject: 'Отклонить',
        table__emptyRow: 'Запросов нет.',
      },
    },
  },
  organizationSwitcher: {
    waiting: 'Ждут вашего ответа: {{count}}',
    personalWorkspace: 'Личный аккаунт',
    notSelected: 'Организация не выбрана',
    action__createOrganization: 'Создать организацию',
    action__manageOrganization: 'Управление',
    action__invitationAccept: 'Вступить',
    action__suggestionsAccept: 'Попроситься',
    action__openOrganizationSwitcher: 'Открыть меню организаций',
    action__closeOrganizationSwitcher: 'Закрыть меню организаций',
    suggestionsAcceptedLabel: 'Ждёт одобрения',
    menu: 'Ваши организации',
  },
  createOrganization: {
    title: 'Создать организацию',
    subtitle: 'Место для вас и тех, с кем вы работаете.',
    formButtonSubmit: 'Создать организацию',
    logoRefused:
      'Организация создана, но её логотип не удалось сохранить. {{reason}} Попробуйте другое изображение или продолжите без него.',
    invitePage: { formButtonReset: 'Пропустить' },
  },
  organizationList: {
    title: 'Выберите аккаунт',
    titleWithoutPersonal: 'Выберите организацию',
    subtitle: 'Чтобы продолжить в {{applicationName}}',
    createOrganization: 'Создать организацию',
    action__invitationAccept: 'Вступить',
    action__suggestionsAccept: 'Попроситься',
    action__createOrganization: 'Создать организацию',
    invitationAcceptedLabel: 'Вы вступили',
    suggestionsAcceptedLabel: 'Ждёт одобрения',
    more: 'Показать ещё',
  },
  taskChooseOrganization: {
    createOrganization: {
      title: 'Настройте организацию',
      subtitle: 'Ещё один шаг: место для вас и тех, с кем вы работаете.',
      formButtonSubmit: 'Продолжить',
    },
    chooseOrganization: {
      title: 'Выберите организацию',
      subtitle: 'Чтобы продолжить в {{applicationName}}',
      action__createOrganization: 'Создать организацию',
    },
    organizationCreationDisabled: {
      subtitle: 'Вас пока никто не пригласил. Обратитесь к тому, кто может это сделать.',
    },
    signOut: { actionText: 'Вы вошли как {{identifier}}.', actionLink: 'Выйти' },
    alerts: {
      organizationAlreadyExists:
        '{{organizationName}} ({{organizationDomain}}) здесь уже есть. Попросите кого-нибудь оттуда пригласить вас или продолжите со своей организацией.',
    },
  },
} satisfies Localization

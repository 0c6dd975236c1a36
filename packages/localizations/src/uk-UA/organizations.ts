import type { Localization } from '../localization.ts'

export const organizations = {
  organizationProfile: {
    apiKeysPage: { title: 'API-ключі' },
    navbar: {
      title: 'Організація',
      description: 'Як вона називається і хто до неї належить.',
      general: 'Загальне',
      members: 'Учасники',
      apiKeys: 'API-ключі',
    },
    start: {
      headerTitle__general: 'Загальне',
      headerTitle__members: 'Учасники',
      profileSection: {
        title: 'Назва',
        primaryButton: 'Змінити профіль',
        uploadAction__title: 'Логотип',
      },
    },
    profilePage: {
      title: 'Змінити профіль',
      domainSection: {
        title: 'Підтверджені домени',
        subtitle: 'Нехай колеги приєднуються за доменом своєї електронної пошти.',
        primaryButton: 'Додати домен',
        menuAction__verify: 'Підтвердити',
        menuAction__manage: 'Змінити приєднання',
        menuAction__remove: 'Видалити домен',
      },
      dangerSection: {
        title: 'Небезпечна зона',
        leaveOrganization: {
          title: 'Покинути організацію',
          messageLine1: 'Ви втратите доступ до всього, що в ній є.',
          messageLine2: 'Повернутися можна буде лише за запрошенням.',
          actionDescription: 'Щоб продовжити, введіть «{{organizationName}}».',
        },
        deleteOrganization: {
          title: 'Видалити організацію',
          messageLine1: 'Організація та членство всіх її учасників зникнуть.',
          messageLine2: 'Цю дію не можна скасувати.',
          actionDescription: 'Щоб продовжити, введіть «{{organizationName}}».',
        },
      },
    },
    createDomainPage: {
      title: 'Додати домен',
      subtitle: 'Такий, де адреси мають лише ваші люди. Публічні поштові служби не приймаються.',
    },
    verifyDomainPage: {
      title: 'Підтвердження домену',
      subtitle: 'Ми надішлемо код на адресу в домені {{domainName}}.',
      subtitleVerificationCodeScreen: 'Введіть код, надісланий на {{emailAddress}}.',
    },
    verifiedDomainPage: {
      subtitle: 'Домен {{domain}} підтверджено.',
      enrollmentTab: {
        subtitle: 'Як приєднуються люди з адресою в цьому домені',
        manualInvitationOption__label: 'Лише за запрошенням',
        manualInvitationOption__description: 'Хтось з організації запрошує кожного окремо.',
        automaticInvitationOption__label: 'Автоматичне запрошення',
        automaticInvitationOption__description:
          'Вони отримують запрошення під час реєстрації та приєднуються, коли захочуть.',
        automaticSuggestionOption__label: 'Автоматична пропозиція',
        automaticSuggestionOption__description: 'Вони можуть подати запит, а хтось з організації вирішує.',
        calloutInvitationCountLabel: 'Відкриті запрошення: {{count}}',
        calloutSuggestionCountLabel: 'Відкриті пропозиції: {{count}}',
      },
    },
    removeDomainPage: {
      title: 'Видалити цей домен?',
      messageLine1:
        'За {{domain}} більше ніхто не приєднається. Учасники залишаться, а відкриті запрошення та пропозиції зникнуть.',
    },
    invitePage: {
      title: 'Запросити нових учасників',
      subtitle: 'Кожен отримає лист із посиланням. Розділяйте адреси комами або пробілами.',
      successMessage: 'Запрошення надіслано.',
      formButtonPrimary__continue: 'Надіслати запрошення',
      detailsTitle__inviteFailed:
        'Нічого не надіслано. Уже учасники або запрошені: {{email_addresses}}. Їх прибрано зі списку.',
    },
    membersPage: {
      action__invite: 'Запросити',
      action__search: 'Пошук',
      detailsTitle__emptyRow: 'Нікого не знайдено.',
      failed: 'Не вдалося завантажити список.',
      retry: 'Спробувати ще раз',
      start: {
        headerTitle__members: 'Учасники',
        headerTitle__invitations: 'Запрошення',
        headerTitle__requests: 'Запити',
      },
      activeMembersTab: {
        tableHeader__joined: 'В організації з {{date}}',
        roleOf: 'Роль: {{name}}',
        menuAction__remove: 'Видалити учасника',
        removeTitle: 'Видалити учасника {{name}}?',
        removeMessage: 'Доступ зникне одразу.',
        tableHeader__role: 'Роль',
        tableHeader__actions: 'Дії',
        tableHeader__user: 'Користувач',
      },
      invitedMembersTab: {
        tableHeader__invited: 'Запрошення від {{date}}',
        menuAction__revoke: 'Відкликати запрошення',
      },
      invitationsTab: {
        autoInvitations: {
          headerTitle: 'Автоматичні запрошення',
          headerSubtitle: 'Запрошуйте всіх, хто має адресу пошти у вашому домені.',
          primaryButton: 'Керувати підтвердженими доменами',
        },
        table__emptyRow: 'Відкритих запрошень немає.',
      },
      requestsTab: {
        autoSuggestions: {
          headerTitle: 'Автоматичні пропозиції',
          headerSubtitle: 'Ті, хто має адресу пошти у вашому домені, можуть попросити приєднатися.',
          primaryButton: 'Керувати підтвердженими доменами',
        },
        tableHeader__requested: 'Запит від {{date}}',
        menuAction__approve: 'Схвалити',
        menuAction__reject: 'Відхилити',
        table__emptyRow: 'Запитів немає.',
      },
    },
  },
  organizationSwitcher: {
    waiting: 'Чекають на вас: {{count}}',
    personalWorkspace: 'Особистий акаунт',
    notSelected: 'Організацію не вибрано',
    action__createOrganization: 'Створити організацію',
    action__manageOrganization: 'Керувати',
    action__invitationAccept: 'Приєднатися',
    action__suggestionsAccept: 'Подати запит',
    action__openOrganizationSwitcher: 'Відкрити меню організацій',
    action__closeOrganizationSwitcher: 'Закрити меню організацій',
    suggestionsAcceptedLabel: 'Очікує на схвалення',
    menu: 'Ваші організації',
  },
  createOrganization: {
    title: 'Створити організацію',
    subtitle: 'Місце для вас і тих, з ким ви працюєте.',
    formButtonSubmit: 'Створити організацію',
    logoRefused:
      'Організацію створено, але її логотип не вдалося зберегти. {{reason}} Спробуйте інше зображення або продовжте без нього.',
    invitePage: { formButtonReset: 'Пропустити' },
  },
  organizationList: {
    title: 'Виберіть акаунт',
    titleWithoutPersonal: 'Виберіть організацію',
    subtitle: 'Щоб продовжити в {{applicationName}}',
    createOrganization: 'Створити організацію',
    action__invitationAccept: 'Приєднатися',
    action__suggestionsAccept: 'Подати запит',
    action__createOrganization: 'Створити організацію',
    invitationAcceptedLabel: 'Ви приєдналися',
    suggestionsAcceptedLabel: 'Очікує на схвалення',
    more: 'Показати більше',
  },
  taskChooseOrganization: {
    createOrganization: {
      title: 'Налаштуйте організацію',
      subtitle: 'Ще один крок: місце для вас і тих, з ким ви працюєте.',
      formButtonSubmit: 'Продовжити',
    },
    chooseOrganization: {
      title: 'Виберіть організацію',
      subtitle: 'Щоб продовжити в {{applicationName}}',
      action__createOrganization: 'Створити організацію',
    },
    organizationCreationDisabled: { subtitle: 'Вас поки ніхто не запросив. Зверніться до того, хто може це зробити.' },
    signOut: { actionText: 'Ви увійшли як {{identifier}}.', actionLink: 'Вийти' },
    alerts: {
      organizationAlreadyExists:
        '{{organizationName}} ({{organizationDomain}}) тут уже є. Попросіть когось звідти запросити вас або продовжте з власною організацією.',
    },
  },
} satisfies Localization

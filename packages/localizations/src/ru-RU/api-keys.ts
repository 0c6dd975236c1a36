import type { Localization } from '../localization.ts'

export const apiKeys = {
  apiKeys: {
    action__add: 'Добавить ключ',
    action__search: 'Поиск ключей',
    detailsTitle__emptyRow: 'Ключей пока нет.',
    notAllowed: 'Ваша роль не даёт доступа к ключам API этой организации.',
    nothingFound: 'Ключа с таким названием нет.',
    detailsTitle__lastUsed: 'Использован: {{date}}',
    neverUsed: 'Не использовался',
    menuAction__revoke: 'Отозвать ключ',
    formTitle: 'Новый API-ключ',
    formHint: 'Программа с этим ключом действует от вашего имени. Отозвать его можно в любой момент.',
    formButtonPrimary__add: 'Создать ключ',
    formFieldOption__expiration__never: 'Бессрочно',
    formFieldOption__expiration__1d: '1 день',
    formFieldOption__expiration__7d: '7 дней',
    formFieldOption__expiration__30d: '30 дней',
    formFieldOption__expiration__60d: '60 дней',
    formFieldOption__expiration__90d: '90 дней',
    formFieldOption__expiration__180d: '180 дней',
    formFieldOption__expiration__1y: '1 год',
    formFieldCaption__expiration__never: 'Действует, пока вы его не отзовёте',
    formFieldCaption__expiration__expiresOn: 'Действует до {{ date | longDate }}',
    copySecret: {
      formTitle: 'Ваш ключ «{{name}}»',
      formHint: 'Ключ показывается только один раз. Сохраните его в надёжном месте.',
      formButtonPrimary__copyAndClose: 'Скопировать и закрыть',
    },
    revokeConfirmation: {
      formTitle: 'Отозвать «{{apiKeyName}}»?',
      formHint: 'Программы с этим ключом сразу потеряют доступ. Это действие необратимо.',
      label: 'Введите «{{confirmationText}}» для подтверждения',
      confirmationText: 'Отозвать',
      formButtonPrimary__revoke: 'Отозвать ключ',
    },
    createdAndExpirationStatus__expiresOn:
      'Создан {{ createdDate | shortDate }}, действует до {{ expiresDate | longDate }}',
    createdAndExpirationStatus__never: 'Создан {{ createdDate | shortDate }}, бессрочный',
    tableHeader__name: 'Название',
    tableHeader__actions: 'Действия',
  },
} satisfies Localization

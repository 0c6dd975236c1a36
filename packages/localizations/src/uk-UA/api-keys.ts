import type { Localization } from '../localization.ts'

export const apiKeys = {
  apiKeys: {
    action__add: 'Додати ключ',
    action__search: 'Пошук ключів',
    detailsTitle__emptyRow: 'Ключів поки немає.',
    notAllowed: 'Ваша роль не дає доступу до ключів API цієї організації.',
    nothingFound: 'Ключа з такою назвою немає.',
    detailsTitle__lastUsed: 'Останнє використання: {{date}}',
    neverUsed: 'Ще не використовувався',
    menuAction__revoke: 'Відкликати ключ',
    formTitle: 'Додати API-ключ',
    formHint: 'Програма з цим ключем діє від вашого імені. Відкликати його можна будь-коли.',
    formButtonPrimary__add: 'Створити ключ',
    formFieldOption__expiration__never: 'Безстроково',
    formFieldOption__expiration__1d: '1 день',
    formFieldOption__expiration__7d: '7 днів',
    formFieldOption__expiration__30d: '30 днів',
    formFieldOption__expiration__60d: '60 днів',
    formFieldOption__expiration__90d: '90 днів',
    formFieldOption__expiration__180d: '180 днів',
    formFieldOption__expiration__1y: '1 рік',
    formFieldCaption__expiration__never: 'Діє, доки ви його не відкличете',
    formFieldCaption__expiration__expiresOn: 'Діє до {{ date | longDate }}',
    copySecret: {
      formTitle: 'Ваш ключ «{{name}}»',
      formHint: 'Ми показуємо його лише зараз. Збережіть його в надійному місці.',
      formButtonPrimary__copyAndClose: 'Скопіювати й закрити',
    },
    revokeConfirmation: {
      formTitle: 'Відкликати «{{apiKeyName}}»?',
      formHint: 'Програми, які ним користуються, одразу втратять доступ. Цю дію не можна скасувати.',
      label: 'Щоб підтвердити, введіть «{{confirmationText}}»',
      confirmationText: 'Відкликати',
      formButtonPrimary__revoke: 'Відкликати ключ',
    },
    createdAndExpirationStatus__expiresOn:
      'Створено {{ createdDate | shortDate }}, діє до {{ expiresDate | longDate }}',
    createdAndExpirationStatus__never: 'Створено {{ createdDate | shortDate }}, безстроковий',
    tableHeader__name: 'Назва',
    tableHeader__actions: 'Дії',
  },
} satisfies Localization

import type { Localization } from '../localization.ts'

export const apiKeys = {
  apiKeys: {
    action__add: 'Dodaj nowy klucz',
    action__search: 'Szukaj kluczy',
    detailsTitle__emptyRow: 'Nie ma jeszcze kluczy.',
    notAllowed: 'Twoja rola nie obejmuje kluczy API tej organizacji.',
    nothingFound: 'Nie ma klucza o tej nazwie.',
    detailsTitle__lastUsed: 'Ostatnie użycie: {{date}}',
    neverUsed: 'Nigdy nie użyto',
    menuAction__revoke: 'Unieważnij klucz',
    formTitle: 'Dodaj nowy klucz API',
    formHint: 'Program z tym kluczem działa w Twoim imieniu. Możesz go unieważnić w każdej chwili.',
    formButtonPrimary__add: 'Utwórz klucz',
    formFieldOption__expiration__never: 'Bezterminowo',
    formFieldOption__expiration__1d: '1 dzień',
    formFieldOption__expiration__7d: '7 dni',
    formFieldOption__expiration__30d: '30 dni',
    formFieldOption__expiration__60d: '60 dni',
    formFieldOption__expiration__90d: '90 dni',
    formFieldOption__expiration__180d: '180 dni',
    formFieldOption__expiration__1y: '1 rok',
    formFieldCaption__expiration__never: 'Ważny do czasu unieważnienia',
    formFieldCaption__expiration__expiresOn: 'Ważny do {{ date | longDate }}',
    copySecret: {
      formTitle: 'Twój klucz „{{name}}”',
      formHint: 'Widzisz go tylko ten jeden raz. Zachowaj go w bezpiecznym miejscu.',
      formButtonPrimary__copyAndClose: 'Skopiuj i zamknij',
    },
    revokeConfirmation: {
      formTitle: 'Unieważnić „{{apiKeyName}}”?',
      formHint: 'Programy, które go używają, od razu stracą dostęp. Tego nie można cofnąć.',
      label: 'Wpisz „{{confirmationText}}”, aby potwierdzić',
      confirmationText: 'Unieważnij',
      formButtonPrimary__revoke: 'Unieważnij klucz',
    },
    createdAndExpirationStatus__expiresOn:
      'Utworzono {{ createdDate | shortDate }}, wygasa {{ expiresDate | longDate }}',
    createdAndExpirationStatus__never: 'Utworzono {{ createdDate | shortDate }}, nie wygasa',
    tableHeader__name: 'Nazwa',
    tableHeader__actions: 'Działania',
  },
} satisfies Localization

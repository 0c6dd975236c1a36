import type { Localization } from '../localization.ts'

export const apiKeys = {
  apiKeys: {
    action__add: 'Nieuwe sleutel toevoegen',
    action__search: 'Sleutels zoeken',
    detailsTitle__emptyRow: 'Nog geen sleutels.',
    notAllowed: 'Je rol geeft geen toegang tot de API-sleutels van deze organisatie.',
    nothingFound: 'Geen sleutel met deze naam.',
    detailsTitle__lastUsed: 'Laatst gebruikt: {{date}}',
    neverUsed: 'Nooit gebruikt',
    menuAction__revoke: 'Sleutel intrekken',
    formTitle: 'Nieuwe API-sleutel toevoegen',
    formHint: 'Een programma met deze sleutel handelt namens jou. Je kunt hem altijd intrekken.',
    formButtonPrimary__add: 'Sleutel maken',
    formFieldOption__expiration__never: 'Nooit',
    formFieldOption__expiration__1d: '1 dag',
    formFieldOption__expiration__7d: '7 dagen',
    formFieldOption__expiration__30d: '30 dagen',
    formFieldOption__expiration__60d: '60 dagen',
    formFieldOption__expiration__90d: '90 dagen',
    formFieldOption__expiration__180d: '180 dagen',
    formFieldOption__expiration__1y: '1 jaar',
    formFieldCaption__expiration__never: 'Geldig totdat je hem intrekt',
    formFieldCaption__expiration__expiresOn: 'Geldig tot {{ date | longDate }}',
    copySecret: {
      formTitle: 'Je sleutel ‘{{name}}’',
      formHint: 'Hij wordt alleen deze keer getoond. Bewaar hem op een veilige plek.',
      formButtonPrimary__copyAndClose: 'Kopiëren en sluiten',
    },
    revokeConfirmation: {
      formTitle: '‘{{apiKeyName}}’ intrekken?',
      formHint: 'Programma’s die hem gebruiken, worden vanaf nu geweigerd. Dit kan niet ongedaan worden gemaakt.',
      label: 'Typ ‘{{confirmationText}}’ om te bevestigen',
      confirmationText: 'Intrekken',
      formButtonPrimary__revoke: 'Sleutel intrekken',
    },
    createdAndExpirationStatus__expiresOn:
      'Gemaakt op {{ createdDate | shortDate }}, verloopt op {{ expiresDate | longDate }}',
    createdAndExpirationStatus__never: 'Gemaakt op {{ createdDate | shortDate }}, verloopt nooit',
    tableHeader__name: 'Naam',
    tableHeader__actions: 'Acties',
  },
} satisfies Localization

import type { Localization } from '../localization.ts'

export const apiKeys = {
  apiKeys: {
    action__add: 'Neuen Schlüssel hinzufügen',
    action__search: 'Schlüssel suchen',
    detailsTitle__emptyRow: 'Noch keine Schlüssel.',
    notAllowed: 'Ihre Rolle umfasst die API-Schlüssel dieser Organisation nicht.',
    nothingFound: 'Kein Schlüssel mit diesem Namen.',
    detailsTitle__lastUsed: 'Zuletzt verwendet: {{date}}',
    neverUsed: 'Nie verwendet',
    menuAction__revoke: 'Schlüssel widerrufen',
    formTitle: 'Neuen API-Schlüssel hinzufügen',
    formHint: 'Ein Programm mit diesem Schlüssel handelt in Ihrem Namen. Sie können ihn jederzeit widerrufen.',
    formButtonPrimary__add: 'Schlüssel erstellen',
    formFieldOption__expiration__never: 'Nie',
    formFieldOption__expiration__1d: '1 Tag',
    formFieldOption__expiration__7d: '7 Tage',
    formFieldOption__expiration__30d: '30 Tage',
    formFieldOption__expiration__60d: '60 Tage',
    formFieldOption__expiration__90d: '90 Tage',
    formFieldOption__expiration__180d: '180 Tage',
    formFieldOption__expiration__1y: '1 Jahr',
    formFieldCaption__expiration__never: 'Gilt, bis Sie ihn widerrufen',
    formFieldCaption__expiration__expiresOn: 'Gilt bis {{ date | longDate }}',
    copySecret: {
      formTitle: 'Ihr Schlüssel „{{name}}“',
      formHint: 'Er wird nur dieses eine Mal angezeigt. Bewahren Sie ihn sicher auf.',
      formButtonPrimary__copyAndClose: 'Kopieren und schließen',
    },
    revokeConfirmation: {
      formTitle: '„{{apiKeyName}}“ widerrufen?',
      formHint: 'Programme, die ihn verwenden, werden ab sofort abgewiesen. Das lässt sich nicht rückgängig machen.',
      label: 'Zur Bestätigung „{{confirmationText}}“ eingeben',
      confirmationText: 'Widerrufen',
      formButtonPrimary__revoke: 'Schlüssel widerrufen',
    },
    createdAndExpirationStatus__expiresOn:
      'Erstellt am {{ createdDate | shortDate }}, läuft am {{ expiresDate | longDate }} ab',
    createdAndExpirationStatus__never: 'Erstellt am {{ createdDate | shortDate }}, läuft nicht ab',
    tableHeader__name: 'Bezeichnung',
    tableHeader__actions: 'Aktionen',
  },
} satisfies Localization

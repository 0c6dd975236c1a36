import type { Localization } from '../localization.ts'

export const apiKeys = {
  apiKeys: {
    action__add: 'Add new key',
    action__search: 'Search keys',
    detailsTitle__emptyRow: 'No keys yet.',
    notAllowed: 'Your role doesn’t include this organization’s API keys.',
    nothingFound: 'No key of this name.',
    detailsTitle__lastUsed: 'Last used {{date}}',
    neverUsed: 'Never used',
    menuAction__revoke: 'Revoke key',
    formTitle: 'Add new API key',
    formHint: 'A program that has it acts as you. You can take it back at any time.',
    formButtonPrimary__add: 'Create key',
    formFieldOption__expiration__never: 'Never',
    formFieldOption__expiration__1d: '1 Day',
    formFieldOption__expiration__7d: '7 Days',
    formFieldOption__expiration__30d: '30 Days',
    formFieldOption__expiration__60d: '60 Days',
    formFieldOption__expiration__90d: '90 Days',
    formFieldOption__expiration__180d: '180 Days',
    formFieldOption__expiration__1y: '1 Year',
    formFieldCaption__expiration__never: 'Works until you revoke it',
    formFieldCaption__expiration__expiresOn: 'Works until {{ date | longDate }}',
    copySecret: {
      formTitle: 'Your key “{{name}}”',
      formHint: 'This is the only time that it’s shown. Keep it somewhere safe.',
      formButtonPrimary__copyAndClose: 'Copy & close',
    },
    revokeConfirmation: {
      formTitle: 'Revoke “{{apiKeyName}}”?',
      formHint: 'Programs that use it are refused from now on. This can’t be undone.',
      label: 'Type "{{confirmationText}}" to confirm',
      confirmationText: 'Revoke',
      formButtonPrimary__revoke: 'Revoke key',
    },
    createdAndExpirationStatus__expiresOn:
      'Created {{ createdDate | shortDate }}, expires {{ expiresDate | longDate }}',
    createdAndExpirationStatus__never: 'Created {{ createdDate | shortDate }}, never expires',
    tableHeader__name: 'Name',
    tableHeader__actions: 'Actions',
  },
} satisfies Localization

import type { Localization } from '../localization.ts'

export const apiKeys = {
  apiKeys: {
    action__add: 'Ajouter une clé',
    action__search: 'Rechercher des clés',
    detailsTitle__emptyRow: 'Aucune clé pour le moment.',
    notAllowed: 'Votre rôle ne donne pas accès aux clés d’API de cette organisation.',
    nothingFound: 'Aucune clé de ce nom.',
    detailsTitle__lastUsed: 'Dernière utilisation : {{date}}',
    neverUsed: 'Jamais utilisée',
    menuAction__revoke: 'Révoquer la clé',
    formTitle: 'Ajouter une clé API',
    formHint: 'Un programme qui la possède agit en votre nom. Vous pouvez la révoquer à tout moment.',
    formButtonPrimary__add: 'Créer la clé',
    formFieldOption__expiration__never: 'Jamais',
    formFieldOption__expiration__1d: '1 jour',
    formFieldOption__expiration__7d: '7 jours',
    formFieldOption__expiration__30d: '30 jours',
    formFieldOption__expiration__60d: '60 jours',
    formFieldOption__expiration__90d: '90 jours',
    formFieldOption__expiration__180d: '180 jours',
    formFieldOption__expiration__1y: '1 an',
    formFieldCaption__expiration__never: 'Valable jusqu’à sa révocation',
    formFieldCaption__expiration__expiresOn: 'Valable jusqu’au {{ date | longDate }}',
    copySecret: {
      formTitle: 'Votre clé « {{name}} »',
      formHint: 'Elle ne sera plus jamais affichée. Conservez-la en lieu sûr.',
      formButtonPrimary__copyAndClose: 'Copier et fermer',
    },
    revokeConfirmation: {
      formTitle: 'Révoquer « {{apiKeyName}} » ?',
      formHint: 'Les programmes qui l’utilisent seront désormais refusés. Cette action est irréversible.',
      label: 'Saisissez « {{confirmationText}} » pour confirmer',
      confirmationText: 'Révoquer',
      formButtonPrimary__revoke: 'Révoquer la clé',
    },
    createdAndExpirationStatus__expiresOn:
      'Créée le {{ createdDate | shortDate }}, expire le {{ expiresDate | longDate }}',
    createdAndExpirationStatus__never: 'Créée le {{ createdDate | shortDate }}, n’expire jamais',
    tableHeader__name: 'Nom',
    tableHeader__actions: 'Actions',
  },
} satisfies Localization

import type { Localization } from '../localization.ts'

export const apiKeys = {
  apiKeys: {
    action__add: 'Añadir clave',
    action__search: 'Buscar claves',
    detailsTitle__emptyRow: 'Aún no hay claves.',
    notAllowed: 'Tu rol no incluye las claves de API de esta organización.',
    nothingFound: 'No hay ninguna clave con ese nombre.',
    detailsTitle__lastUsed: 'Último uso: {{date}}',
    neverUsed: 'Nunca usada',
    menuAction__revoke: 'Revocar clave',
    formTitle: 'Añadir clave API',
    formHint: 'Un programa que la tenga actúa en tu nombre. Puedes retirarla en cualquier momento.',
    formButtonPrimary__add: 'Crear clave',
    formFieldOption__expiration__never: 'Nunca',
    formFieldOption__expiration__1d: '1 día',
    formFieldOption__expiration__7d: '7 días',
    formFieldOption__expiration__30d: '30 días',
    formFieldOption__expiration__60d: '60 días',
    formFieldOption__expiration__90d: '90 días',
    formFieldOption__expiration__180d: '180 días',
    formFieldOption__expiration__1y: '1 año',
    formFieldCaption__expiration__never: 'Válida hasta que la revoques',
    formFieldCaption__expiration__expiresOn: 'Válida hasta el {{ date | longDate }}',
    copySecret: {
      formTitle: 'Tu clave «{{name}}»',
      formHint: 'Solo se muestra esta vez. Guárdala en un lugar seguro.',
      formButtonPrimary__copyAndClose: 'Copiar y cerrar',
    },
    revokeConfirmation: {
      formTitle: '¿Revocar «{{apiKeyName}}»?',
      formHint: 'Los programas que la usan serán rechazados desde ahora. Esta acción no se puede deshacer.',
      label: 'Escribe «{{confirmationText}}» para confirmar',
      confirmationText: 'Revocar',
      formButtonPrimary__revoke: 'Revocar clave',
    },
    createdAndExpirationStatus__expiresOn:
      'Creada el {{ createdDate | shortDate }}, caduca el {{ expiresDate | longDate }}',
    createdAndExpirationStatus__never: 'Creada el {{ createdDate | shortDate }}, no caduca',
    tableHeader__name: 'Nombre',
    tableHeader__actions: 'Acciones',
  },
} satisfies Localization

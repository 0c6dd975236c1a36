import type { Localization } from '../localization.ts'

export const apiKeys = {
  apiKeys: {
    action__add: 'Aggiungi una chiave',
    action__search: 'Cerca chiavi',
    detailsTitle__emptyRow: 'Ancora nessuna chiave.',
    notAllowed: 'Il tuo ruolo non comprende le chiavi API di questa organizzazione.',
    nothingFound: 'Nessuna chiave con questo nome.',
    detailsTitle__lastUsed: 'Ultimo uso: {{date}}',
    neverUsed: 'Mai usata',
    menuAction__revoke: 'Revoca la chiave',
    formTitle: 'Aggiungi una chiave API',
    formHint: 'Un programma che la possiede agisce a tuo nome. Puoi revocarla in qualsiasi momento.',
    formButtonPrimary__add: 'Crea la chiave',
    formFieldOption__expiration__never: 'Mai',
    formFieldOption__expiration__1d: '1 giorno',
    formFieldOption__expiration__7d: '7 giorni',
    formFieldOption__expiration__30d: '30 giorni',
    formFieldOption__expiration__60d: '60 giorni',
    formFieldOption__expiration__90d: '90 giorni',
    formFieldOption__expiration__180d: '180 giorni',
    formFieldOption__expiration__1y: '1 anno',
    formFieldCaption__expiration__never: 'Valida finché non la revochi',
    formFieldCaption__expiration__expiresOn: 'Valida fino al {{ date | longDate }}',
    copySecret: {
      formTitle: 'La tua chiave «{{name}}»',
      formHint: 'Viene mostrata solo questa volta. Conservala in un luogo sicuro.',
      formButtonPrimary__copyAndClose: 'Copia e chiudi',
    },
    revokeConfirmation: {
      formTitle: 'Revocare «{{apiKeyName}}»?',
      formHint: 'I programmi che la usano saranno rifiutati da subito. L’operazione non può essere annullata.',
      label: 'Scrivi «{{confirmationText}}» per confermare',
      confirmationText: 'Revoca',
      formButtonPrimary__revoke: 'Revoca la chiave',
    },
    createdAndExpirationStatus__expiresOn:
      'Creata il {{ createdDate | shortDate }}, scade il {{ expiresDate | longDate }}',
    createdAndExpirationStatus__never: 'Creata il {{ createdDate | shortDate }}, non scade',
    tableHeader__name: 'Nome',
    tableHeader__actions: 'Azioni',
  },
} satisfies Localization

import type { Localization } from '../localization.ts'

export const apiKeys = {
  apiKeys: {
    action__add: 'Yeni anahtar ekle',
    action__search: 'Anahtarlarda ara',
    detailsTitle__emptyRow: 'Henüz anahtar yok.',
    notAllowed: 'Rolün bu kuruluşun API anahtarlarını kapsamıyor.',
    nothingFound: 'Bu adda bir anahtar yok.',
    detailsTitle__lastUsed: 'Son kullanım: {{date}}',
    neverUsed: 'Hiç kullanılmadı',
    menuAction__revoke: 'Anahtarı iptal et',
    formTitle: 'Yeni API anahtarı ekle',
    formHint: 'Bu anahtara sahip bir program senin adına işlem yapar. İstediğin zaman iptal edebilirsin.',
    formButtonPrimary__add: 'Anahtar oluştur',
    formFieldOption__expiration__never: 'Süresiz',
    formFieldOption__expiration__1d: '1 gün',
    formFieldOption__expiration__7d: '7 gün',
    formFieldOption__expiration__30d: '30 gün',
    formFieldOption__expiration__60d: '60 gün',
    formFieldOption__expiration__90d: '90 gün',
    formFieldOption__expiration__180d: '180 gün',
    formFieldOption__expiration__1y: '1 yıl',
    formFieldCaption__expiration__never: 'Sen iptal edene kadar geçerli',
    formFieldCaption__expiration__expiresOn: '{{ date | longDate }} tarihine kadar geçerli',
    copySecret: {
      formTitle: '“{{name}}” anahtarın',
      formHint: 'Yalnızca bu kez gösteriliyor. Güvenli bir yerde sakla.',
      formButtonPrimary__copyAndClose: 'Kopyala ve kapat',
    },
    revokeConfirmation: {
      formTitle: '“{{apiKeyName}}” iptal edilsin mi?',
      formHint: 'Onu kullanan programlar artık reddedilir. Bu işlem geri alınamaz.',
      label: 'Onaylamak için “{{confirmationText}}” yaz',
      confirmationText: 'İptal et',
      formButtonPrimary__revoke: 'Anahtarı iptal et',
    },
    createdAndExpirationStatus__expiresOn:
      'Oluşturma: {{ createdDate | shortDate }}, bitiş: {{ expiresDate | longDate }}',
    createdAndExpirationStatus__never: 'Oluşturma: {{ createdDate | shortDate }}, süresiz',
    tableHeader__name: 'Ad',
    tableHeader__actions: 'İşlemler',
  },
} satisfies Localization

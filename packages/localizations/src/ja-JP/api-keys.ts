import type { Localization } from '../localization.ts'

export const apiKeys = {
  apiKeys: {
    action__add: 'キーを追加',
    action__search: 'キーを検索',
    detailsTitle__emptyRow: 'キーはまだありません。',
    notAllowed: 'あなたの役割では、この組織の API キーを表示できません。',
    nothingFound: 'この名前のキーはありません。',
    detailsTitle__lastUsed: '最終使用: {{date}}',
    neverUsed: '未使用',
    menuAction__revoke: 'キーを無効にする',
    formTitle: 'APIキーを追加',
    formHint: 'このキーを持つプログラムは、あなたとして操作できます。キーはいつでも無効にできます。',
    formButtonPrimary__add: 'キーを作成',
    formFieldOption__expiration__never: '無期限',
    formFieldOption__expiration__1d: '1日',
    formFieldOption__expiration__7d: '7日',
    formFieldOption__expiration__30d: '30日',
    formFieldOption__expiration__60d: '60日',
    formFieldOption__expiration__90d: '90日',
    formFieldOption__expiration__180d: '180日',
    formFieldOption__expiration__1y: '1年',
    formFieldCaption__expiration__never: '無効にするまで有効',
    formFieldCaption__expiration__expiresOn: '{{ date | longDate }}まで有効',
    copySecret: {
      formTitle: 'キー「{{name}}」',
      formHint: 'キーが表示されるのは今回だけです。安全な場所に保管してください。',
      formButtonPrimary__copyAndClose: 'コピーして閉じる',
    },
    revokeConfirmation: {
      formTitle: '「{{apiKeyName}}」を無効にしますか？',
      formHint: 'このキーを使うプログラムは、すぐにアクセスできなくなります。この操作は取り消せません。',
      label: '確認のため「{{confirmationText}}」と入力してください',
      confirmationText: '無効にする',
      formButtonPrimary__revoke: 'キーを無効にする',
    },
    createdAndExpirationStatus__expiresOn:
      '{{ createdDate | shortDate }}に作成、{{ expiresDate | longDate }}に期限切れ',
    createdAndExpirationStatus__never: '{{ createdDate | shortDate }}に作成、無期限',
    tableHeader__name: '名前',
    tableHeader__actions: '操作',
  },
} satisfies Localization

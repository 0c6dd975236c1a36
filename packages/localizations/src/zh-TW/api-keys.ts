import type { Localization } from '../localization.ts'

export const apiKeys = {
  apiKeys: {
    action__add: '新增金鑰',
    action__search: '搜尋金鑰',
    detailsTitle__emptyRow: '還沒有金鑰。',
    nothingFound: '沒有此名稱的金鑰。',
    detailsTitle__lastUsed: '上次使用：{{date}}',
    neverUsed: '從未使用',
    menuAction__revoke: '撤銷金鑰',
    formTitle: '新增 API 金鑰',
    formHint: '持有此金鑰的程式會以您的身分操作。您可以隨時撤銷它。',
    formButtonPrimary__add: '建立金鑰',
    formFieldOption__expiration__never: '永不過期',
    formFieldOption__expiration__1d: '1 天',
    formFieldOption__expiration__7d: '7 天',
    formFieldOption__expiration__30d: '30 天',
    formFieldOption__expiration__60d: '60 天',
    formFieldOption__expiration__90d: '90 天',
    formFieldOption__expiration__180d: '180 天',
    formFieldOption__expiration__1y: '1 年',
    copySecret: {
      formTitle: '您的金鑰「{{name}}」',
      formHint: '金鑰只會顯示這一次，請妥善保存。',
      formButtonPrimary__copyAndClose: '複製並關閉',
    },
    revokeConfirmation: {
      formTitle: '要撤銷「{{apiKeyName}}」嗎？',
      formHint: '使用它的程式將立即被拒絕存取。此操作無法復原。',
      label: '輸入「{{confirmationText}}」以確認',
      confirmationText: '撤銷',
      formButtonPrimary__revoke: '撤銷金鑰',
    },
    createdAndExpirationStatus__expiresOn: '建立於 {{ createdDate | shortDate }}，{{ expiresDate | longDate }} 到期',
    createdAndExpirationStatus__never: '建立於 {{ createdDate | shortDate }}，永不過期',
  },
} satisfies Localization

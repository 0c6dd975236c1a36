import type { Localization } from '../localization.ts'

export const apiKeys = {
  apiKeys: {
    action__add: '添加新密钥',
    action__search: '搜索密钥',
    detailsTitle__emptyRow: '还没有密钥。',
    nothingFound: '没有此名称的密钥。',
    detailsTitle__lastUsed: '上次使用：{{date}}',
    neverUsed: '从未使用',
    menuAction__revoke: '吊销密钥',
    formTitle: '添加新的 API 密钥',
    formHint: '持有此密钥的程序会以您的身份操作。您可以随时吊销它。',
    formButtonPrimary__add: '创建密钥',
    formFieldOption__expiration__never: '永不过期',
    formFieldOption__expiration__1d: '1 天',
    formFieldOption__expiration__7d: '7 天',
    formFieldOption__expiration__30d: '30 天',
    formFieldOption__expiration__60d: '60 天',
    formFieldOption__expiration__90d: '90 天',
    formFieldOption__expiration__180d: '180 天',
    formFieldOption__expiration__1y: '1 年',
    copySecret: {
      formTitle: '您的密钥“{{name}}”',
      formHint: '密钥仅显示这一次，请妥善保存。',
      formButtonPrimary__copyAndClose: '复制并关闭',
    },
    revokeConfirmation: {
      formTitle: '吊销“{{apiKeyName}}”？',
      formHint: '使用它的程序将立即被拒绝访问。此操作无法撤销。',
      label: '输入“{{confirmationText}}”以确认',
      confirmationText: '吊销',
      formButtonPrimary__revoke: '吊销密钥',
    },
    createdAndExpirationStatus__expiresOn: '创建于 {{ createdDate | shortDate }}，{{ expiresDate | longDate }} 过期',
    createdAndExpirationStatus__never: '创建于 {{ createdDate | shortDate }}，永不过期',
  },
} satisfies Localization

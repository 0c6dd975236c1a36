import type { Localization } from '../localization.ts'

export const apiKeys = {
  apiKeys: {
    action__add: 'Thêm khóa mới',
    action__search: 'Tìm khóa',
    detailsTitle__emptyRow: 'Chưa có khóa nào.',
    notAllowed: 'Vai trò của bạn không bao gồm các khóa API của tổ chức này.',
    nothingFound: 'Không có khóa nào tên này.',
    detailsTitle__lastUsed: 'Dùng lần cuối {{date}}',
    neverUsed: 'Chưa từng dùng',
    menuAction__revoke: 'Thu hồi khóa',
    formTitle: 'Thêm khóa API mới',
    formHint: 'Chương trình có khóa này hoạt động thay bạn. Bạn có thể thu hồi khóa bất cứ lúc nào.',
    formButtonPrimary__add: 'Tạo khóa',
    formFieldOption__expiration__never: 'Không hết hạn',
    formFieldOption__expiration__1d: '1 ngày',
    formFieldOption__expiration__7d: '7 ngày',
    formFieldOption__expiration__30d: '30 ngày',
    formFieldOption__expiration__60d: '60 ngày',
    formFieldOption__expiration__90d: '90 ngày',
    formFieldOption__expiration__180d: '180 ngày',
    formFieldOption__expiration__1y: '1 năm',
    formFieldCaption__expiration__never: 'Có hiệu lực đến khi bạn thu hồi',
    formFieldCaption__expiration__expiresOn: 'Có hiệu lực đến {{ date | longDate }}',
    copySecret: {
      formTitle: 'Khóa “{{name}}” của bạn',
      formHint: 'Khóa chỉ hiển thị một lần này. Hãy lưu ở nơi an toàn.',
      formButtonPrimary__copyAndClose: 'Sao chép và đóng',
    },
    revokeConfirmation: {
      formTitle: 'Thu hồi “{{apiKeyName}}”?',
      formHint: 'Từ giờ các chương trình dùng khóa này sẽ bị từ chối. Không thể hoàn tác.',
      label: 'Nhập “{{confirmationText}}” để xác nhận',
      confirmationText: 'Thu hồi',
      formButtonPrimary__revoke: 'Thu hồi khóa',
    },
    createdAndExpirationStatus__expiresOn:
      'Tạo ngày {{ createdDate | shortDate }}, hết hạn ngày {{ expiresDate | longDate }}',
    createdAndExpirationStatus__never: 'Tạo ngày {{ createdDate | shortDate }}, không hết hạn',
    tableHeader__name: 'Tên',
    tableHeader__actions: 'Thao tác',
  },
} satisfies Localization

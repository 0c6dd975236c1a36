import type { Localization } from '../localization.ts'

export const organizations = {
  organizationProfile: {
    apiKeysPage: { title: 'Khóa API' },
    navbar: {
      title: 'Tổ chức',
      description: 'Tên tổ chức và những người thuộc tổ chức.',
      general: 'Chung',
      members: 'Thành viên',
      apiKeys: 'Khóa API',
    },
    start: {
      headerTitle__general: 'Chung',
      headerTitle__members: 'Thành viên',
      profileSection: {
        title: 'Tên',
        primaryButton: 'Cập nhật hồ sơ',
        uploadAction__title: 'Logo',
      },
    },
    profilePage: {
      title: 'Cập nhật hồ sơ',
      domainSection: {
        title: 'Tên miền đã xác minh',
        subtitle: 'Cho đồng nghiệp tham gia bằng tên miền của địa chỉ email.',
        primaryButton: 'Thêm tên miền',
        menuAction__verify: 'Xác minh',
        menuAction__manage: 'Đổi cách tham gia',
        menuAction__remove: 'Xóa tên miền',
      },
      dangerSection: {
        title: 'Vùng nguy hiểm',
        leaveOrganization: {
          title: 'Rời tổ chức',
          messageLine1: 'Bạn sẽ mất quyền truy cập mọi thứ trong tổ chức.',
          messageLine2: 'Bạn chỉ có thể quay lại khi được mời.',
          actionDescription: 'Nhập “{{organizationName}}” để tiếp tục.',
        },
        deleteOrganization: {
          title: 'Xóa tổ chức',
          messageLine1: 'Tổ chức và mọi tư cách thành viên trong đó sẽ bị xóa.',
          messageLine2: 'Không thể hoàn tác.',
          actionDescription: 'Nhập “{{organizationName}}” để tiếp tục.',
        },
      },
    },
    createDomainPage: {
      title: 'Thêm tên miền',
      subtitle: 'Tên miền mà chỉ người của bạn có địa chỉ. Không chấp nhận nhà cung cấp email công cộng.',
    },
    verifyDomainPage: {
      title: 'Xác minh tên miền',
      subtitle: 'Chúng tôi gửi mã đến một địa chỉ thuộc {{domainName}}.',
      subtitleVerificationCodeScreen: 'Hãy nhập mã đã gửi đến {{emailAddress}}.',
    },
    verifiedDomainPage: {
      subtitle: '{{domain}} đã được xác minh.',
      enrollmentTab: {
        subtitle: 'Người có địa chỉ ở đó tham gia thế nào',
        manualInvitationOption__label: 'Chỉ theo lời mời',
        manualInvitationOption__description: 'Ai đó ở đây mời từng người một.',
        automaticInvitationOption__label: 'Tự động mời',
        automaticInvitationOption__description: 'Họ được mời khi đăng ký và tham gia bất cứ lúc nào.',
        automaticSuggestionOption__label: 'Tự động gợi ý',
        automaticSuggestionOption__description: 'Họ có thể xin tham gia và ai đó ở đây quyết định.',
        calloutInvitationCountLabel: 'Lời mời đang mở: {{count}}',
        calloutSuggestionCountLabel: 'Gợi ý đang mở: {{count}}',
      },
    },
    removeDomainPage: {
      title: 'Xóa tên miền này?',
      messageLine1: 'Không ai tham gia qua {{domain}} nữa. Thành viên vẫn ở lại; lời mời và gợi ý đang mở sẽ mất.',
    },
    invitePage: {
      title: 'Mời thành viên mới',
      subtitle: 'Mỗi người nhận một email có liên kết. Phân tách địa chỉ bằng dấu phẩy hoặc dấu cách.',
      successMessage: 'Lời mời đang được gửi đi.',
      formButtonPrimary__continue: 'Gửi lời mời',
      detailsTitle__inviteFailed:
        'Chưa gửi gì. Đã là thành viên hoặc đã được mời: {{email_addresses}}. Các địa chỉ này đã được bỏ khỏi danh sách.',
    },
    membersPage: {
      action__invite: 'Mời',
      action__search: 'Tìm kiếm',
      detailsTitle__emptyRow: 'Không tìm thấy ai.',
      failed: 'Không tải được danh sách này.',
      retry: 'Thử lại',
      start: {
        headerTitle__members: 'Thành viên',
        headerTitle__invitations: 'Lời mời',
        headerTitle__requests: 'Yêu cầu',
      },
      activeMembersTab: {
        tableHeader__joined: 'Tham gia {{date}}',
        roleOf: 'Vai trò của {{name}}',
        menuAction__remove: 'Xóa thành viên',
        removeTitle: 'Xóa {{name}}?',
        removeMessage: 'Người này mất quyền truy cập ngay lập tức.',
        tableHeader__role: 'Vai trò',
        tableHeader__actions: 'Thao tác',
        tableHeader__user: 'Người dùng',
      },
      invitedMembersTab: { tableHeader__invited: 'Đã mời {{date}}', menuAction__revoke: 'Thu hồi lời mời' },
      invitationsTab: {
        autoInvitations: {
          headerTitle: 'Lời mời tự động',
          headerSubtitle: 'Mời mọi người có địa chỉ email thuộc tên miền của bạn.',
          primaryButton: 'Quản lý tên miền đã xác minh',
        },
        table__emptyRow: 'Không có lời mời nào đang chờ.',
      },
      requestsTab: {
        autoSuggestions: {
          headerTitle: 'Gợi ý tự động',
          headerSubtitle: 'Người có địa chỉ email thuộc tên miền của bạn có thể xin tham gia.',
          primaryButton: 'Quản lý tên miền đã xác minh',
        },
        tableHeader__requested: 'Yêu cầu {{date}}',
        menuAction__approve: 'Phê duyệt',
        menuAction__reject: 'Từ chối',
        table__emptyRow: 'Không có yêu cầu nào.',
      },
    },
  },
  organizationSwitcher: {
    waiting: 'Đang chờ bạn: {{count}}',
    personalWorkspace: 'Tài khoản cá nhân',
    notSelected: 'Chưa chọn tổ chức',
    action__createOrganization: 'Tạo tổ chức',
    action__manageOrganization: 'Quản lý',
    action__invitationAccept: 'Tham gia',
    action__suggestionsAccept: 'Xin tham gia',
    action__openOrganizationSwitcher: 'Mở menu tổ chức',
    action__closeOrganizationSwitcher: 'Đóng menu tổ chức',
    suggestionsAcceptedLabel: 'Đang chờ phê duyệt',
    menu: 'Tổ chức của bạn',
  },
  createOrganization: {
    title: 'Tạo tổ chức',
    subtitle: 'Nơi dành cho bạn và những người bạn làm việc cùng.',
    formButtonSubmit: 'Tạo tổ chức',
    logoRefused:
      'Tổ chức của bạn đã được tạo, chỉ có logo là chưa lưu được. {{reason}} Hãy thử hình khác hoặc tiếp tục mà không có logo.',
    invitePage: { formButtonReset: 'Bỏ qua' },
  },
  organizationList: {
    title: 'Chọn tài khoản',
    titleWithoutPersonal: 'Chọn tổ chức',
    subtitle: 'Để tiếp tục đến {{applicationName}}',
    createOrganization: 'Tạo tổ chức',
    action__invitationAccept: 'Tham gia',
    action__suggestionsAccept: 'Xin tham gia',
    action__createOrganization: 'Tạo tổ chức',
    invitationAcceptedLabel: 'Đã tham gia',
    suggestionsAcceptedLabel: 'Đang chờ phê duyệt',
    more: 'Hiện thêm',
  },
  taskChooseOrganization: {
    createOrganization: {
      title: 'Thiết lập tổ chức của bạn',
      subtitle: 'Thêm một bước nữa: nơi dành cho bạn và những người bạn làm việc cùng.',
      formButtonSubmit: 'Tiếp tục',
    },
    chooseOrganization: {
      title: 'Chọn tổ chức',
      subtitle: 'Để tiếp tục trong {{applicationName}}',
      action__createOrganization: 'Tạo tổ chức',
    },
    organizationCreationDisabled: { subtitle: 'Chưa có ai mời bạn. Hãy nhờ người có quyền mời.' },
    signOut: { actionText: 'Đã đăng nhập với {{identifier}}.', actionLink: 'Đăng xuất' },
    alerts: {
      organizationAlreadyExists:
        '{{organizationName}} ({{organizationDomain}}) đã có ở đây. Hãy nhờ ai đó ở đó mời bạn, hoặc tiếp tục với tổ chức của riêng bạn.',
    },
  },
} satisfies Localization

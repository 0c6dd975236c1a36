import type { Localization } from '../localization.ts'

export const signIn = {
  signIn: {
    forgotPasswordAlternativeMethods: {
      label__alternativeMethods: 'hoặc',
      title: 'Quên mật khẩu?',
      blockButton__resetPassword: 'Đặt lại mật khẩu',
      subtitle: 'Đặt mật khẩu mới bằng mã hoặc đăng nhập theo cách khác.',
      blockButton__resetPassword_email: 'Gửi mã đến {{identifier}}',
    },
    signedIn: { continue: 'Tiếp tục', title: 'Bạn đã đăng nhập', subtitle: 'với tên {{identifier}}' },
    password: { actionLink: 'Dùng cách khác', title: 'Nhập mật khẩu' },
    alternativeMethods: {
      title: 'Dùng cách khác',
      blockButton__password: 'Đăng nhập bằng mật khẩu',
      blockButton__backupCode: 'Dùng mã dự phòng',
      subtitle: 'Bạn muốn tiếp tục bằng cách nào?',
      actionLink: 'Nhận trợ giúp',
      getHelp: {
        title: 'Nhận trợ giúp',
        blockButton__emailSupport: 'Gửi email cho bộ phận hỗ trợ',
        content:
          'Nếu bạn không đăng nhập được, hãy viết cho chúng tôi. Chúng tôi sẽ giúp bạn truy cập lại sớm nhất có thể.',
      },
      blockButton__emailLink: 'Gửi liên kết qua email đến {{identifier}}',
      blockButton__emailCode: 'Gửi mã qua email đến {{identifier}}',
      blockButton__phoneCode: 'Gửi mã SMS đến {{identifier}}',
      blockButton__totp: 'Dùng ứng dụng xác thực',
      actionText: 'Không có cách nào phù hợp?',
    },
    emailCode: {
      resendButton: 'Chưa nhận được? Gửi lại',
      subtitle: 'Nhập mã chúng tôi đã gửi đến',
      title: 'Kiểm tra email của bạn',
    },
    phoneCode: {
      resendButton: 'Chưa nhận được? Gửi lại',
      subtitle: 'Nhập mã chúng tôi đã gửi đến',
      title: 'Kiểm tra điện thoại của bạn',
    },
    emailLink: {
      resendButton: 'Chưa nhận được? Gửi lại',
      title: 'Kiểm tra email của bạn',
      subtitle: 'Chúng tôi đã gửi liên kết đến',
      formSubtitle: 'Mở liên kết để tiếp tục tại đây. Trang này sẽ chờ bạn.',
      loading: { title: 'Đang đăng nhập…', subtitle: 'Bạn sẽ được chuyển tiếp ngay.' },
      verified: { subtitle: 'Bạn sẽ được chuyển tiếp ngay.', title: 'Bạn đã đăng nhập' },
      expired: {
        resendButton: 'Gửi liên kết mới',
        title: 'Liên kết này đã hết hạn',
        subtitle: 'Hãy quay lại nơi bạn bắt đầu và yêu cầu liên kết mới.',
      },
      failed: {
        title: 'Liên kết này không dùng được',
        subtitle: 'Có thể nó đã được dùng rồi. Hãy yêu cầu liên kết mới.',
      },
      clientMismatch: {
        title: 'Liên kết này dành cho thiết bị khác',
        subtitle: 'Hãy mở nó trong trình duyệt nơi bạn bắt đầu đăng nhập.',
      },
      startAgain: 'Bắt đầu lại',
      unusedTab: { title: 'Bạn có thể đóng thẻ này' },
      verifiedSwitchTab: {
        titleNewTab: 'Bạn đã đăng nhập ở thẻ khác',
        subtitleNewTab: 'Hãy tiếp tục ở đó; bạn có thể đóng thẻ này.',
      },
    },
    emailCodeMfa: {
      resendButton: 'Chưa nhận được? Gửi lại',
      subtitle: 'Nhập mã chúng tôi đã gửi đến',
      title: 'Kiểm tra email của bạn',
    },
    phoneCodeMfa: {
      resendButton: 'Chưa nhận được? Gửi lại',
      subtitle: 'Nhập mã chúng tôi đã gửi đến',
      title: 'Kiểm tra điện thoại của bạn',
    },
    alternativePhoneCodeProvider: {
      resendButton: 'Chưa nhận được? Gửi lại',
      subtitle: 'Nhập mã chúng tôi đã gửi đến',
      title: 'Kiểm tra {{provider}}',
    },
    start: {
      alternativePhoneCodeProvider: {
        actionLink: 'Dùng cách khác',
        label: 'Số điện thoại {{provider}}',
        subtitle: 'Chúng tôi sẽ gửi mã đến số này qua {{provider}}.',
        title: 'Đăng nhập vào {{applicationName}} bằng {{provider}}',
      },
      actionLink__use_phone: 'Dùng số điện thoại',
      actionLink__use_email: 'Dùng email',
      actionLink__use_username: 'Dùng tên người dùng',
      actionLink__use_email_username: 'Dùng email hoặc tên người dùng',
      title: 'Đăng nhập vào {{applicationName}}',
      titleCombined: 'Tiếp tục đến {{applicationName}}',
      subtitle: 'Chào mừng trở lại. Bạn là ai?',
      actionText: 'Chưa có tài khoản?',
      actionText__join_waitlist: 'Chưa có tài khoản?',
      actionLink: 'Đăng ký',
      actionLink__join_waitlist: 'Tham gia danh sách chờ',
    },
    forgotPassword: {
      title: 'Đặt lại mật khẩu',
      subtitle_email: 'Nhập mã chúng tôi đã gửi đến',
      subtitle_phone: 'Nhập mã chúng tôi đã gửi đến',
    },
    resetPassword: {
      formButtonPrimary: 'Đặt lại mật khẩu',
      title: 'Đặt mật khẩu mới',
      subtitle: 'Bạn sẽ được đăng nhập ngay bằng mật khẩu này.',
      requiredMessage: 'Để an toàn, tài khoản này cần mật khẩu mới.',
    },
    emailLinkMfa: {
      title: 'Kiểm tra email của bạn',
      subtitle: 'Chúng tôi đã gửi liên kết đến',
      formSubtitle: 'Mở liên kết để tiếp tục tại đây. Trang này sẽ chờ bạn.',
    },
    ticket: { title: 'Đang đăng nhập…', failed: 'Liên kết này không dùng được' },
    totpMfa: { title: 'Xác minh hai bước', subtitle: 'Nhập mã trong ứng dụng xác thực của bạn.' },
    backupCodeMfa: {
      title: 'Dùng mã dự phòng',
      subtitle: 'Một trong các mã bạn đã lưu khi thiết lập xác minh hai bước. Mỗi mã dùng được một lần.',
    },
    newDeviceVerificationNotice: 'Bạn đang đăng nhập trên thiết bị mới nên chúng tôi cần kiểm tra thêm một lần.',
    accountSwitcher: {
      title: 'Chọn tài khoản',
      subtitle: 'Để tiếp tục đến {{applicationName}}',
      action__addAccount: 'Thêm tài khoản',
      action__signOutAll: 'Đăng xuất khỏi mọi tài khoản',
    },
    noAvailableMethods: {
      title: 'Không thể đăng nhập tại đây',
      message: 'Tài khoản này không có cách đăng nhập nào dùng được trên trang này.',
    },
  },
} satisfies Localization

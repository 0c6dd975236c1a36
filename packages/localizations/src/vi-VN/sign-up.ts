import type { Localization } from '../localization.ts'

export const signUp = {
  signUp: {
    emailCode: {
      resendButton: 'Chưa nhận được? Gửi lại',
      subtitle: 'Nhập mã chúng tôi đã gửi đến',
      title: 'Xác minh email của bạn',
    },
    phoneCode: {
      resendButton: 'Chưa nhận được? Gửi lại',
      subtitle: 'Nhập mã chúng tôi đã gửi đến',
      title: 'Xác minh số điện thoại của bạn',
    },
    emailLink: {
      resendButton: 'Chưa nhận được? Gửi lại',
      subtitle: 'Chúng tôi đã gửi liên kết đến',
      formSubtitle: 'Mở liên kết để tiếp tục tại đây. Trang này sẽ chờ bạn.',
      expired: { title: 'Liên kết này đã hết hạn' },
      title: 'Xác minh email của bạn',
      verified: { title: 'Địa chỉ của bạn đã được xác minh' },
    },
    restrictedAccess: {
      blockButton__emailSupport: 'Gửi email cho bộ phận hỗ trợ',
      actionText: 'Đã có tài khoản?',
      actionLink: 'Đăng nhập',
      title: 'Quyền truy cập bị hạn chế',
      blockButton__joinWaitlist: 'Tham gia danh sách chờ',
      subtitle: 'Tài khoản mới cần có lời mời. Nếu bạn có lời mời, hãy mở liên kết trong email.',
      subtitleWaitlist: 'Tài khoản mới được mở dần. Hãy tham gia danh sách chờ và chúng tôi sẽ viết cho bạn.',
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
        title: 'Đăng ký {{applicationName}} bằng {{provider}}',
      },
      title: 'Tạo tài khoản',
      titleCombined: 'Tạo tài khoản',
      subtitle: 'Để bắt đầu với {{applicationName}}.',
      actionText: 'Đã có tài khoản?',
      actionLink: 'Đăng nhập',
      actionLink__use_phone: 'Dùng số điện thoại',
      actionLink__use_email: 'Dùng email',
      subtitleCombined: 'Chúng tôi chưa biết bạn. Điền vài thông tin là xong.',
    },
    continue: {
      actionText: 'Đã có tài khoản?',
      actionLink: 'Đăng nhập',
      title: 'Sắp xong rồi',
      subtitle: 'Tài khoản của bạn còn thiếu những mục này.',
    },
    legalConsent: {
      checkbox: {
        label__termsOfServiceAndPrivacyPolicy:
          'Tôi đồng ý với {{ termsOfServiceLink || link("Điều khoản dịch vụ") }} và {{ privacyPolicyLink || link("Chính sách quyền riêng tư") }}',
        label__onlyTermsOfService: 'Tôi đồng ý với {{ termsOfServiceLink || link("Điều khoản dịch vụ") }}',
        label__onlyPrivacyPolicy: 'Tôi đồng ý với {{ privacyPolicyLink || link("Chính sách quyền riêng tư") }}',
        label__plain: 'Tôi đồng ý với điều khoản sử dụng',
      },
    },
    ticket: { title: 'Đang mở lời mời của bạn…', failed: 'Không thể dùng lời mời này' },
  },
  waitlist: {
    start: {
      title: 'Tham gia danh sách chờ',
      subtitle: 'Hãy để lại địa chỉ và chúng tôi sẽ viết cho bạn khi đến lượt.',
      formButton: 'Tham gia danh sách chờ',
      actionText: 'Đã có quyền truy cập?',
      actionLink: 'Đăng nhập',
    },
    success: {
      title: 'Cảm ơn bạn đã tham gia danh sách chờ',
      subtitle: 'Chúng tôi sẽ viết cho bạn khi đến lượt.',
      message: 'Đang chuyển bạn đi tiếp.',
    },
  },
} satisfies Localization

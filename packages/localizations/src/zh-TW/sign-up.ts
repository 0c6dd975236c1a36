import type { Localization } from '../localization.ts'

export const signUp = {
  signUp: {
    emailCode: {
      resendButton: '沒有收到？重新傳送',
      subtitle: '請輸入我們傳送到以下位置的驗證碼：',
      title: '驗證您的電子郵件',
    },
    phoneCode: {
      resendButton: '沒有收到？重新傳送',
      subtitle: '請輸入我們傳送到以下位置的驗證碼：',
      title: '驗證您的電話',
    },
    emailLink: {
      resendButton: '沒有收到？重新傳送',
      subtitle: '我們已將連結傳送至',
      formSubtitle: '開啟連結即可在此繼續。本頁會等候您。',
      expired: { title: '此連結已過期' },
      title: '驗證您的電子郵件',
      verified: { title: '您的地址已驗證' },
    },
    restrictedAccess: {
      blockButton__emailSupport: '聯絡支援',
      actionText: '已有帳號？',
      actionLink: '登入',
      title: '存取受限',
      blockButton__joinWaitlist: '加入候補名單',
      subtitle: '註冊需要邀請。如果您已受邀，請開啟郵件中的連結。',
      subtitleWaitlist: '新帳號會逐步開放。加入候補名單，我們會寫信通知您。',
    },
    alternativePhoneCodeProvider: {
      resendButton: '沒有收到？重新傳送',
      subtitle: '請輸入我們傳送到以下位置的驗證碼：',
      title: '查看 {{provider}}',
    },
    start: {
      alternativePhoneCodeProvider: {
        actionLink: '使用其他方式',
        label: '{{provider}} 手機號碼',
        subtitle: '我們會透過 {{provider}} 傳送驗證碼到這個號碼。',
        title: '使用 {{provider}} 註冊 {{applicationName}}',
      },
      title: '建立帳號',
      titleCombined: '建立帳號',
      subtitle: '開始使用 {{applicationName}}。',
      actionText: '已有帳號？',
      actionLink: '登入',
      actionLink__use_phone: '使用電話',
      actionLink__use_email: '使用電子郵件',
      subtitleCombined: '我們還不認識您。填寫幾項即可完成。',
    },
    continue: { actionText: '已有帳號？', actionLink: '登入', title: '即將完成', subtitle: '您的帳號還缺少以下資訊。' },
    legalConsent: {
      checkbox: {
        label__termsOfServiceAndPrivacyPolicy:
          '我同意{{ termsOfServiceLink || link("服務條款") }}和{{ privacyPolicyLink || link("隱私權政策") }}',
        label__onlyTermsOfService: '我同意{{ termsOfServiceLink || link("服務條款") }}',
        label__onlyPrivacyPolicy: '我同意{{ privacyPolicyLink || link("隱私權政策") }}',
        label__plain: '我同意使用條款',
      },
    },
    ticket: { title: '正在開啟您的邀請…', failed: '無法使用此邀請' },
  },
  waitlist: {
    start: {
      title: '加入候補名單',
      subtitle: '留下您的地址，輪到您時我們會寫信通知。',
      formButton: '加入候補名單',
      actionText: '已有存取權？',
      actionLink: '登入',
    },
    success: { title: '感謝您加入候補名單', subtitle: '輪到您時我們會寫信通知。', message: '正在為您繼續。' },
  },
} satisfies Localization

import type { Localization } from '../localization.ts'

export const signUp = {
  signUp: {
    emailCode: {
      resendButton: '没有收到？重新发送',
      subtitle: '请输入我们发送到以下地址的验证码：',
      title: '验证您的邮箱',
    },
    phoneCode: {
      resendButton: '没有收到？重新发送',
      subtitle: '请输入我们发送到以下地址的验证码：',
      title: '验证您的手机',
    },
    emailLink: {
      resendButton: '没有收到？重新发送',
      subtitle: '我们已将链接发送至',
      formSubtitle: '打开链接即可在此继续。本页会等待您。',
      expired: { title: '此链接已过期' },
      title: '验证您的邮箱',
      verified: { title: '您的地址已验证' },
    },
    restrictedAccess: {
      blockButton__emailSupport: '联系支持',
      actionText: '已有账号？',
      actionLink: '登录',
      title: '访问受限',
      blockButton__joinWaitlist: '加入候补名单',
      subtitle: '注册需要邀请。如果您已受邀，请打开邮件中的链接。',
      subtitleWaitlist: '新账号会逐步开放。加入候补名单，我们会写信通知您。',
    },
    alternativePhoneCodeProvider: {
      resendButton: '没有收到？重新发送',
      subtitle: '请输入我们发送到以下地址的验证码：',
      title: '查看 {{provider}}',
    },
    start: {
      alternativePhoneCodeProvider: {
        actionLink: '使用其他方式',
        label: '{{provider}} 手机号',
        subtitle: '我们会通过 {{provider}} 向此号码发送验证码。',
        title: '使用 {{provider}} 注册 {{applicationName}}',
      },
      title: '创建账号',
      titleCombined: '创建账号',
      subtitle: '开始使用 {{applicationName}}。',
      actionText: '已有账号？',
      actionLink: '登录',
      actionLink__use_phone: '使用手机',
      actionLink__use_email: '使用邮箱',
      subtitleCombined: '我们还不认识您。填写几项即可完成。',
    },
    continue: { actionText: '已有账号？', actionLink: '登录', title: '即将完成', subtitle: '您的账号还缺少以下信息。' },
    legalConsent: {
      checkbox: {
        label__termsOfServiceAndPrivacyPolicy:
          '我同意{{ termsOfServiceLink || link("服务条款") }}和{{ privacyPolicyLink || link("隐私政策") }}',
        label__onlyTermsOfService: '我同意{{ termsOfServiceLink || link("服务条款") }}',
        label__onlyPrivacyPolicy: '我同意{{ privacyPolicyLink || link("隐私政策") }}',
        label__plain: '我同意使用条款',
      },
    },
    ticket: { title: '正在打开您的邀请…', failed: '无法使用此邀请' },
  },
  waitlist: {
    start: {
      title: '加入候补名单',
      subtitle: '留下您的地址，轮到您时我们会写信通知。',
      formButton: '加入候补名单',
      actionText: '已有访问权限？',
      actionLink: '登录',
    },
    success: { title: '感谢您加入候补名单', subtitle: '轮到您时我们会写信通知。', message: '正在为您继续。' },
  },
} satisfies Localization

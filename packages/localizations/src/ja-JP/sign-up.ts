import type { Localization } from '../localization.ts'

export const signUp = {
  signUp: {
    emailCode: {
      resendButton: '届きませんか？再送する',
      subtitle: 'コードを次の宛先に送信しました。入力してください：',
      title: 'メールアドレスの確認',
    },
    phoneCode: {
      resendButton: '届きませんか？再送する',
      subtitle: 'コードを次の宛先に送信しました。入力してください：',
      title: '電話番号の確認',
    },
    emailLink: {
      resendButton: '届きませんか？再送する',
      subtitle: 'リンクを次の宛先に送信しました：',
      formSubtitle: 'リンクを開くと、ここで続けられます。このページのままお待ちください。',
      expired: { title: 'このリンクは期限切れです' },
      title: 'メールアドレスの確認',
      verified: { title: 'メールアドレスが確認されました' },
    },
    restrictedAccess: {
      blockButton__emailSupport: 'サポートにメールする',
      actionText: 'すでにアカウントをお持ちですか？',
      actionLink: 'サインイン',
      title: 'アクセスが制限されています',
      blockButton__joinWaitlist: '順番待ちに登録',
      subtitle: '新規登録には招待が必要です。招待メールをお持ちの場合は、メール内のリンクを開いてください。',
      subtitleWaitlist: '新しいアカウントは順次開放しています。順番待ちに登録すると、ご連絡します。',
    },
    alternativePhoneCodeProvider: {
      resendButton: '届きませんか？再送する',
      subtitle: 'コードを次の宛先に送信しました。入力してください：',
      title: '{{provider}} を確認してください',
    },
    start: {
      alternativePhoneCodeProvider: {
        actionLink: '別の方法を使う',
        label: '{{provider}} の電話番号',
        subtitle: 'この番号に {{provider}} でコードを送ります。',
        title: '{{provider}} で {{applicationName}} に登録',
      },
      title: 'アカウントを作成',
      titleCombined: 'アカウントを作成',
      subtitle: '{{applicationName}}を始めましょう。',
      actionText: 'すでにアカウントをお持ちですか？',
      actionLink: 'サインイン',
      actionLink__use_phone: '電話番号を使う',
      actionLink__use_email: 'メールを使う',
      subtitleCombined: '初めてのご利用ですね。いくつか入力するだけで完了します。',
    },
    continue: {
      actionText: 'すでにアカウントをお持ちですか？',
      actionLink: 'サインイン',
      title: 'あと少しです',
      subtitle: 'アカウントに必要な残りの項目です。',
    },
    legalConsent: {
      checkbox: {
        label__termsOfServiceAndPrivacyPolicy:
          '{{ termsOfServiceLink || link("利用規約") }}と{{ privacyPolicyLink || link("プライバシーポリシー") }}に同意します',
        label__onlyTermsOfService: '{{ termsOfServiceLink || link("利用規約") }}に同意します',
        label__onlyPrivacyPolicy: '{{ privacyPolicyLink || link("プライバシーポリシー") }}に同意します',
        label__plain: '利用規約に同意します',
      },
    },
    ticket: { title: '招待を開いています…', failed: 'この招待は使えません' },
  },
  waitlist: {
    start: {
      title: '順番待ちに登録',
      subtitle: 'アドレスを登録すると、順番が来たときにご連絡します。',
      formButton: '順番待ちに登録',
      actionText: 'すでに利用できますか？',
      actionLink: 'サインイン',
    },
    success: {
      title: '順番待ちへのご登録ありがとうございます',
      subtitle: '順番が来たらご連絡します。',
      message: '次に進みます。',
    },
  },
} satisfies Localization

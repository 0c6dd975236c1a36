import type { Localization } from '../localization.ts'

export const signIn = {
  signIn: {
    forgotPasswordAlternativeMethods: {
      label__alternativeMethods: 'または',
      title: 'パスワードをお忘れですか？',
      blockButton__resetPassword: 'パスワードをリセット',
      subtitle: 'コードを使って新しく設定するか、別の方法でサインインしてください。',
      blockButton__resetPassword_email: '代わりに{{identifier}}にコードを送信',
    },
    signedIn: { continue: '続ける', title: 'サインインしました', subtitle: '{{identifier}}として' },
    password: { actionLink: '別の方法を使う', title: 'パスワードを入力' },
    alternativeMethods: {
      title: '別の方法を使う',
      blockButton__password: 'パスワードでサインイン',
      blockButton__backupCode: 'バックアップコードを使う',
      subtitle: 'どの方法で続けますか？',
      actionLink: 'ヘルプを見る',
      getHelp: {
        title: 'ヘルプを見る',
        blockButton__emailSupport: 'サポートにメールする',
        content:
          'アカウントにサインインできない場合は、メールでお知らせください。できるだけ早く使えるようにいたします。',
      },
      blockButton__emailLink: '{{identifier}}にリンクをメールで送る',
      blockButton__emailCode: '{{identifier}}にコードをメールで送る',
      blockButton__phoneCode: '{{identifier}}にSMSでコードを送信',
      blockButton__totp: '認証アプリを使う',
      actionText: 'どれも使えませんか？',
    },
    emailCode: {
      resendButton: '届きませんか？再送する',
      subtitle: 'コードを次の宛先に送信しました。入力してください：',
      title: 'メールを確認してください',
    },
    phoneCode: {
      resendButton: '届きませんか？再送する',
      subtitle: 'コードを次の宛先に送信しました。入力してください：',
      title: '電話を確認してください',
    },
    emailLink: {
      resendButton: '届きませんか？再送する',
      title: 'メールを確認してください',
      subtitle: 'リンクを次の宛先に送信しました：',
      formSubtitle: 'リンクを開くと、ここで続けられます。このページのままお待ちください。',
      loading: { title: 'サインインしています…', subtitle: 'まもなく次の画面に移ります。' },
      verified: { subtitle: 'まもなく次の画面に移ります。', title: 'サインインしました' },
      expired: {
        resendButton: '新しいリンクを送信',
        title: 'このリンクは期限切れです',
        subtitle: '最初の画面に戻り、新しいリンクを請求してください。',
      },
      failed: {
        title: 'このリンクは使えません',
        subtitle: 'すでに使用された可能性があります。新しいリンクを請求してください。',
      },
      clientMismatch: {
        title: 'このリンクは別のデバイス用です',
        subtitle: 'サインインを始めたブラウザで開いてください。',
      },
      startAgain: '最初からやり直す',
      unusedTab: { title: 'このタブは閉じてかまいません' },
      verifiedSwitchTab: {
        titleNewTab: '別のタブでサインインしました',
        subtitleNewTab: 'そちらで続けてください。このタブは閉じてもかまいません。',
      },
    },
    emailCodeMfa: {
      resendButton: '届きませんか？再送する',
      subtitle: 'コードを次の宛先に送信しました。入力してください：',
      title: 'メールを確認してください',
    },
    phoneCodeMfa: {
      resendButton: '届きませんか？再送する',
      subtitle: 'コードを次の宛先に送信しました。入力してください：',
      title: '電話を確認してください',
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
        title: '{{provider}} で {{applicationName}} にサインイン',
      },
      actionLink__use_phone: '電話番号を使う',
      actionLink__use_email: 'メールを使う',
      actionLink__use_username: 'ユーザー名を使う',
      actionLink__use_email_username: 'メールまたはユーザー名を使う',
      title: '{{applicationName}}にサインイン',
      titleCombined: '{{applicationName}}に進む',
      subtitle: 'おかえりなさい。アカウントを入力してください。',
      actionText: 'アカウントをお持ちでないですか？',
      actionText__join_waitlist: 'アカウントをお持ちでないですか？',
      actionLink: '新規登録',
      actionLink__join_waitlist: '順番待ちに登録',
    },
    forgotPassword: {
      title: 'パスワードをリセット',
      subtitle_email: 'コードを次の宛先に送信しました。入力してください：',
      subtitle_phone: 'コードを次の宛先に送信しました。入力してください：',
    },
    resetPassword: {
      formButtonPrimary: 'パスワードをリセット',
      title: '新しいパスワードを設定',
      subtitle: '設定後すぐにサインインします。',
      requiredMessage: '安全のため、このアカウントには新しいパスワードが必要です。',
    },
    emailLinkMfa: {
      title: 'メールを確認してください',
      subtitle: 'リンクを次の宛先に送信しました：',
      formSubtitle: 'リンクを開くと、ここで続けられます。このページのままお待ちください。',
    },
    ticket: { title: 'サインインしています…', failed: 'このリンクは使えません' },
    totpMfa: { title: '2段階認証', subtitle: '認証アプリに表示されているコードを入力してください。' },
    backupCodeMfa: {
      title: 'バックアップコードを使う',
      subtitle: '2段階認証の設定時に保存したコードの1つです。それぞれ1回だけ使えます。',
    },
    newDeviceVerificationNotice: '新しいデバイスからのサインインのため、もう一度確認します。',
    accountSwitcher: {
      title: 'アカウントを選択',
      subtitle: '{{applicationName}}に進みます',
      action__addAccount: 'アカウントを追加',
      action__signOutAll: 'すべてのアカウントからサインアウト',
    },
    noAvailableMethods: {
      title: 'ここではサインインできません',
      message: 'このアカウントには、このページで使えるサインイン方法がありません。',
    },
  },
} satisfies Localization

import type { PageTexts } from './en.ts'

export const ja: PageTexts = {
  sign_in: 'サインイン',
  sign_up: '登録',
  account: 'アカウント',
  organization: '組織',
  organizations: '組織の一覧',
  create_organization: '組織を作成',
  waitlist: '順番待ちに登録',
  no_access: 'アクセスできません',
  no_access_text: 'サインインしていますが、このページは利用できません。別のアドレスが招待された可能性があります。',
  your_account: 'アカウント',
  another_account: '別のアカウントを使用',
  not_you: 'お心当たりがありませんか？',
  not_you_text:
    'たった今サインインしていない場合は、見覚えのないデバイスをサインアウトし、新しいパスワードを設定してください。',
  secure_account: 'アカウントを保護',
  needs_javascript: 'このページには JavaScript が必要です。',
  not_loaded: 'ページを読み込めませんでした。接続を確認して、もう一度お試しください。',
  confirm: 'ご本人であることの確認',
  confirm_text: 'メールのリンクが開かれました。続けて操作を完了してください。',
  continue: '続ける',
  end_text: 'メールに記載のデバイスはすぐにサインアウトされます。使用中の人は再度サインインが必要です。',
  end_action: 'このデバイスをサインアウトする',
  ended: 'サインアウトしました',
  ended_text:
    'デバイスをサインアウトしました。パスワードを他の人に知られている可能性がある場合は、新しいパスワードを設定してください。',
  confirmed: '確認しました',
  confirmed_text: 'ここでの操作は完了です。最初のタブに戻ってください。',
  bad_link: 'このリンクは使えません',
  bad_link_text: '期限切れか、使用済みか、別のブラウザのリンクです。新しいリンクを請求してください。',
}

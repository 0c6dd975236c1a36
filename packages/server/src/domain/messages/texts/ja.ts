import type { Texts } from './en.ts'

export const ja: Texts = {
  code_ttl: 'コードの有効期間：{{ttl}}。',
  link_ttl: 'リンクの有効期間：{{ttl}}。',
  copy_link: 'ボタンが反応しない場合は、次のアドレスをブラウザにコピーしてください。',
  questions: 'ご質問は {{app.support_email}} までお寄せください。',
  asked:
    '{{app.name}} でこのアドレスが入力されたため、このメッセージをお送りしています。お心当たりがなければ無視してください。ご本人の操作なしに何かが起こることはありません。',
  told: '{{app.name}} アカウントの安全に関わるため、このメッセージをお送りしています。',
  notice:
    'ご本人の操作であれば、何もする必要はありません。そうでない場合は、すぐにサインインしてアカウントを保護してください。',
  device: 'デバイス',
  place: '場所',
  ip_address: 'IP アドレス',
  time: '日時',
  code_subject: '{{app.name}} のコードは {{otp_code}} です',
  code_title: 'コード',
  code_lead:
    '続けるには、このコードを {{app.name}} に入力してください。誰にも教えないでください。{{app.name}} からお尋ねすることは決してありません。',
  code_sms: '{{app.name}} のコードは {{otp_code}} です。誰にも教えないでください。',
  reset_subject: '{{app.name}} のパスワード再設定コードは {{otp_code}} です',
  reset_title: 'パスワードの再設定',
  reset_lead:
    '新しいパスワードを設定するには、このコードを {{app.name}} に入力してください。誰にも教えないでください。',
  reset_why:
    '{{app.name}} アカウントのパスワード再設定が求められたため、このメッセージをお送りしています。お心当たりがなければ無視してください。パスワードは変わりません。',
  reset_sms: '{{app.name}} のパスワード再設定コードは {{otp_code}} です。誰にも教えないでください。',
  sign_in_title: '{{app.name}} にサインイン',
  sign_in_lead: 'リンクは、リクエストしたブラウザで開いてください。',
  sign_in_action: 'サインイン',
  confirm_subject: '{{app.name}} のメールアドレスを確認してください',
  confirm_title: 'メールアドレスの確認',
  confirm_action: 'メールアドレスを確認',
  sign_up_lead: 'あと一歩で {{app.name}} のアカウントができあがります。',
  profile_lead: 'このアドレスがあなたの {{app.name}} アカウントのものであることを確認してください。',
  invitation_title: '{{app.name}} に招待されています',
  invitation_lead: '招待を承諾して、アカウントを作成してください。',
  invitation_action: '招待を承諾',
  invitation_why:
    '{{app.name}} の方がこのアドレスを招待したため、このメッセージをお送りしています。お心当たりがなければ無視してください。',
  place_subject: '{{app.name}} をご利用いただけるようになりました',
  place_title: 'ようこそ',
  place_lead: '{{app.name}} の利用をお申し込みいただいていました。準備ができましたので、アカウントを作成してください。',
  place_action: 'アカウントを作成',
  place_why:
    'このアドレスが {{app.name}} のウェイトリストに登録されているため、このメッセージをお送りしています。お心当たりがなければ無視してください。',
  waitlist_subject: '{{app.name}} のウェイトリストに登録されました',
  waitlist_title: 'リストに登録されました',
  waitlist_lead: '{{app.name}} に関心をお寄せいただきありがとうございます。ご用意ができ次第お知らせします。',
  waitlist_why:
    'このアドレスが {{app.name}} のウェイトリストに登録されたため、このメッセージをお送りしています。お心当たりがなければ無視してください。',
  org_subject: '{{inviter.name}} さんが {{org.name}} に招待しています',
  org_subject_anonymous: '{{org.name}} に招待されています',
  org_title: '{{org.name}} に参加',
  org_lead: '{{inviter.name}} さんが、{{app.name}} で {{org.name}} に参加するよう招待しています。',
  org_lead_anonymous: '{{app.name}} で {{org.name}} に参加するよう招待されています。',
  org_why:
    '{{org.name}} の方がこのアドレスを招待したため、このメッセージをお送りしています。お心当たりがなければ無視してください。ご本人の操作なしに何かが起こることはありません。',
  password_changed_title: 'パスワードが変更されました',
  password_changed_subject: '{{app.name}} のパスワードが変更されました',
  password_removed_title: 'パスワードが削除されました',
  password_removed_subject: '{{app.name}} のパスワードが削除されました',
  email_changed_title: 'メールアドレスが変更されました',
  email_changed_subject: '{{app.name}} のメールアドレスが変更されました',
  email_changed_lead:
    '今後、アカウントに関するメールは別のアドレスに届きます。お心当たりがなければ、すぐにサインインしてアカウントを確認してください。',
  locked_title: 'アカウントがロックされました',
  locked_subject: '{{app.name}} のアカウントがロックされました',
  locked_lead:
    'サインインの失敗が多すぎたため、アカウントを一時的に閉じています。お心当たりがなければ、再び使えるようになったら新しいパスワードを設定してください。',
  locked_action: 'アカウントを再び開く',
  unknown_title: 'このアドレスの {{app.name}} アカウントはありません',
  unknown_lead:
    'このアドレスで {{app.name}} へのサインインが試みられましたが、該当するアカウントはありません。ご本人の場合は、別のアドレスを試すか、登録してください。',
  existing_subject: '{{app.name}} のアカウントはすでにあります',
  existing_title: 'アカウントはすでにあります',
  existing_lead:
    'このアドレスで {{app.name}} への登録が試みられました。ご本人であれば、サインインしてください。そこでパスワードの再設定もできます。',
  existing_why: 'お心当たりがなければ無視してください。このアドレスにアカウントがあることは誰にも知られていません。',
  new_device_title: 'アカウントへの新しいサインイン',
  new_device_subject: '{{app.name}} アカウントへの新しいサインイン',
  new_device_action: 'このデバイスをサインアウトする',
  new_device_lead:
    'これまでにないデバイスでアカウントが使われました。ご本人であれば、何もする必要はありません。そうでない場合は、パスワードを変更し、すべてのデバイスからサインアウトしてください。',
}

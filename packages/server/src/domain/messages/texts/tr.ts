import type { Texts } from './en.ts'

export const tr: Texts = {
  code_ttl: 'Kodun geçerlilik süresi: {{ttl}}.',
  link_ttl: 'Bağlantının geçerlilik süresi: {{ttl}}.',
  copy_link: 'Düğme çalışmazsa bu adresi tarayıcınıza kopyalayın:',
  questions: 'Sorunuz mu var? {{app.support_email}} adresine yazın.',
  asked:
    'Bu iletiyi, birisi {{app.name}} uygulamasında bu adresi girdiği için aldınız. Siz değilseniz dikkate almayın: siz olmadan hiçbir şey olmaz.',
  told: 'Bu iletiyi, {{app.name}} hesabınızın güvenliğiyle ilgili olduğu için aldınız.',
  notice: 'Bu sizseniz yapmanız gereken bir şey yok. Değilseniz hemen oturum açıp hesabınızı güvene alın.',
  device: 'Cihaz',
  place: 'Yer',
  ip_address: 'IP adresi',
  time: 'Zaman',
  code_subject: '{{app.name}} kodunuz: {{otp_code}}',
  code_title: 'Kodunuz',
  code_lead:
    'Devam etmek için bu kodu {{app.name}} uygulamasına girin. Kimseyle paylaşmayın: {{app.name}} bu kodu sizden asla istemez.',
  code_sms: '{{app.name}} kodunuz: {{otp_code}}. Kimseyle paylaşmayın.',
  reset_subject: '{{app.name}} parola sıfırlama kodunuz: {{otp_code}}',
  reset_title: 'Parolanızı sıfırlayın',
  reset_lead: 'Yeni bir parola seçmek için bu kodu {{app.name}} uygulamasına girin. Kimseyle paylaşmayın.',
  reset_why:
    'Bu iletiyi, birisi {{app.name}} hesabınızın parolasını sıfırlamak istediği için aldınız. Siz değilseniz dikkate almayın: parolanız olduğu gibi kalır.',
  reset_sms: '{{app.name}} parola sıfırlama kodunuz: {{otp_code}}. Kimseyle paylaşmayın.',
  sign_in_title: '{{app.name}} için oturum açın',
  sign_in_lead: 'Bağlantıyı, istediğiniz tarayıcıda açın.',
  sign_in_action: 'Oturum aç',
  confirm_subject: '{{app.name}} için e-posta adresinizi doğrulayın',
  confirm_title: 'E-posta adresinizi doğrulayın',
  confirm_action: 'E-posta adresini doğrula',
  sign_up_lead: '{{app.name}} hesabınız için tek bir adım kaldı.',
  profile_lead: 'Bu adresin {{app.name}} hesabınıza ait olduğunu doğrulayın.',
  invitation_title: '{{app.name}} uygulamasına davet edildiniz',
  invitation_lead: 'Hesabınızı oluşturmak için daveti kabul edin.',
  invitation_action: 'Daveti kabul et',
  invitation_why:
    'Bu iletiyi, {{app.name}} ekibinden birisi bu adresi davet ettiği için aldınız. Beklemiyorsanız dikkate almayın.',
  place_subject: '{{app.name}} için yeriniz hazır',
  place_title: 'Artık içeridesiniz',
  place_lead: '{{app.name}} uygulamasına katılmak istemiştiniz. Yeriniz hazır: hesabınızı oluşturun.',
  place_action: 'Hesabınızı oluşturun',
  place_why:
    'Bu iletiyi, bu adres {{app.name}} bekleme listesinde olduğu için aldınız. Beklemiyorsanız dikkate almayın.',
  waitlist_subject: '{{app.name}} bekleme listesindesiniz',
  waitlist_title: 'Listedesiniz',
  waitlist_lead: '{{app.name}} uygulamasına ilginiz için teşekkürler. Sizin için yer açılınca haber vereceğiz.',
  waitlist_why:
    'Bu iletiyi, birisi bu adresi {{app.name}} bekleme listesine eklediği için aldınız. Siz değilseniz dikkate almayın.',
  org_subject: '{{inviter.name}} sizi {{org.name}} kuruluşuna davet ediyor',
  org_subject_anonymous: '{{org.name}} kuruluşuna davet edildiniz',
  org_title: '{{org.name}} kuruluşuna katılın',
  org_lead: '{{inviter.name}} sizi {{app.name}} uygulamasında {{org.name}} ile çalışmaya davet ediyor.',
  org_lead_anonymous: '{{app.name}} uygulamasında {{org.name}} ile çalışmaya davet edildiniz.',
  org_why:
    'Bu iletiyi, {{org.name}} kuruluşundan birisi bu adresi davet ettiği için aldınız. Beklemiyorsanız dikkate almayın: siz olmadan hiçbir şey olmaz.',
  password_changed_title: 'Parolanız değiştirildi',
  password_changed_subject: '{{app.name}} parolanız değiştirildi',
  password_removed_title: 'Parolanız kaldırıldı',
  password_removed_subject: '{{app.name}} parolanız kaldırıldı',
  email_changed_title: 'E-posta adresiniz değiştirildi',
  email_changed_subject: '{{app.name}} e-posta adresiniz değiştirildi',
  email_changed_lead:
    'Hesabınızla ilgili iletiler artık başka bir adrese gidiyor. Siz değilseniz hemen oturum açıp hesabınızı denetleyin.',
  locked_title: 'Hesabınız kilitlendi',
  locked_subject: '{{app.name}} hesabınız kilitlendi',
  locked_lead:
    'Çok fazla hatalı oturum açma denemesi oldu, bu yüzden hesap bir süre kapalı. Denemeler sizin değilse hesap açılınca yeni bir parola seçin.',
  locked_action: 'Hesabı yeniden aç',
  unknown_title: 'Bu adresle bir {{app.name}} hesabı yok',
  unknown_lead:
    'Biri bu adresle {{app.name}} hesabına giriş yapmayı denedi, ancak adres hiçbir hesaba ait değil. Bu sizseniz başka bir adres deneyin veya kaydolun.',
  existing_subject: '{{app.name}} hesabınız zaten var',
  existing_title: 'Zaten bir hesabınız var',
  existing_lead:
    'Birisi bu adresle {{app.name}} uygulamasına kaydolmaya çalıştı. Bu sizseniz oturum açın; parolanızı orada sıfırlayabilirsiniz.',
  existing_why: 'Siz değilseniz dikkate almayın: bu adresin bir hesabı olduğunu kimse öğrenmedi.',
  new_device_title: 'Hesabınızda yeni oturum',
  new_device_subject: '{{app.name}} hesabınızda yeni oturum',
  new_device_action: 'Bu cihazın oturumunu kapat',
  new_device_lead:
    'Hesabınız daha önce görülmeyen bir cihazda kullanıldı. Bu sizseniz yapmanız gereken bir şey yok. Değilseniz parolanızı değiştirin ve her yerde oturumu kapatın.',
}

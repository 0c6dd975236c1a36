import type { Localization } from '../localization.ts'

export const signUp = {
  signUp: {
    emailCode: {
      resendButton: 'Gelmedi mi? Yeniden gönder',
      subtitle: 'Şu adrese gönderdiğimiz kodu gir:',
      title: 'E-postanı doğrula',
    },
    phoneCode: {
      resendButton: 'Gelmedi mi? Yeniden gönder',
      subtitle: 'Şu adrese gönderdiğimiz kodu gir:',
      title: 'Telefonunu doğrula',
    },
    emailLink: {
      resendButton: 'Gelmedi mi? Yeniden gönder',
      subtitle: 'Şu adrese bir bağlantı gönderdik:',
      formSubtitle: 'Buradan devam etmek için bağlantıyı aç. Bu sayfa seni bekliyor.',
      expired: { title: 'Bu bağlantının süresi doldu' },
      title: 'E-postanı doğrula',
      verified: { title: 'Adresin doğrulandı' },
    },
    restrictedAccess: {
      blockButton__emailSupport: 'Desteğe yaz',
      actionText: 'Zaten hesabın var mı?',
      actionLink: 'Oturum aç',
      title: 'Erişim kısıtlı',
      blockButton__joinWaitlist: 'Bekleme listesine katıl',
      subtitle: 'Yeni hesaplar için davet gerekir. Davetin varsa e-postadaki bağlantıyı aç.',
      subtitleWaitlist: 'Yeni hesaplar adım adım açılıyor. Bekleme listesine katıl, sana yazalım.',
    },
    alternativePhoneCodeProvider: {
      resendButton: 'Gelmedi mi? Yeniden gönder',
      subtitle: 'Şu adrese gönderdiğimiz kodu gir:',
      title: '{{provider}} uygulamasına bakın',
    },
    start: {
      alternativePhoneCodeProvider: {
        actionLink: 'Başka bir yöntem kullan',
        label: '{{provider}} telefon numarası',
        subtitle: 'Bu numaraya {{provider}} üzerinden bir kod göndereceğiz.',
        title: '{{provider}} ile {{applicationName}} için kaydolun',
      },
      title: 'Hesabını oluştur',
      titleCombined: 'Hesabını oluştur',
      subtitle: '{{applicationName}} kullanmaya başlamak için.',
      actionText: 'Zaten hesabın var mı?',
      actionLink: 'Oturum aç',
      actionLink__use_phone: 'Telefon kullan',
      actionLink__use_email: 'E-posta kullan',
      subtitleCombined: 'Seni henüz tanımıyoruz. Birkaç bilgi yeter.',
    },
    continue: {
      actionText: 'Zaten hesabın var mı?',
      actionLink: 'Oturum aç',
      title: 'Neredeyse bitti',
      subtitle: 'Hesabında eksik kalanlar.',
    },
    legalConsent: {
      checkbox: {
        label__termsOfServiceAndPrivacyPolicy:
          '{{ termsOfServiceLink || link("Hizmet Koşulları") }}’nı ve {{ privacyPolicyLink || link("Gizlilik Politikası") }}’nı kabul ediyorum',
        label__onlyTermsOfService: '{{ termsOfServiceLink || link("Hizmet Koşulları") }}’nı kabul ediyorum',
        label__onlyPrivacyPolicy: '{{ privacyPolicyLink || link("Gizlilik Politikası") }}’nı kabul ediyorum',
        label__plain: 'Kullanım koşullarını kabul ediyorum',
      },
    },
    ticket: { title: 'Davetin açılıyor…', failed: 'Bu davet kullanılamıyor' },
  },
  waitlist: {
    start: {
      title: 'Bekleme listesine katıl',
      subtitle: 'Adresini bırak, sıran gelince sana yazalım.',
      formButton: 'Bekleme listesine katıl',
      actionText: 'Zaten erişimin var mı?',
      actionLink: 'Oturum aç',
    },
    success: {
      title: 'Bekleme listesine katıldığın için teşekkürler',
      subtitle: 'Sıran gelince sana yazacağız.',
      message: 'Devam ediyoruz.',
    },
  },
} satisfies Localization

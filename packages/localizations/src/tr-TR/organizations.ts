import type { Localization } from '../localization.ts'

export const organizations = {
  organizationProfile: {
    apiKeysPage: { title: 'API anahtarları' },
    navbar: {
      title: 'Kuruluş',
      description: 'Adı ve üyeleri.',
      general: 'Genel',
      members: 'Üyeler',
      apiKeys: 'API anahtarları',
    },
    start: {
      headerTitle__general: 'Genel',
      headerTitle__members: 'Üyeler',
      profileSection: {
        title: 'Ad',
        primaryButton: 'Profili güncelle',
        uploadAction__title: 'Logo',
      },
    },
    profilePage: {
      title: 'Profili güncelle',
      domainSection: {
        title: 'Doğrulanmış alan adları',
        subtitle: 'İş arkadaşların e-posta adreslerinin alan adıyla katılabilsin.',
        primaryButton: 'Alan adı ekle',
        menuAction__verify: 'Doğrula',
        menuAction__manage: 'Katılımı değiştir',
        menuAction__remove: 'Alan adını kaldır',
      },
      dangerSection: {
        title: 'Tehlikeli bölge',
        leaveOrganization: {
          title: 'Kuruluştan ayrıl',
          messageLine1: 'İçindeki her şeye erişimini kaybedersin.',
          messageLine2: 'Yalnızca bir davetle geri dönebilirsin.',
          actionDescription: 'Devam etmek için “{{organizationName}}” yaz.',
        },
        deleteOrganization: {
          title: 'Kuruluşu sil',
          messageLine1: 'Kuruluş ve içindeki tüm üyelikler silinir.',
          messageLine2: 'Bu işlem geri alınamaz.',
          actionDescription: 'Devam etmek için “{{organizationName}}” yaz.',
        },
      },
    },
    createDomainPage: {
      title: 'Alan adı ekle',
      subtitle:
        'Yalnızca sizin kişilerinizin adresi olan bir alan adı. Herkese açık e-posta sağlayıcıları kabul edilmez.',
    },
    verifyDomainPage: {
      title: 'Alan adını doğrula',
      subtitle: '{{domainName}} alan adındaki bir adrese kod göndereceğiz.',
      subtitleVerificationCodeScreen: '{{emailAddress}} adresine gönderilen kodu gir.',
    },
    verifiedDomainPage: {
      subtitle: '{{domain}} doğrulandı.',
      enrollmentTab: {
        subtitle: 'Orada adresi olanlar nasıl katılır',
        manualInvitationOption__label: 'Yalnızca davetle',
        manualInvitationOption__description: 'Buradan biri onları tek tek davet eder.',
        automaticInvitationOption__label: 'Otomatik davet',
        automaticInvitationOption__description: 'Kaydolduklarında davet edilirler ve istedikleri zaman katılırlar.',
        automaticSuggestionOption__label: 'Otomatik öneri',
        automaticSuggestionOption__description: 'Katılma isteği gönderebilirler, buradan biri karar verir.',
        calloutInvitationCountLabel: 'Açık davetler: {{count}}',
        calloutSuggestionCountLabel: 'Açık öneriler: {{count}}',
      },
    },
    removeDomainPage: {
      title: 'Bu alan adı kaldırılsın mı?',
      messageLine1: 'Artık {{domain}} üzerinden kimse katılamaz. Üyeler kalır; açık davetler ve öneriler silinir.',
    },
    invitePage: {
      title: 'Yeni üyeler davet et',
      subtitle: 'Her birine bağlantı içeren bir e-posta gider. Adresleri virgül veya boşlukla ayır.',
      successMessage: 'Davetler yola çıktı.',
      formButtonPrimary__continue: 'Davetleri gönder',
      detailsTitle__inviteFailed:
        'Hiçbir şey gönderilmedi. Zaten üye veya davetli: {{email_addresses}}. Listeden çıkarıldılar.',
    },
    membersPage: {
      action__invite: 'Davet et',
      action__search: 'Ara',
      detailsTitle__emptyRow: 'Kimse bulunamadı.',
      failed: 'Bu liste yüklenemedi.',
      retry: 'Yeniden dene',
      start: {
        headerTitle__members: 'Üyeler',
        headerTitle__invitations: 'Davetler',
        headerTitle__requests: 'İstekler',
      },
      activeMembersTab: {
        tableHeader__joined: 'Katılma: {{date}}',
        roleOf: 'Rol: {{name}}',
        menuAction__remove: 'Üyeyi çıkar',
        removeTitle: '{{name}} çıkarılsın mı?',
        removeMessage: 'Erişimi hemen sona erer.',
        tableHeader__role: 'Rol',
        tableHeader__actions: 'İşlemler',
        tableHeader__user: 'Kullanıcı',
      },
      invitedMembersTab: { tableHeader__invited: 'Davet: {{date}}', menuAction__revoke: 'Daveti iptal et' },
      invitationsTab: {
        autoInvitations: {
          headerTitle: 'Otomatik davetler',
          headerSubtitle: 'Alan adında e-posta adresi olan herkesi davet et.',
          primaryButton: 'Doğrulanmış alan adlarını yönet',
        },
        table__emptyRow: 'Açık davet yok.',
      },
      requestsTab: {
        autoSuggestions: {
          headerTitle: 'Otomatik öneriler',
          headerSubtitle: 'Alan adında e-posta adresi olanlar katılmak isteyebilir.',
          primaryButton: 'Doğrulanmış alan adlarını yönet',
        },
        tableHeader__requested: 'İstek: {{date}}',
        menuAction__approve: 'Onayla',
        menuAction__reject: 'Reddet',
        table__emptyRow: 'İstek yok.',
      },
    },
  },
  organizationSwitcher: {
    waiting: 'Seni bekleyen: {{count}}',
    personalWorkspace: 'Kişisel hesap',
    notSelected: 'Kuruluş seçilmedi',
    action__createOrganization: 'Kuruluş oluştur',
    action__manageOrganization: 'Yönet',
    action__invitationAccept: 'Katıl',
    action__suggestionsAccept: 'Katılma isteği gönder',
    action__openOrganizationSwitcher: 'Kuruluş menüsünü aç',
    action__closeOrganizationSwitcher: 'Kuruluş menüsünü kapat',
    suggestionsAcceptedLabel: 'Onay bekliyor',
    menu: 'Kuruluşların',
  },
  createOrganization: {
    title: 'Kuruluş oluştur',
    subtitle: 'Sen ve birlikte çalıştığın kişiler için bir yer.',
    formButtonSubmit: 'Kuruluş oluştur',
    logoRefused:
      'Kuruluşunuz oluşturuldu, yalnızca logosu kaydedilemedi. {{reason}} Başka bir resim deneyin veya logo olmadan devam edin.',
    invitePage: { formButtonReset: 'Atla' },
  },
  organizationList: {
    title: 'Bir hesap seç',
    titleWithoutPersonal: 'Bir kuruluş seç',
    subtitle: '{{applicationName}} ile devam etmek için',
    createOrganization: 'Kuruluş oluştur',
    action__invitationAccept: 'Katıl',
    action__suggestionsAccept: 'Katılma isteği gönder',
    action__createOrganization: 'Kuruluş oluştur',
    invitationAcceptedLabel: 'Katıldın',
    suggestionsAcceptedLabel: 'Onay bekliyor',
    more: 'Daha fazla göster',
  },
  taskChooseOrganization: {
    createOrganization: {
      title: 'Kuruluşunu kur',
      subtitle: 'Bir adım daha: sen ve birlikte çalıştığın kişiler için bir yer.',
      formButtonSubmit: 'Devam et',
    },
    chooseOrganization: {
      title: 'Bir kuruluş seç',
      subtitle: '{{applicationName}} içinde devam etmek için',
      action__createOrganization: 'Kuruluş oluştur',
    },
    organizationCreationDisabled: { subtitle: 'Seni henüz kimse davet etmedi. Davet edebilecek birine sor.' },
    signOut: { actionText: '{{identifier}} olarak oturum açtın.', actionLink: 'Çıkış yap' },
    alerts: {
      organizationAlreadyExists:
        '{{organizationName}} ({{organizationDomain}}) zaten burada. Oradan birinden seni davet etmesini iste ya da kendi kuruluşunla devam et.',
    },
  },
} satisfies Localization

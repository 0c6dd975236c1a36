import type { Localization } from '../localization.ts'

export const organizations = {
  organizationProfile: {
    apiKeysPage: { title: 'Kunci API' },
    navbar: {
      title: 'Organisasi',
      description: 'Namanya dan siapa saja anggotanya.',
      general: 'Umum',
      members: 'Anggota',
      apiKeys: 'Kunci API',
    },
    start: {
      headerTitle__general: 'Umum',
      headerTitle__members: 'Anggota',
      profileSection: {
        title: 'Nama',
        primaryButton: 'Perbarui profil',
        uploadAction__title: 'Logo',
      },
    },
    profilePage: {
      title: 'Perbarui profil',
      domainSection: {
        title: 'Domain terverifikasi',
        subtitle: 'Biarkan rekan bergabung lewat domain alamat email mereka.',
        primaryButton: 'Tambah domain',
        menuAction__verify: 'Verifikasi',
        menuAction__manage: 'Ubah cara bergabung',
        menuAction__remove: 'Hapus domain',
      },
      dangerSection: {
        title: 'Zona berbahaya',
        leaveOrganization: {
          title: 'Keluar dari organisasi',
          messageLine1: 'Anda akan kehilangan akses ke semua yang ada di dalamnya.',
          messageLine2: 'Anda hanya dapat kembali dengan undangan.',
          actionDescription: 'Ketik “{{organizationName}}” untuk melanjutkan.',
        },
        deleteOrganization: {
          title: 'Hapus organisasi',
          messageLine1: 'Organisasi dan semua keanggotaannya akan hilang.',
          messageLine2: 'Tindakan ini tidak dapat dibatalkan.',
          actionDescription: 'Ketik “{{organizationName}}” untuk melanjutkan.',
        },
      },
    },
    createDomainPage: {
      title: 'Tambah domain',
      subtitle: 'Domain yang alamatnya hanya dimiliki orang Anda. Penyedia email umum tidak diterima.',
    },
    verifyDomainPage: {
      title: 'Verifikasi domain',
      subtitle: 'Kami mengirim kode ke alamat di {{domainName}}.',
      subtitleVerificationCodeScreen: 'Masukkan kode yang dikirim ke {{emailAddress}}.',
    },
    verifiedDomainPage: {
      subtitle: '{{domain}} sudah terverifikasi.',
      enrollmentTab: {
        subtitle: 'Cara bergabung bagi yang punya alamat di sana',
        manualInvitationOption__label: 'Hanya dengan undangan',
        manualInvitationOption__description: 'Seseorang di sini mengundang mereka satu per satu.',
        automaticInvitationOption__label: 'Undangan otomatis',
        automaticInvitationOption__description: 'Mereka diundang saat mendaftar dan bergabung kapan pun mereka mau.',
        automaticSuggestionOption__label: 'Saran otomatis',
        automaticSuggestionOption__description: 'Mereka dapat minta bergabung, dan seseorang di sini memutuskan.',
        calloutInvitationCountLabel: 'Undangan terbuka: {{count}}',
        calloutSuggestionCountLabel: 'Saran terbuka: {{count}}',
      },
    },
    removeDomainPage: {
      title: 'Hapus domain ini?',
      messageLine1:
        'Tidak ada lagi yang bergabung lewat {{domain}}. Anggota tetap; undangan dan saran yang masih terbuka dihapus.',
    },
    invitePage: {
      title: 'Undang anggota baru',
      subtitle: 'Masing-masing menerima email berisi tautan. Pisahkan alamat dengan koma atau spasi.',
      successMessage: 'Undangan sedang dikirim.',
      formButtonPrimary__continue: 'Kirim undangan',
      detailsTitle__inviteFailed:
        'Tidak ada yang dikirim. Sudah menjadi anggota atau diundang: {{email_addresses}}. Alamat itu dihapus dari daftar.',
    },
    membersPage: {
      action__invite: 'Undang',
      action__search: 'Cari',
      detailsTitle__emptyRow: 'Tidak ada yang ditemukan.',
      failed: 'Kami tidak dapat memuat daftar ini.',
      retry: 'Coba lagi',
      start: {
        headerTitle__members: 'Anggota',
        headerTitle__invitations: 'Undangan',
        headerTitle__requests: 'Permintaan',
      },
      activeMembersTab: {
        tableHeader__joined: 'Bergabung {{date}}',
        roleOf: 'Peran {{name}}',
        menuAction__remove: 'Keluarkan anggota',
        removeTitle: 'Keluarkan {{name}}?',
        removeMessage: 'Aksesnya langsung berakhir.',
        tableHeader__role: 'Peran',
        tableHeader__actions: 'Tindakan',
        tableHeader__user: 'Pengguna',
      },
      invitedMembersTab: { tableHeader__invited: 'Diundang {{date}}', menuAction__revoke: 'Batalkan undangan' },
      invitationsTab: {
        autoInvitations: {
          headerTitle: 'Undangan otomatis',
          headerSubtitle: 'Undang semua orang yang punya alamat email di domain Anda.',
          primaryButton: 'Kelola domain terverifikasi',
        },
        table__emptyRow: 'Tidak ada undangan terbuka.',
      },
      requestsTab: {
        autoSuggestions: {
          headerTitle: 'Saran otomatis',
          headerSubtitle: 'Siapa pun yang punya alamat email di domain Anda dapat meminta bergabung.',
          primaryButton: 'Kelola domain terverifikasi',
        },
        tableHeader__requested: 'Diminta {{date}}',
        menuAction__approve: 'Setujui',
        menuAction__reject: 'Tolak',
        table__emptyRow: 'Tidak ada permintaan.',
      },
    },
  },
  organizationSwitcher: {
    waiting: 'Menunggu Anda: {{count}}',
    personalWorkspace: 'Akun pribadi',
    notSelected: 'Belum ada organisasi yang dipilih',
    action__createOrganization: 'Buat organisasi',
    action__manageOrganization: 'Kelola',
    action__invitationAccept: 'Gabung',
    action__suggestionsAccept: 'Minta bergabung',
    action__openOrganizationSwitcher: 'Buka menu organisasi',
    action__closeOrganizationSwitcher: 'Tutup menu organisasi',
    suggestionsAcceptedLabel: 'Menunggu persetujuan',
    menu: 'Organisasi Anda',
  },
  createOrganization: {
    title: 'Buat organisasi',
    subtitle: 'Tempat bagi Anda dan rekan kerja Anda.',
    formButtonSubmit: 'Buat organisasi',
    logoRefused:
      'Organisasi Anda sudah dibuat, hanya logonya yang tidak dapat disimpan. {{reason}} Coba gambar lain atau lanjutkan tanpanya.',
    invitePage: { formButtonReset: 'Lewati' },
  },
  organizationList: {
    title: 'Pilih akun',
    titleWithoutPersonal: 'Pilih organisasi',
    subtitle: 'Untuk melanjutkan ke {{applicationName}}',
    createOrganization: 'Buat organisasi',
    action__invitationAccept: 'Gabung',
    action__suggestionsAccept: 'Minta bergabung',
    action__createOrganization: 'Buat organisasi',
    invitationAcceptedLabel: 'Bergabung',
    suggestionsAcceptedLabel: 'Menunggu persetujuan',
    more: 'Tampilkan lebih banyak',
  },
  taskChooseOrganization: {
    createOrganization: {
      title: 'Siapkan organisasi Anda',
      subtitle: 'Satu langkah lagi: tempat bagi Anda dan rekan kerja Anda.',
      formButtonSubmit: 'Lanjutkan',
    },
    chooseOrganization: {
      title: 'Pilih organisasi',
      subtitle: 'Untuk melanjutkan di {{applicationName}}',
      action__createOrganization: 'Buat organisasi',
    },
    organizationCreationDisabled: { subtitle: 'Belum ada yang mengundang Anda. Hubungi orang yang dapat mengundang.' },
    signOut: { actionText: 'Masuk sebagai {{identifier}}.', actionLink: 'Keluar' },
    alerts: {
      organizationAlreadyExists:
        '{{organizationName}} ({{organizationDomain}}) sudah ada di sini. Minta seseorang di sana mengundang Anda, atau lanjutkan dengan organisasi Anda sendiri.',
    },
  },
} satisfies Localization

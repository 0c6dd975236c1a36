import type { Localization } from '../localization.ts'

export const signIn = {
  signIn: {
    forgotPasswordAlternativeMethods: {
      label__alternativeMethods: 'atau',
      title: 'Lupa kata sandi?',
      blockButton__resetPassword: 'Atur ulang kata sandi',
      subtitle: 'Buat yang baru dengan kode, atau masuk dengan cara lain.',
      blockButton__resetPassword_email: 'Kirim kode ke {{identifier}} saja',
    },
    signedIn: { continue: 'Lanjutkan', title: 'Anda sudah masuk', subtitle: 'sebagai {{identifier}}' },
    password: { actionLink: 'Gunakan cara lain', title: 'Masukkan kata sandi' },
    alternativeMethods: {
      title: 'Gunakan cara lain',
      blockButton__password: 'Masuk dengan kata sandi Anda',
      blockButton__backupCode: 'Gunakan kode cadangan',
      subtitle: 'Bagaimana Anda ingin melanjutkan?',
      actionLink: 'Dapatkan bantuan',
      getHelp: {
        title: 'Dapatkan bantuan',
        blockButton__emailSupport: 'Kirim email ke dukungan',
        content:
          'Jika Anda tidak dapat masuk ke akun, tulis kepada kami dan kami akan memulihkan akses Anda secepatnya.',
      },
      blockButton__emailLink: 'Kirim tautan email ke {{identifier}}',
      blockButton__emailCode: 'Kirim kode email ke {{identifier}}',
      blockButton__phoneCode: 'Kirim kode SMS ke {{identifier}}',
      blockButton__totp: 'Gunakan aplikasi autentikator',
      actionText: 'Tidak ada yang cocok?',
    },
    emailCode: {
      resendButton: 'Belum menerima? Kirim ulang',
      subtitle: 'Masukkan kode yang kami kirim ke',
      title: 'Periksa email Anda',
    },
    phoneCode: {
      resendButton: 'Belum menerima? Kirim ulang',
      subtitle: 'Masukkan kode yang kami kirim ke',
      title: 'Periksa ponsel Anda',
    },
    emailLink: {
      resendButton: 'Belum menerima? Kirim ulang',
      title: 'Periksa email Anda',
      subtitle: 'Kami mengirim tautan ke',
      formSubtitle: 'Buka tautan itu untuk melanjutkan di sini. Halaman ini menunggu Anda.',
      loading: { title: 'Sedang masuk…', subtitle: 'Anda akan segera dilanjutkan.' },
      verified: { subtitle: 'Anda akan segera dilanjutkan.', title: 'Anda sudah masuk' },
      expired: {
        resendButton: 'Kirim tautan baru',
        title: 'Tautan ini sudah kedaluwarsa',
        subtitle: 'Kembali ke tempat Anda memulai dan minta yang baru.',
      },
      failed: { title: 'Tautan ini tidak berfungsi', subtitle: 'Mungkin sudah pernah digunakan. Minta yang baru.' },
      clientMismatch: {
        title: 'Tautan ini dibuat untuk perangkat lain',
        subtitle: 'Buka di browser tempat Anda mulai masuk.',
      },
      startAgain: 'Mulai lagi',
      unusedTab: { title: 'Anda boleh menutup tab ini' },
      verifiedSwitchTab: {
        titleNewTab: 'Anda sudah masuk di tab lain',
        subtitleNewTab: 'Lanjutkan di sana; Anda dapat menutup tab ini.',
      },
    },
    emailCodeMfa: {
      resendButton: 'Belum menerima? Kirim ulang',
      subtitle: 'Masukkan kode yang kami kirim ke',
      title: 'Periksa email Anda',
    },
    phoneCodeMfa: {
      resendButton: 'Belum menerima? Kirim ulang',
      subtitle: 'Masukkan kode yang kami kirim ke',
      title: 'Periksa ponsel Anda',
    },
    alternativePhoneCodeProvider: {
      resendButton: 'Belum menerima? Kirim ulang',
      subtitle: 'Masukkan kode yang kami kirim ke',
      title: 'Periksa {{provider}}',
    },
    start: {
      alternativePhoneCodeProvider: {
        actionLink: 'Gunakan cara lain',
        label: 'Nomor telepon {{provider}}',
        subtitle: 'Kami akan mengirim kode ke nomor ini lewat {{provider}}.',
        title: 'Masuk ke {{applicationName}} dengan {{provider}}',
      },
      actionLink__use_phone: 'Gunakan telepon',
      actionLink__use_email: 'Gunakan email',
      actionLink__use_username: 'Gunakan nama pengguna',
      actionLink__use_email_username: 'Gunakan email atau nama pengguna',
      title: 'Masuk ke {{applicationName}}',
      titleCombined: 'Lanjutkan ke {{applicationName}}',
      subtitle: 'Selamat datang kembali. Siapa Anda?',
      actionText: 'Belum punya akun?',
      actionText__join_waitlist: 'Belum punya akun?',
      actionLink: 'Daftar',
      actionLink__join_waitlist: 'Gabung daftar tunggu',
    },
    forgotPassword: {
      title: 'Atur ulang kata sandi',
      subtitle_email: 'Masukkan kode yang kami kirim ke',
      subtitle_phone: 'Masukkan kode yang kami kirim ke',
    },
    resetPassword: {
      formButtonPrimary: 'Atur ulang kata sandi',
      title: 'Buat kata sandi baru',
      subtitle: 'Anda akan langsung masuk dengannya.',
      requiredMessage: 'Demi keamanan, akun ini memerlukan kata sandi baru.',
    },
    emailLinkMfa: {
      title: 'Periksa email Anda',
      subtitle: 'Kami mengirim tautan ke',
      formSubtitle: 'Buka tautan itu untuk melanjutkan di sini. Halaman ini menunggu Anda.',
    },
    ticket: { title: 'Sedang masuk…', failed: 'Tautan ini tidak berfungsi' },
    totpMfa: { title: 'Verifikasi dua langkah', subtitle: 'Masukkan kode dari aplikasi autentikator Anda.' },
    backupCodeMfa: {
      title: 'Gunakan kode cadangan',
      subtitle:
        'Salah satu kode yang Anda simpan saat menyiapkan verifikasi dua langkah. Masing-masing berlaku sekali.',
    },
    newDeviceVerificationNotice: 'Anda masuk dari perangkat baru, jadi kami memeriksa sekali lagi.',
    accountSwitcher: {
      title: 'Pilih akun',
      subtitle: 'Untuk melanjutkan ke {{applicationName}}',
      action__addAccount: 'Tambah akun',
      action__signOutAll: 'Keluar dari semua akun',
    },
    noAvailableMethods: {
      title: 'Anda tidak dapat masuk di sini',
      message: 'Akun ini tidak memiliki cara masuk yang berfungsi di halaman ini.',
    },
  },
} satisfies Localization

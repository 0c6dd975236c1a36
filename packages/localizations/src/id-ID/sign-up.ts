import type { Localization } from '../localization.ts'

export const signUp = {
  signUp: {
    emailCode: {
      resendButton: 'Belum menerima? Kirim ulang',
      subtitle: 'Masukkan kode yang kami kirim ke',
      title: 'Verifikasi email Anda',
    },
    phoneCode: {
      resendButton: 'Belum menerima? Kirim ulang',
      subtitle: 'Masukkan kode yang kami kirim ke',
      title: 'Verifikasi telepon Anda',
    },
    emailLink: {
      resendButton: 'Belum menerima? Kirim ulang',
      subtitle: 'Kami mengirim tautan ke',
      formSubtitle: 'Buka tautan itu untuk melanjutkan di sini. Halaman ini menunggu Anda.',
      expired: { title: 'Tautan ini sudah kedaluwarsa' },
      title: 'Verifikasi email Anda',
      verified: { title: 'Alamat Anda sudah diverifikasi' },
    },
    restrictedAccess: {
      blockButton__emailSupport: 'Kirim email ke dukungan',
      actionText: 'Sudah punya akun?',
      actionLink: 'Masuk',
      title: 'Akses dibatasi',
      blockButton__joinWaitlist: 'Gabung daftar tunggu',
      subtitle: 'Akun baru memerlukan undangan. Jika Anda punya, buka tautan di emailnya.',
      subtitleWaitlist: 'Akun baru dibuka secara bertahap. Gabung daftar tunggu dan kami akan mengabari Anda.',
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
        title: 'Daftar ke {{applicationName}} dengan {{provider}}',
      },
      title: 'Buat akun Anda',
      titleCombined: 'Buat akun Anda',
      subtitle: 'Untuk memulai dengan {{applicationName}}.',
      actionText: 'Sudah punya akun?',
      actionLink: 'Masuk',
      actionLink__use_phone: 'Gunakan telepon',
      actionLink__use_email: 'Gunakan email',
      subtitleCombined: 'Kami belum mengenal Anda. Isi sedikit data dan selesai.',
    },
    continue: {
      actionText: 'Sudah punya akun?',
      actionLink: 'Masuk',
      title: 'Hampir selesai',
      subtitle: 'Ini yang masih kurang di akun Anda.',
    },
    legalConsent: {
      checkbox: {
        label__termsOfServiceAndPrivacyPolicy:
          'Saya menyetujui {{ termsOfServiceLink || link("Ketentuan Layanan") }} dan {{ privacyPolicyLink || link("Kebijakan Privasi") }}',
        label__onlyTermsOfService: 'Saya menyetujui {{ termsOfServiceLink || link("Ketentuan Layanan") }}',
        label__onlyPrivacyPolicy: 'Saya menyetujui {{ privacyPolicyLink || link("Kebijakan Privasi") }}',
        label__plain: 'Saya menyetujui ketentuan penggunaan',
      },
    },
    ticket: { title: 'Membuka undangan Anda…', failed: 'Undangan ini tidak dapat digunakan' },
  },
  waitlist: {
    start: {
      title: 'Gabung daftar tunggu',
      subtitle: 'Tinggalkan alamat Anda dan kami akan mengabari saat giliran Anda tiba.',
      formButton: 'Gabung daftar tunggu',
      actionText: 'Sudah punya akses?',
      actionLink: 'Masuk',
    },
    success: {
      title: 'Terima kasih telah bergabung di daftar tunggu',
      subtitle: 'Kami akan mengabari saat giliran Anda tiba.',
      message: 'Sebentar lagi Anda dialihkan.',
    },
  },
} satisfies Localization

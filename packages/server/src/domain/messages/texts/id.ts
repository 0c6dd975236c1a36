import type { Texts } from './en.ts'

export const id: Texts = {
  code_ttl: 'Kode berlaku selama {{ttl}}.',
  link_ttl: 'Tautan berlaku selama {{ttl}}.',
  copy_link: 'Jika tombol tidak berfungsi, salin alamat ini ke browser Anda:',
  questions: 'Ada pertanyaan? Tulis ke {{app.support_email}}.',
  asked:
    'Anda menerima pesan ini karena seseorang memasukkan alamat ini di {{app.name}}. Jika itu bukan Anda, abaikan saja: tidak ada yang terjadi tanpa Anda.',
  told: 'Anda menerima pesan ini karena menyangkut keamanan akun {{app.name}} Anda.',
  notice: 'Jika itu Anda, tidak ada yang perlu dilakukan. Jika bukan, masuklah dan amankan akun Anda sekarang.',
  device: 'Perangkat',
  place: 'Lokasi',
  ip_address: 'Alamat IP',
  time: 'Waktu',
  code_subject: '{{otp_code}} adalah kode {{app.name}} Anda',
  code_title: 'Kode Anda',
  code_lead:
    'Masukkan kode ini di {{app.name}} untuk melanjutkan. Jangan berikan kepada siapa pun: {{app.name}} tidak akan pernah memintanya.',
  code_sms: '{{otp_code}} adalah kode {{app.name}} Anda. Jangan berikan kepada siapa pun.',
  reset_subject: '{{otp_code}} adalah kode atur ulang kata sandi {{app.name}} Anda',
  reset_title: 'Atur ulang kata sandi Anda',
  reset_lead: 'Masukkan kode ini di {{app.name}} untuk memilih kata sandi baru. Jangan berikan kepada siapa pun.',
  reset_why:
    'Anda menerima pesan ini karena seseorang meminta pengaturan ulang kata sandi akun {{app.name}} Anda. Jika itu bukan Anda, abaikan saja: kata sandi Anda tetap sama.',
  reset_sms: '{{otp_code}} adalah kode atur ulang kata sandi {{app.name}} Anda. Jangan berikan kepada siapa pun.',
  sign_in_title: 'Masuk ke {{app.name}}',
  sign_in_lead: 'Buka tautan di browser tempat Anda memintanya.',
  sign_in_action: 'Masuk',
  confirm_subject: 'Konfirmasi alamat email Anda untuk {{app.name}}',
  confirm_title: 'Konfirmasi alamat email Anda',
  confirm_action: 'Konfirmasi alamat email',
  sign_up_lead: 'Tinggal satu langkah lagi menuju akun {{app.name}} Anda.',
  profile_lead: 'Konfirmasi bahwa alamat ini milik akun {{app.name}} Anda.',
  invitation_title: 'Anda diundang ke {{app.name}}',
  invitation_lead: 'Terima undangan untuk membuat akun Anda.',
  invitation_action: 'Terima undangan',
  invitation_why:
    'Anda menerima pesan ini karena seseorang di {{app.name}} mengundang alamat ini. Jika Anda tidak menduganya, abaikan saja.',
  place_subject: 'Tempat Anda di {{app.name}} sudah siap',
  place_title: 'Selamat datang',
  place_lead: 'Anda pernah meminta untuk bergabung dengan {{app.name}}. Tempat Anda sudah siap: buat akun Anda.',
  place_action: 'Buat akun Anda',
  place_why:
    'Anda menerima pesan ini karena alamat ini ada di daftar tunggu {{app.name}}. Jika Anda tidak menduganya, abaikan saja.',
  waitlist_subject: 'Anda ada di daftar tunggu {{app.name}}',
  waitlist_title: 'Anda ada di daftar',
  waitlist_lead:
    'Terima kasih atas minat Anda pada {{app.name}}. Kami akan mengabari Anda begitu ada tempat untuk Anda.',
  waitlist_why:
    'Anda menerima pesan ini karena seseorang memasukkan alamat ini ke daftar tunggu {{app.name}}. Jika itu bukan Anda, abaikan saja.',
  org_subject: '{{inviter.name}} mengundang Anda ke {{org.name}}',
  org_subject_anonymous: 'Anda diundang ke {{org.name}}',
  org_title: 'Bergabung dengan {{org.name}}',
  org_lead: '{{inviter.name}} mengundang Anda untuk bekerja dengan {{org.name}} di {{app.name}}.',
  org_lead_anonymous: 'Anda diundang untuk bekerja dengan {{org.name}} di {{app.name}}.',
  org_why:
    'Anda menerima pesan ini karena seseorang di {{org.name}} mengundang alamat ini. Jika Anda tidak menduganya, abaikan saja: tidak ada yang terjadi tanpa Anda.',
  password_changed_title: 'Kata sandi Anda telah diubah',
  password_changed_subject: 'Kata sandi {{app.name}} Anda telah diubah',
  password_removed_title: 'Kata sandi Anda telah dihapus',
  password_removed_subject: 'Kata sandi {{app.name}} Anda telah dihapus',
  email_changed_title: 'Alamat email Anda telah diubah',
  email_changed_subject: 'Alamat email {{app.name}} Anda telah diubah',
  email_changed_lead:
    'Mulai sekarang, email tentang akun Anda dikirim ke alamat lain. Jika itu bukan Anda, masuklah dan periksa akun Anda sekarang.',
  locked_title: 'Akun Anda terkunci',
  locked_subject: 'Akun {{app.name}} Anda terkunci',
  locked_lead:
    'Terlalu banyak percobaan masuk yang salah, jadi akun ditutup untuk sementara. Jika itu bukan Anda, pilih kata sandi baru setelah akun dibuka kembali.',
  locked_action: 'Buka kembali akun',
  unknown_title: 'Tidak ada akun {{app.name}} dengan alamat ini',
  unknown_lead:
    'Seseorang mencoba masuk ke {{app.name}} dengan alamat ini, yang bukan milik akun mana pun. Jika itu Anda, coba alamat lain atau daftar.',
  existing_subject: 'Anda sudah punya akun di {{app.name}}',
  existing_title: 'Anda sudah punya akun',
  existing_lead:
    'Seseorang mencoba mendaftar ke {{app.name}} dengan alamat ini. Jika itu Anda, masuk saja; di sana Anda dapat mengatur ulang kata sandi.',
  existing_why: 'Jika itu bukan Anda, abaikan saja: tidak ada yang diberi tahu bahwa alamat ini punya akun.',
  new_device_title: 'Ada yang masuk ke akun Anda',
  new_device_subject: 'Ada yang baru masuk ke akun {{app.name}} Anda',
  new_device_action: 'Keluarkan perangkat ini',
  new_device_lead:
    'Akun Anda digunakan di perangkat yang belum pernah terlihat. Jika itu Anda, tidak ada yang perlu dilakukan. Jika bukan, ubah kata sandi Anda dan keluar dari semua perangkat.',
}

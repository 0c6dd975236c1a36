import type { Localization } from '../localization.ts'

export const apiKeys = {
  apiKeys: {
    action__add: 'Tambah kunci baru',
    action__search: 'Cari kunci',
    detailsTitle__emptyRow: 'Belum ada kunci.',
    notAllowed: 'Peran Anda tidak mencakup kunci API organisasi ini.',
    nothingFound: 'Tidak ada kunci dengan nama ini.',
    detailsTitle__lastUsed: 'Terakhir digunakan {{date}}',
    neverUsed: 'Belum pernah digunakan',
    menuAction__revoke: 'Cabut kunci',
    formTitle: 'Tambah kunci API baru',
    formHint: 'Program yang memilikinya bertindak sebagai Anda. Anda dapat mencabutnya kapan saja.',
    formButtonPrimary__add: 'Buat kunci',
    formFieldOption__expiration__never: 'Tidak pernah',
    formFieldOption__expiration__1d: '1 hari',
    formFieldOption__expiration__7d: '7 hari',
    formFieldOption__expiration__30d: '30 hari',
    formFieldOption__expiration__60d: '60 hari',
    formFieldOption__expiration__90d: '90 hari',
    formFieldOption__expiration__180d: '180 hari',
    formFieldOption__expiration__1y: '1 tahun',
    formFieldCaption__expiration__never: 'Berlaku sampai Anda mencabutnya',
    formFieldCaption__expiration__expiresOn: 'Berlaku hingga {{ date | longDate }}',
    copySecret: {
      formTitle: 'Kunci Anda “{{name}}”',
      formHint: 'Kunci ini hanya ditampilkan sekali ini. Simpan di tempat yang aman.',
      formButtonPrimary__copyAndClose: 'Salin & tutup',
    },
    revokeConfirmation: {
      formTitle: 'Cabut “{{apiKeyName}}”?',
      formHint: 'Program yang menggunakannya langsung ditolak mulai sekarang. Tindakan ini tidak dapat dibatalkan.',
      label: 'Ketik “{{confirmationText}}” untuk konfirmasi',
      confirmationText: 'Cabut',
      formButtonPrimary__revoke: 'Cabut kunci',
    },
    createdAndExpirationStatus__expiresOn:
      'Dibuat {{ createdDate | shortDate }}, berlaku hingga {{ expiresDate | longDate }}',
    createdAndExpirationStatus__never: 'Dibuat {{ createdDate | shortDate }}, berlaku selamanya',
    tableHeader__name: 'Nama',
    tableHeader__actions: 'Tindakan',
  },
} satisfies Localization

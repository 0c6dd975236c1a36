import type { Localization } from '../localization.ts'

export const userProfile = {
  userProfile: {
    formButtonPrimary__continue: 'Lanjutkan',
    formButtonReset: 'Batal',
    formButtonPrimary__save: 'Simpan',
  },
} satisfies Localization

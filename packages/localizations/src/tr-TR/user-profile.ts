import type { Localization } from '../localization.ts'

export const userProfile = {
  userProfile: {
    formButtonPrimary__continue: 'Devam et',
    formButtonReset: 'Vazgeç',
    formButtonPrimary__save: 'Kaydet',
  },
} satisfies Localization

import type { Localization } from '../localization.ts'

export const userProfile = {
  userProfile: { formButtonPrimary__continue: 'जारी रखें', formButtonReset: 'रद्द करें', formButtonPrimary__save: 'सहेजें' },
} satisfies Localization

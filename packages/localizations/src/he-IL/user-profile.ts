import type { Localization } from '../localization.ts'

export const userProfile = {
  userProfile: { formButtonPrimary__continue: 'המשך', formButtonReset: 'ביטול', formButtonPrimary__save: 'שמירה' },
} satisfies Localization

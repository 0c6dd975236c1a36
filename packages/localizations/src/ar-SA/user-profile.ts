import type { Localization } from '../localization.ts'

export const userProfile = {
  userProfile: { formButtonPrimary__continue: 'متابعة', formButtonReset: 'إلغاء', formButtonPrimary__save: 'حفظ' },
} satisfies Localization

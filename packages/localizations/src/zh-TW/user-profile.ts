import type { Localization } from '../localization.ts'

export const userProfile = {
  userProfile: { formButtonPrimary__continue: '繼續', formButtonReset: '取消', formButtonPrimary__save: '儲存' },
} satisfies Localization

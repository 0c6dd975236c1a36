import type { Localization } from '../localization.ts'

export const userProfile = {
  userProfile: { formButtonPrimary__continue: '계속', formButtonReset: '취소', formButtonPrimary__save: '저장' },
} satisfies Localization

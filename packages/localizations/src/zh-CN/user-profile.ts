import type { Localization } from '../localization.ts'

export const userProfile = {
  userProfile: { formButtonPrimary__continue: '继续', formButtonReset: '取消', formButtonPrimary__save: '保存' },
} satisfies Localization

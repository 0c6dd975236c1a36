import type { Localization } from '../localization.ts'

export const userProfile = {
  userProfile: {
    formButtonPrimary__continue: '続ける',
    formButtonReset: 'キャンセル',
    formButtonPrimary__save: '保存',
  },
} satisfies Localization

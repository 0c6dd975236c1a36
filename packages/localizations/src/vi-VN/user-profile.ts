import type { Localization } from '../localization.ts'

export const userProfile = {
  userProfile: { formButtonPrimary__continue: 'Tiếp tục', formButtonReset: 'Hủy', formButtonPrimary__save: 'Lưu' },
} satisfies Localization

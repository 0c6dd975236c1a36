import type { Localization } from '../localization.ts'

export const userProfile = {
  userProfile: {
    formButtonPrimary__continue: 'Продовжити',
    formButtonReset: 'Скасувати',
    formButtonPrimary__save: 'Зберегти',
  },
} satisfies Localization

import type { Localization } from './localization.ts'
import { apiKeys } from './pt-BR/api-keys.ts'
import { common } from './pt-BR/common.ts'
import { errors } from './pt-BR/errors.ts'
import { organizations } from './pt-BR/organizations.ts'
import { signIn } from './pt-BR/sign-in.ts'
import { signUp } from './pt-BR/sign-up.ts'
import { userProfile } from './pt-BR/user-profile.ts'

/** Brazilian Portuguese. */
export const ptBR = {
  ...apiKeys,
  ...common,
  ...errors,
  ...organizations,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

import { apiKeys } from './es-ES/api-keys.ts'
import { common } from './es-ES/common.ts'
import { errors } from './es-ES/errors.ts'
import { organizations } from './es-ES/organizations.ts'
import { signIn } from './es-ES/sign-in.ts'
import { signUp } from './es-ES/sign-up.ts'
import { userProfile } from './es-ES/user-profile.ts'
import type { Localization } from './localization.ts'

/** Spanish. */
export const esES = {
  ...apiKeys,
  ...common,
  ...errors,
  ...organizations,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

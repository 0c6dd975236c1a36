import type { Localization } from './localization.ts'
import { apiKeys } from './ru-RU/api-keys.ts'
import { common } from './ru-RU/common.ts'
import { errors } from './ru-RU/errors.ts'
import { organizations } from './ru-RU/organizations.ts'
import { signIn } from './ru-RU/sign-in.ts'
import { signUp } from './ru-RU/sign-up.ts'
import { userProfile } from './ru-RU/user-profile.ts'

/** Russian. */
export const ruRU = {
  ...apiKeys,
  ...common,
  ...errors,
  ...organizations,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

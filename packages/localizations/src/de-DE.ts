import { apiKeys } from './de-DE/api-keys.ts'
import { common } from './de-DE/common.ts'
import { errors } from './de-DE/errors.ts'
import { organizations } from './de-DE/organizations.ts'
import { signIn } from './de-DE/sign-in.ts'
import { signUp } from './de-DE/sign-up.ts'
import { userProfile } from './de-DE/user-profile.ts'
import type { Localization } from './localization.ts'

/** German. */
export const deDE = {
  ...apiKeys,
  ...common,
  ...errors,
  ...organizations,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

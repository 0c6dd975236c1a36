import type { Localization } from './localization.ts'
import { apiKeys } from './uk-UA/api-keys.ts'
import { common } from './uk-UA/common.ts'
import { errors } from './uk-UA/errors.ts'
import { organizations } from './uk-UA/organizations.ts'
import { signIn } from './uk-UA/sign-in.ts'
import { signUp } from './uk-UA/sign-up.ts'
import { userProfile } from './uk-UA/user-profile.ts'

/** Ukrainian. */
export const ukUA = {
  ...apiKeys,
  ...common,
  ...errors,
  ...organizations,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

import { apiKeys } from './id-ID/api-keys.ts'
import { common } from './id-ID/common.ts'
import { errors } from './id-ID/errors.ts'
import { organizations } from './id-ID/organizations.ts'
import { signIn } from './id-ID/sign-in.ts'
import { signUp } from './id-ID/sign-up.ts'
import { userProfile } from './id-ID/user-profile.ts'
import type { Localization } from './localization.ts'

/** Indonesian. */
export const idID = {
  ...apiKeys,
  ...common,
  ...errors,
  ...organizations,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

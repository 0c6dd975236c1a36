import type { Localization } from './localization.ts'
import { apiKeys } from './tr-TR/api-keys.ts'
import { common } from './tr-TR/common.ts'
import { errors } from './tr-TR/errors.ts'
import { organizations } from './tr-TR/organizations.ts'
import { signIn } from './tr-TR/sign-in.ts'
import { signUp } from './tr-TR/sign-up.ts'
import { userProfile } from './tr-TR/user-profile.ts'

/** Turkish. */
export const trTR = {
  ...apiKeys,
  ...common,
  ...errors,
  ...organizations,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

import { apiKeys } from './en-US/api-keys.ts'
import { common } from './en-US/common.ts'
import { errors } from './en-US/errors.ts'
import { organizations } from './en-US/organizations.ts'
import { signIn } from './en-US/sign-in.ts'
import { signUp } from './en-US/sign-up.ts'
import { userProfile } from './en-US/user-profile.ts'
import type { Localization } from './localization.ts'

/** English. */
export const enUS = {
  ...apiKeys,
  ...common,
  ...errors,
  ...organizations,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

import type { Localization } from './localization.ts'
import { apiKeys } from './pl-PL/api-keys.ts'
import { common } from './pl-PL/common.ts'
import { errors } from './pl-PL/errors.ts'
import { organizations } from './pl-PL/organizations.ts'
import { signIn } from './pl-PL/sign-in.ts'
import { signUp } from './pl-PL/sign-up.ts'
import { userProfile } from './pl-PL/user-profile.ts'

/** Polish. */
export const plPL = {
  ...apiKeys,
  ...common,
  ...errors,
  ...organizations,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

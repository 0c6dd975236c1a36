import { apiKeys } from './hi-IN/api-keys.ts'
import { common } from './hi-IN/common.ts'
import { errors } from './hi-IN/errors.ts'
import { organizations } from './hi-IN/organizations.ts'
import { signIn } from './hi-IN/sign-in.ts'
import { signUp } from './hi-IN/sign-up.ts'
import { userProfile } from './hi-IN/user-profile.ts'
import type { Localization } from './localization.ts'

/** Hindi. */
export const hiIN = {
  ...apiKeys,
  ...common,
  ...errors,
  ...organizations,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

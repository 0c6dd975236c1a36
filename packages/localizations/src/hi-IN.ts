import { common } from './hi-IN/common.ts'
import { errors } from './hi-IN/errors.ts'
import { signIn } from './hi-IN/sign-in.ts'
import { signUp } from './hi-IN/sign-up.ts'
import { userProfile } from './hi-IN/user-profile.ts'
import type { Localization } from './localization.ts'

/** Hindi. */
export const hiIN = {
  ...common,
  ...errors,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

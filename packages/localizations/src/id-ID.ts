import { common } from './id-ID/common.ts'
import { errors } from './id-ID/errors.ts'
import { signIn } from './id-ID/sign-in.ts'
import { signUp } from './id-ID/sign-up.ts'
import { userProfile } from './id-ID/user-profile.ts'
import type { Localization } from './localization.ts'

/** Indonesian. */
export const idID = {
  ...common,
  ...errors,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

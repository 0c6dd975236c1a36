import { common } from './ja-JP/common.ts'
import { errors } from './ja-JP/errors.ts'
import { signIn } from './ja-JP/sign-in.ts'
import { signUp } from './ja-JP/sign-up.ts'
import { userProfile } from './ja-JP/user-profile.ts'
import type { Localization } from './localization.ts'

/** Japanese. */
export const jaJP = {
  ...common,
  ...errors,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

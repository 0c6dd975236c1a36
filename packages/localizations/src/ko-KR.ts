import { common } from './ko-KR/common.ts'
import { errors } from './ko-KR/errors.ts'
import { signIn } from './ko-KR/sign-in.ts'
import { signUp } from './ko-KR/sign-up.ts'
import { userProfile } from './ko-KR/user-profile.ts'
import type { Localization } from './localization.ts'

/** Korean. */
export const koKR = {
  ...common,
  ...errors,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

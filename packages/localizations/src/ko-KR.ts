import { apiKeys } from './ko-KR/api-keys.ts'
import { common } from './ko-KR/common.ts'
import { errors } from './ko-KR/errors.ts'
import { organizations } from './ko-KR/organizations.ts'
import { signIn } from './ko-KR/sign-in.ts'
import { signUp } from './ko-KR/sign-up.ts'
import { userProfile } from './ko-KR/user-profile.ts'
import type { Localization } from './localization.ts'

/** Korean. */
export const koKR = {
  ...apiKeys,
  ...common,
  ...errors,
  ...organizations,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

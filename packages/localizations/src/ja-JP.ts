import { apiKeys } from './ja-JP/api-keys.ts'
import { common } from './ja-JP/common.ts'
import { errors } from './ja-JP/errors.ts'
import { organizations } from './ja-JP/organizations.ts'
import { signIn } from './ja-JP/sign-in.ts'
import { signUp } from './ja-JP/sign-up.ts'
import { userProfile } from './ja-JP/user-profile.ts'
import type { Localization } from './localization.ts'

/** Japanese. */
export const jaJP = {
  ...apiKeys,
  ...common,
  ...errors,
  ...organizations,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

import type { Localization } from './localization.ts'
import { apiKeys } from './vi-VN/api-keys.ts'
import { common } from './vi-VN/common.ts'
import { errors } from './vi-VN/errors.ts'
import { organizations } from './vi-VN/organizations.ts'
import { signIn } from './vi-VN/sign-in.ts'
import { signUp } from './vi-VN/sign-up.ts'
import { userProfile } from './vi-VN/user-profile.ts'

/** Vietnamese. */
export const viVN = {
  ...apiKeys,
  ...common,
  ...errors,
  ...organizations,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

import type { Localization } from './localization.ts'
import { apiKeys } from './zh-TW/api-keys.ts'
import { common } from './zh-TW/common.ts'
import { errors } from './zh-TW/errors.ts'
import { organizations } from './zh-TW/organizations.ts'
import { signIn } from './zh-TW/sign-in.ts'
import { signUp } from './zh-TW/sign-up.ts'
import { userProfile } from './zh-TW/user-profile.ts'

/** Chinese (traditional). */
export const zhTW = {
  ...apiKeys,
  ...common,
  ...errors,
  ...organizations,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

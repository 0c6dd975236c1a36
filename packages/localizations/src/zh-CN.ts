import type { Localization } from './localization.ts'
import { apiKeys } from './zh-CN/api-keys.ts'
import { common } from './zh-CN/common.ts'
import { errors } from './zh-CN/errors.ts'
import { organizations } from './zh-CN/organizations.ts'
import { signIn } from './zh-CN/sign-in.ts'
import { signUp } from './zh-CN/sign-up.ts'
import { userProfile } from './zh-CN/user-profile.ts'

/** Chinese (simplified). */
export const zhCN = {
  ...apiKeys,
  ...common,
  ...errors,
  ...organizations,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

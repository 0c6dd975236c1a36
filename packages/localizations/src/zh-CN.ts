import type { Localization } from './localization.ts'
import { common } from './zh-CN/common.ts'
import { errors } from './zh-CN/errors.ts'
import { signIn } from './zh-CN/sign-in.ts'
import { signUp } from './zh-CN/sign-up.ts'
import { userProfile } from './zh-CN/user-profile.ts'

/** Chinese (simplified). */
export const zhCN = {
  ...common,
  ...errors,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

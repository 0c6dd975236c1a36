import { apiKeys } from './ar-SA/api-keys.ts'
import { common } from './ar-SA/common.ts'
import { errors } from './ar-SA/errors.ts'
import { organizations } from './ar-SA/organizations.ts'
import { signIn } from './ar-SA/sign-in.ts'
import { signUp } from './ar-SA/sign-up.ts'
import { userProfile } from './ar-SA/user-profile.ts'
import type { Localization } from './localization.ts'

/** Arabic. */
export const arSA = {
  ...apiKeys,
  ...common,
  ...errors,
  ...organizations,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

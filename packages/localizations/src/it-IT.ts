import { apiKeys } from './it-IT/api-keys.ts'
import { common } from './it-IT/common.ts'
import { errors } from './it-IT/errors.ts'
import { organizations } from './it-IT/organizations.ts'
import { signIn } from './it-IT/sign-in.ts'
import { signUp } from './it-IT/sign-up.ts'
import { userProfile } from './it-IT/user-profile.ts'
import type { Localization } from './localization.ts'

/** Italian. */
export const itIT = {
  ...apiKeys,
  ...common,
  ...errors,
  ...organizations,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

import { apiKeys } from './fr-FR/api-keys.ts'
import { common } from './fr-FR/common.ts'
import { errors } from './fr-FR/errors.ts'
import { organizations } from './fr-FR/organizations.ts'
import { signIn } from './fr-FR/sign-in.ts'
import { signUp } from './fr-FR/sign-up.ts'
import { userProfile } from './fr-FR/user-profile.ts'
import type { Localization } from './localization.ts'

/** French. */
export const frFR = {
  ...apiKeys,
  ...common,
  ...errors,
  ...organizations,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

import type { Localization } from './localization.ts'
import { apiKeys } from './nl-NL/api-keys.ts'
import { common } from './nl-NL/common.ts'
import { errors } from './nl-NL/errors.ts'
import { organizations } from './nl-NL/organizations.ts'
import { signIn } from './nl-NL/sign-in.ts'
import { signUp } from './nl-NL/sign-up.ts'
import { userProfile } from './nl-NL/user-profile.ts'

/** Dutch. */
export const nlNL = {
  ...apiKeys,
  ...common,
  ...errors,
  ...organizations,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

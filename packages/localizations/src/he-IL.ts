import { apiKeys } from './he-IL/api-keys.ts'
import { common } from './he-IL/common.ts'
import { errors } from './he-IL/errors.ts'
import { organizations } from './he-IL/organizations.ts'
import { signIn } from './he-IL/sign-in.ts'
import { signUp } from './he-IL/sign-up.ts'
import { userProfile } from './he-IL/user-profile.ts'
import type { Localization } from './localization.ts'

/** Hebrew. */
export const heIL = {
  ...apiKeys,
  ...common,
  ...errors,
  ...organizations,
  ...signIn,
  ...signUp,
  ...userProfile,
} satisfies Localization

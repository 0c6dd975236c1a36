import { apiKeysPages } from '../api-keys/APIKeys.pages.ts'
import { impersonationPages } from '../impersonation/Impersonation.pages.ts'
import { keylessPages } from '../keyless/Keyless.pages.ts'
import { organizationPagesToShow } from '../organizations/Organizations.pages.ts'
import { signInPages } from '../sign-in/SignIn.pages.ts'
import { signUpPages } from '../sign-up/SignUp.pages.ts'
import { userButtonPages } from '../user-button/UserButton.pages.ts'
import { userProfilePages } from '../user-profile/UserProfile.pages.ts'
import { userVerificationPages } from '../user-verification/UserVerification.pages.ts'
import { waitlistPages } from '../waitlist/Waitlist.pages.ts'
import type { Page } from './page.ts'
import { themePages } from './themes.pages.ts'

export const pages: readonly Page[] = [
  ...signInPages,
  ...signUpPages,
  ...userButtonPages,
  ...impersonationPages,
  ...keylessPages,
  ...waitlistPages,
  ...userVerificationPages,
  ...apiKeysPages,
  ...userProfilePages,
  ...organizationPagesToShow,
  ...themePages,
]

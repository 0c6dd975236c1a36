// Page objects for the components: by class names, roles, input names and labels. Not yet here: those of billing (checkout,
// pricing table, plan and subscription details), which Keyward does not have.
import type { Page } from '@playwright/test'
import {
  impersonationObject,
  keylessPopoverObject,
  organizationSwitcherObject,
  userAvatarObject,
  userButtonObject,
  userProfileObject,
} from './account.ts'
import { apiKeysObject } from './api-keys.ts'
import { createAppPageObject } from './app-page.ts'
import { clerkObject, expectObject, testingTokenObject } from './runtime.ts'
import {
  sessionTaskObject,
  signInObject,
  signUpObject,
  userVerificationObject,
  waitlistObject,
} from './sign-in-and-up.ts'

export type { EnhancedPage } from './app-page.ts'
export { createAppPageObject }

/** Everything that a test does with the components, for one page. `baseURL`: where the app lives. */
export function createPageObjects({
  page: given,
  useTestingToken = true,
  baseURL,
}: {
  page: Page
  useTestingToken?: boolean
  baseURL?: string
}) {
  const page = createAppPageObject({ page: given, useTestingToken }, baseURL ? { baseURL } : {})
  const on = { page }
  return {
    page,
    apiKeys: apiKeysObject(on),
    clerk: clerkObject(on),
    expect: expectObject(on),
    impersonation: impersonationObject(on),
    keylessPopover: keylessPopoverObject(on),
    organizationSwitcher: organizationSwitcherObject(on),
    sessionTask: sessionTaskObject(on),
    signIn: signInObject(on),
    signUp: signUpObject(on),
    testingToken: testingTokenObject(on),
    userAvatar: userAvatarObject(on),
    userButton: userButtonObject(on),
    userProfile: userProfileObject(on),
    userVerification: userVerificationObject(on),
    waitlist: waitlistObject(on),
  }
}

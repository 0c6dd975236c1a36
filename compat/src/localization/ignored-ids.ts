/** Message ids of the official translations that no component of ours shows, and why. */
export const ignoredIds: readonly (readonly [why: string, ids: RegExp])[] = [
  [
    'billing has no components yet',
    /^(billing|userProfile\.billingPage|userProfile\.plansPage|organizationProfile\.billingPage|organizationProfile\.plansPage)\.|^(userProfile|organizationProfile)\.navbar\.billing$|^badge__(default|freeTrial|currentPlan|upcomingPlan|activePlan|pastDuePlan|startsAt|pastDueAt|trialEndsAt|endsAt|expired|canceledEndsAt|renewsAt)$/,
  ],
  ['passkeys have no components yet', /[pP]asskey/],
  ['wallets have no components yet', /[wW]eb3/],
  ['enterprise connections have no components yet', /enterprise/],
  [
    'a second factor cannot be set up or asked again yet',
    /^taskSetupMfa\.|^userProfile\.(mfa\w*Page|backupCodePage|start\.mfaSection)\.|^reverification\.(phoneCodeMfa|totpMfa|backupCodeMfa)\.|^reverification\.alternativeMethods\.blockButton__(totp|backupCode)$/,
  ],
  [
    'connected accounts have no section yet',
    /^userProfile\.(connectedAccountPage|start\.connectedAccountsSection)\.|^badge__requiresAction$/,
  ],
  [
    'the card of a domain is one page without tabs, and says what it does by its title, its buttons and its badge',
    /^organizationProfile\.(verifyDomainPage\.formSubtitle|verifiedDomainPage\.(start\.headerTitle__|dangerTab\.|enrollmentTab\.calloutInfoLabel)|removeDomainPage\.successMessage)|^formFieldLabel__automaticInvitations$/,
  ],
  ['sets of roles cannot be changed under people', /\.alerts\.roleSetMigrationInProgress\./],
  ['the server sends advice with a weak password, no warnings', /^unstable__errors\.zxcvbn\.warnings\./],
  [
    'what has been done shows in its place, without a message',
    /^userProfile\.(profilePage|usernamePage|phoneNumberPage|emailAddressPage\.(emailCode|emailLink))\.successMessage$|\.removeResource\.successMessage$|^organizationProfile\.profilePage\.(successMessage|dangerSection\.(leave|delete)Organization\.successMessage)$|^signIn\.resetPassword\.successMessage$|^formFieldError__matchingPasswords$/,
  ],
  ['what may not be changed has no form', /^userProfile\.(profilePage|passwordPage)\.readonly$/],
  ['nothing ends by a button of its own', /^userProfile\.formButtonPrimary__finish$/],
  ['the device in use is marked, no other', /^badge__(userDevice|otherImpersonatorDevice)$/],
  ['a role that instances have no more', /^membershipRole__guestMember$/],
  [
    'the tab that waited goes on by itself',
    /^sign(In|Up)\.emailLink\.verifiedSwitchTab\.subtitle$|^signUp\.emailLink\.loading\.title$/,
  ],
  ['an expired link is said in the title', /^formFieldError__verificationLinkExpired$/],
  [
    'the line of help stands in the card’s head',
    /^(signUp\.(emailCode|phoneCode)|(signIn|signUp)\.alternativePhoneCodeProvider)\.formSubtitle$/,
  ],
  ['a new password asks for the second factor as every sign-in does', /^signIn\.resetPasswordMfa\.detailsLabel$/],
  ['the arrow in the card’s corner leads back', /^taskChooseOrganization\.createOrganization\.formButtonReset$/],
]

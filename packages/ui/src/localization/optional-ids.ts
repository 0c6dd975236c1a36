/**
 * Texts that an app's translation may have and that are shown then; ours do without them. Not shipped: components ask for
 * them by name.
 */
export const optionalIds: readonly string[] = [
  ...[
    'emailAddress',
    'phoneNumber',
    'username',
    'emailAddress_username',
    'password',
    'firstName',
    'lastName',
    'backupCode',
    'organizationName',
    'organizationSlug',
    'confirmDeletionUserAccount',
    'apiKeyName',
    'apiKeyDescription',
    'organizationDomain',
    'organizationDomainEmailAddress',
  ].map((field) => `formFieldInputPlaceholder__${field}`),
  ...[
    'maintenanceMode',
    'formFieldInput__emailAddress_format',
    'formFieldError__notMatchingPasswords',
    'signInEnterPasswordTitle',
    'organizationProfile.invitePage.selectDropdown__role',
    'formFieldLabel__organizationDomainEmailAddressDescription',
  ],
  ...[
    ...['unverified', 'automaticInvitation', 'automaticSuggestion', 'manualInvitation'].map((mode) => `badge__${mode}`),
    'verifyDomainPage.formTitle',
    'verifyDomainPage.resendButton',
    'verifiedDomainPage.title',
    'removeDomainPage.messageLine2',
  ].map((text) => `organizationProfile.${text}`),
  ...['sameDay', 'lastDay', 'nextDay', 'previous6Days', 'next6Days', 'numeric'].map((when) => `dates.${when}`),

  ...['emailCode', 'phoneCode', 'emailLink', 'emailCodeMfa', 'phoneCodeMfa', 'totpMfa', 'forgotPassword'].map(
    (step) => `signIn.${step}.formTitle`,
  ),
  ...['passwordPwned', 'passwordCompromised', 'passwordUntrusted'].map((step) => `signIn.${step}.title`),
  'signIn.start.subtitleCombined',
  'signIn.password.subtitle',
  'signIn.emailLinkMfa.resendButton',
  'signIn.forgotPassword.subtitle',
  'signIn.forgotPassword.resendButton',
  'signIn.noAvailableMethods.subtitle',

  ...['emailCode', 'phoneCode', 'emailLink'].map((step) => `signUp.${step}.formTitle`),
  'signUp.emailLink.verifiedSwitchTab.title',
  'signUp.emailLink.verifiedSwitchTab.subtitleNewTab',
  'signUp.emailLink.clientMismatch.title',
  'signUp.emailLink.clientMismatch.subtitle',
  'signUp.legalConsent.continue.title',
  'signUp.legalConsent.continue.subtitle',

  ...['emailCode', 'phoneCode'].flatMap((step) => [
    `reverification.${step}.formTitle`,
    `reverification.${step}.resendButton`,
  ]),
  'reverification.noAvailableMethods.message',

  ...['emailCode', 'emailLink'].flatMap((way) =>
    ['formHint', 'formTitle'].map((what) => `userProfile.emailAddressPage.${way}.${what}`),
  ),
  'userProfile.emailAddressPage.emailCode.resendButton',
  'userProfile.emailAddressPage.removeResource.messageLine1',
  'userProfile.phoneNumberPage.removeResource.messageLine1',
  'userProfile.start.emailAddressesSection.detailsAction__primary',
  'userProfile.start.phoneNumbersSection.detailsAction__primary',
  'userProfile.passwordPage.successMessage__signOutOfOtherSessions',
  'userProfile.apiKeysPage.detailsTitle__emptyRow',
  'organizationProfile.apiKeysPage.detailsTitle__emptyRow',
  ...['seconds', 'minutes', 'hours', 'days', 'months', 'years'].map((unit) => `apiKeys.lastUsed__${unit}`),

  'taskChooseOrganization.title',
  'taskChooseOrganization.subtitle',
  'taskChooseOrganization.createOrganization.formFieldLabel__name',
  'taskChooseOrganization.createOrganization.formFieldLabel__slug',
  'taskChooseOrganization.createOrganization.formFieldInputPlaceholder__name',
  'taskChooseOrganization.createOrganization.formFieldInputPlaceholder__slug',
  'taskChooseOrganization.chooseOrganization.subtitle__createOrganizationDisabled',
  'taskChooseOrganization.chooseOrganization.suggestionsAcceptedLabel',
  'taskChooseOrganization.chooseOrganization.action__suggestionsAccept',
  'taskChooseOrganization.chooseOrganization.action__invitationAccept',
  'taskChooseOrganization.organizationCreationDisabled.title',
]

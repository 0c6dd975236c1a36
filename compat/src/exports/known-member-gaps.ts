/** What the official declarations promise on resources and ours do not, and why. */
export const knownMemberGaps: readonly (readonly [why: string, members: RegExp])[] = [
  [
    'parts of others and items of lists: they are read anew with what they are part of',
    /^(?!(User|Organization|OrganizationDomain|Session|SignIn|SignUp|Client|EmailAddress|PhoneNumber)Resource)\w+\.(id|pathRoot|reload)$/,
  ],
  ['it belongs to a user or to an attempt, whose path it has', /^(EmailAddress|PhoneNumber)Resource\.pathRoot$/],
  [
    'made by `user.createEmailAddress()` and `user.createPhoneNumber()`',
    /^(EmailAddress|PhoneNumber)Resource\.create$/,
  ],
  ['what the native package keeps from one start to the next', /\.__internal_(toSnapshot|getCachedResources)$/],
  ['cookies are renewed on the way, by any answer', /^ClientResource\.buildTouchUrl$/],
  ['checks for bots are not built', /^ClientResource\.__internal_sendCaptchaToken$/],
  ['the environment is never on the page’s own host', /^EnvironmentResource\.onWindowLocationHost$/],
  [
    'enterprise connections are not built',
    /^(SignUpResource\.__experimental_getEnterpriseConnections|EnterpriseAccountConnectionResource\.enterpriseConnectionId)$/,
  ],
  ['passkeys are not built', /^PasskeyVerificationResource\.publicKey$/],
  ['wallets are not built', /^Web3WalletResource\.(create|toString)$/],
]

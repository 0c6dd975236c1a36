// What the steps of attempts and changes of a user take: every field that some way of doing it needs, and no other.
type OAuthStrategy = `oauth_${string}`
export type WalletStrategy = `web3_${string}_signature`
export type SSOStrategy = OAuthStrategy | 'saml' | 'enterprise_sso'
type Channel = 'sms' | 'whatsapp'

type FirstFactorStrategy =
  | 'password'
  | 'passkey'
  | 'email_code'
  | 'email_link'
  | 'phone_code'
  | 'ticket'
  | 'reset_password_email_code'
  | 'reset_password_phone_code'
  | 'google_one_tap'
  | SSOStrategy
  | WalletStrategy
type SecondFactorStrategy = 'phone_code' | 'email_code' | 'email_link' | 'totp' | 'backup_code'

type Provider = {
  redirectUrl?: string
  actionCompleteRedirectUrl?: string
  oidcPrompt?: string
  oidcLoginHint?: string
  enterpriseConnectionId?: string
}

export type SignInCreateParams = Provider & {
  strategy?: FirstFactorStrategy
  identifier?: string
  password?: string
  code?: string
  /** Of an invitation or a sign-in token. */
  ticket?: string
  /** Of a provider that signs in by a token. */
  token?: string
  transfer?: boolean
  signUpIfMissing?: boolean
  channel?: Channel
  signature?: string
  publicKeyCredential?: unknown
  locale?: string
}

/** A supported factor may be handed over as it is. */
type PrepareFactorParams<Strategy> = Provider & {
  strategy: Strategy
  emailAddressId?: string
  phoneNumberId?: string
  web3WalletId?: string
  channel?: Channel
  safeIdentifier?: string
  primary?: boolean
  default?: boolean
  walletName?: string
  enterpriseConnectionName?: string
}
export type PrepareFirstFactorParams = PrepareFactorParams<FirstFactorStrategy>
export type PrepareSecondFactorParams = PrepareFactorParams<SecondFactorStrategy>

type AttemptFactorParams<Strategy> = {
  strategy: Strategy
  code?: string
  password?: string
  ticket?: string
  token?: string
  signature?: string
  publicKeyCredential?: unknown
}
export type AttemptFirstFactorParams = AttemptFactorParams<FirstFactorStrategy>
export type AttemptSecondFactorParams = { strategy: SecondFactorStrategy; code?: string }

export type AuthenticateWithRedirectParams = {
  strategy: SSOStrategy
  redirectUrl: string
  redirectUrlComplete: string
  identifier?: string
  emailAddress?: string
  legalAccepted?: boolean
  unsafeMetadata?: SignUpUnsafeMetadata
  continueSignIn?: boolean
  continueSignUp?: boolean
  oidcPrompt?: string
  oidcLoginHint?: string
  enterpriseConnectionId?: string
}

export type SignUpUpdateParams = Provider & {
  strategy?: FirstFactorStrategy
  emailAddress?: string
  phoneNumber?: string
  username?: string
  firstName?: string
  lastName?: string
  password?: string
  web3Wallet?: string
  unsafeMetadata?: SignUpUnsafeMetadata
  legalAccepted?: boolean
  ticket?: string
  token?: string
  code?: string
  transfer?: boolean
  channel?: Channel
  externalAccountStrategy?: string
  externalAccountRedirectUrl?: string
  externalAccountActionCompleteRedirectUrl?: string
  captchaToken?: string
  captchaError?: string
  captchaWidgetType?: string | null
  locale?: string
}
export type SignUpCreateParams = SignUpUpdateParams

export type PrepareVerificationParams = Provider & {
  strategy: 'email_code' | 'email_link' | 'phone_code' | SSOStrategy | WalletStrategy
  channel?: Channel
}
export type AttemptVerificationParams = {
  strategy: 'email_code' | 'phone_code' | WalletStrategy
  code?: string
  signature?: string
}

export type UpdateUserParams = {
  username?: string | null
  firstName?: string | null
  lastName?: string | null
  primaryEmailAddressId?: string | null
  primaryPhoneNumberId?: string | null
  primaryWeb3WalletId?: string | null
  unsafeMetadata?: UserUnsafeMetadata
}
export type UpdateUserPasswordParams = {
  newPassword: string
  currentPassword?: string
  signOutOfOtherSessions?: boolean
}
export type RemoveUserPasswordParams = { currentPassword?: string }

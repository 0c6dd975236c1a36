import type { ClerkAPIResponseError } from '@keyward/react/errors'
import type {
  Clerk,
  OrganizationResource,
  SessionResource,
  SignInErrors,
  SignInFutureResource,
  SignInResource,
  SignUpErrors,
  SignUpFutureResource,
  State,
} from '@keyward/react/types'
import type {
  EmailCodeFactor,
  EmailLinkFactor,
  EnterpriseSSOFactor,
  OAuthStrategy,
  PhoneCodeChannel,
  PhoneCodeFactor,
  ResetPasswordEmailCodeFactor,
  ResetPasswordPhoneCodeFactor,
  Web3SignatureFactor,
  Web3Strategy,
} from './strategies.ts'

type First<Call extends (...args: never) => unknown> = NonNullable<Parameters<Call>[0]>
type CodeAttempt<Strategy> = { strategy: Strategy; code: string }

// How a factor is tried.
export type EmailCodeAttempt = CodeAttempt<'email_code'>
export type PhoneCodeAttempt = CodeAttempt<'phone_code'>
export type TOTPAttempt = CodeAttempt<'totp'>
export type BackupCodeAttempt = CodeAttempt<'backup_code'>
export type ResetPasswordEmailCodeAttempt = CodeAttempt<'reset_password_email_code'> & { password?: string }
export type ResetPasswordPhoneCodeAttempt = CodeAttempt<'reset_password_phone_code'> & { password?: string }
export type PasswordAttempt = { strategy: 'password'; password: string }
export type PasskeyAttempt = { strategy: 'passkey'; publicKeyCredential: PublicKeyCredential }
export type Web3Attempt = { strategy: Web3Strategy; signature: string }

// How one is prepared.
type Config<Factor> = Omit<Factor, 'safeIdentifier'>
export type EmailCodeConfig = Config<EmailCodeFactor>
export type EmailLinkConfig = Config<EmailLinkFactor> & { redirectUrl: string }
export type PhoneCodeConfig = Config<PhoneCodeFactor>
export type Web3SignatureConfig = Web3SignatureFactor
export type PassKeyConfig = { readonly strategy: 'passkey' }
export type ResetPasswordEmailCodeFactorConfig = Config<ResetPasswordEmailCodeFactor>
export type ResetPasswordPhoneCodeFactorConfig = Config<ResetPasswordPhoneCodeFactor>
export type PhoneCodeSecondFactorConfig = { strategy: 'phone_code'; phoneNumberId?: string }
export type EmailCodeSecondFactorConfig = { strategy: 'email_code'; emailAddressId?: string }
export type OAuthConfig = {
  strategy: OAuthStrategy
  redirectUrl: string
  actionCompleteRedirectUrl: string
  oidcPrompt?: string
  oidcLoginHint?: string
}
export type SamlConfig = { strategy: 'saml'; redirectUrl: string; actionCompleteRedirectUrl: string }
export type EnterpriseSSOConfig = EnterpriseSSOFactor & {
  redirectUrl: string
  actionCompleteRedirectUrl: string
  oidcPrompt?: string
}

// Ways past the steps.
export type AuthenticateWithPopupParams = First<SignInResource['authenticateWithRedirect']> & { popup: Window | null }
type WithWallet = {
  customNavigate?: (to: string) => Promise<unknown>
  redirectUrl?: string
  signUpContinueUrl?: string
  unsafeMetadata?: SignUpUnsafeMetadata
  legalAccepted?: boolean
  walletName?: string
}
export type ClerkAuthenticateWithWeb3Params = WithWallet & { strategy: Web3Strategy; secondFactorUrl?: string }
export type AuthenticateWithMetamaskParams = WithWallet
export type AuthenticateWithCoinbaseWalletParams = WithWallet
export type AuthenticateWithOKXWalletParams = WithWallet
export type AuthenticateWithBaseParams = WithWallet
export type AuthenticateWithSolanaParams = WithWallet & { walletName: string }
export type SignInAuthenticateWithSolanaParams = { walletName: string }
export type SignUpAuthenticateWithSolanaParams = Pick<WithWallet, 'unsafeMetadata' | 'legalAccepted'> & {
  walletName: string
}
export type SignUpAuthenticateWithMetamaskParams = Pick<WithWallet, 'unsafeMetadata' | 'legalAccepted'>
export type GenerateSignatureParams = { identifier: string; nonce: string; walletName?: string }
export type GenerateSignature = (params: GenerateSignatureParams) => Promise<string>
export type AuthenticateWithWeb3Params = {
  identifier: string
  generateSignature: GenerateSignature
  strategy?: Web3Strategy
  walletName?: string
}
export type SignUpAuthenticateWithWeb3Params = AuthenticateWithWeb3Params &
  Pick<WithWallet, 'unsafeMetadata' | 'legalAccepted'>
export type AuthenticateWithGoogleOneTapParams = { token: string; legalAccepted?: boolean; locale?: string }
export type HandleSamlCallbackParams = First<Clerk['handleRedirectCallback']>
export type StartEnterpriseSSOLinkFlowParams = { redirectUrl: string }
export type CreateEnterpriseSSOLinkFlowReturn<Params, Resource> = {
  startEnterpriseSSOLinkFlow: (params: Params) => Promise<Resource>
  cancelEnterpriseSSOLinkFlow: () => void
}
export type CredentialReturn<Credential> =
  | { publicKeyCredential: Credential; error: null }
  | { publicKeyCredential: null; error: ClerkAPIResponseError | Error }
export type TransferableOption = { transferable?: boolean }

export type CreateOrganizationInvitationParams = First<OrganizationResource['inviteMember']>
export type CreateBulkOrganizationInvitationParams = First<OrganizationResource['inviteMembers']>
export type ClerkResourceReloadParams = { rotatingTokenNonce?: string }
export type SessionTouchParams = First<SessionResource['touch']>
export type SessionTouchIntent = 'focus' | 'select_session' | 'select_org'
export type PhoneNumberVerificationStrategy = 'phone_code'
export type PhoneCodeChannelData = { channel: PhoneCodeChannel; name: string; key: PhoneCodeChannel }
export type PhoneCodeProvider = 'sms' | 'whatsapp'

// What the hooks for forms of one's own show.
export type FieldError = NonNullable<SignInErrors['fields']['identifier']>
export type SignInFields = SignInErrors['fields']
export type SignUpFields = SignUpErrors['fields']
export type Errors<Fields> = Omit<SignInErrors, 'fields'> & { readonly fields: Fields }
export type SignInSignal = State['signInSignal']
export type SignUpSignal = State['signUpSignal']
export type NullableSignInSignal = ReturnType<SignInSignal>
export type NullableSignUpSignal = ReturnType<SignUpSignal>
export type SignUpEnterpriseConnectionResource = { id: string; name: string; logoPublicUrl: string | null }

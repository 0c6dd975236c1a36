// One type for each way to prove oneself, told apart by `strategy`, so that code which has found its factor knows its fields.

type AddressFactor<Strategy extends string> = {
  readonly strategy: Strategy
  readonly safeIdentifier: string
  readonly emailAddressId: string
  readonly primary?: boolean
}
type NumberFactor<Strategy extends string> = {
  readonly strategy: Strategy
  readonly safeIdentifier: string
  readonly phoneNumberId: string
  readonly primary?: boolean
  readonly default?: boolean
  readonly channel?: 'sms' | 'whatsapp'
}
type BareFactor<Strategy extends string> = { readonly strategy: Strategy }
type WalletFactor = {
  readonly strategy: `web3_${string}_signature`
  readonly web3WalletId: string
  readonly primary?: boolean
  readonly walletName?: string
}
type EnterpriseFactor = {
  readonly strategy: 'enterprise_sso'
  readonly enterpriseConnectionId?: string
  readonly enterpriseConnectionName?: string
}

export type SignInFirstFactor =
  | AddressFactor<'email_code'>
  | AddressFactor<'email_link'>
  | AddressFactor<'reset_password_email_code'>
  | NumberFactor<'phone_code'>
  | NumberFactor<'reset_password_phone_code'>
  | BareFactor<'password'>
  | BareFactor<'passkey'>
  | BareFactor<'saml'>
  | BareFactor<`oauth_${string}`>
  | WalletFactor
  | EnterpriseFactor

export type SignInSecondFactor =
  | NumberFactor<'phone_code'>
  | AddressFactor<'email_code'>
  | AddressFactor<'email_link'>
  | BareFactor<'totp'>
  | BareFactor<'backup_code'>

export type SignInFactor = SignInFirstFactor | SignInSecondFactor

// What attempts ask for, by the wire's names.
type OAuthStrategy = `oauth_${string}`
type WalletStrategy = `web3_${string}_signature`
type Address = 'email_address' | 'phone_number'

export type SignInIdentifier = Address | 'username' | 'web3_wallet' | 'passkey'
export type SignUpAttributeField = 'first_name' | 'last_name' | 'password' | 'legal_accepted'
export type SignUpVerifiableField =
  | Address
  | 'username'
  | 'email_address_or_phone_number'
  | 'web3_wallet'
  | OAuthStrategy
  | WalletStrategy
  | 'enterprise_sso'
  | 'saml'
export type SignUpField = SignUpAttributeField | SignUpVerifiableField
export type SignUpIdentificationField = SignUpVerifiableField

// What a resource becomes when it is kept as text, and what one can be made from again.
import type {
  EnterpriseAccountConnectionJSON,
  EnterpriseAccountJSON,
  SamlAccountConnectionJSON,
  SamlAccountJSON,
} from './enterprise-json.ts'
import type {
  ClientJSON,
  PasskeyJSON,
  SessionJSON,
  SignInJSON,
  SignUpJSON,
  SignUpVerificationJSON,
  SignUpVerificationsJSON,
  TokenJSON,
  UserDataJSON,
  VerificationJSON,
} from './fapi-json.ts'
import type {
  EmailAddressJSON,
  ExternalAccountJSON,
  IdentificationLinkJSON,
  OrganizationJSON,
  OrganizationMembershipJSON,
  OrganizationSettingsJSON,
  PhoneNumberJSON,
  UserJSON,
  Web3WalletJSON,
} from './json.ts'
import type { ClientTrustState } from './resources.ts'
import type { Override } from './utilities.ts'

type Nullish<Value, Name extends keyof Value> = Override<Value, { [Key in Name]: Value[Key] | null }>
type Verified<Value> = Override<Value, { verification: VerificationJSONSnapshot | null }>

export type VerificationJSONSnapshot = Nullish<
  VerificationJSON,
  'status' | 'strategy' | 'attempts' | 'expire_at' | 'nonce' | 'message' | 'external_verification_redirect_url'
>
export type SignUpVerificationJSONSnapshot = VerificationJSONSnapshot &
  Pick<SignUpVerificationJSON, 'next_action' | 'supported_strategies'>
export type SignUpVerificationsJSONSnapshot = {
  [Name in keyof SignUpVerificationsJSON]: Name extends 'external_account'
    ? VerificationJSONSnapshot
    : SignUpVerificationJSONSnapshot
}
export type UserDataJSONSnapshot = Nullish<UserDataJSON, 'image_url' | 'has_image'>
export type SignInJSONSnapshot = Override<
  Nullish<SignInJSON, 'status'>,
  {
    first_factor_verification: VerificationJSONSnapshot
    second_factor_verification: VerificationJSONSnapshot
    user_data: UserDataJSONSnapshot
    client_trust_state?: ClientTrustState
  }
>
export type SignUpJSONSnapshot = Override<
  Nullish<SignUpJSON, 'status'>,
  { verifications: SignUpVerificationsJSONSnapshot }
>
export type EmailAddressJSONSnapshot = Verified<EmailAddressJSON>
export type PhoneNumberJSONSnapshot = Override<PhoneNumberJSON, { verification: VerificationJSONSnapshot }>
export type Web3WalletJSONSnapshot = Verified<Web3WalletJSON>
export type ExternalAccountJSONSnapshot = Verified<ExternalAccountJSON>
export type PasskeyJSONSnapshot = Verified<PasskeyJSON>
export type EnterpriseAccountJSONSnapshot = Verified<EnterpriseAccountJSON>
export type EnterpriseAccountConnectionJSONSnapshot = EnterpriseAccountConnectionJSON
export type SamlAccountJSONSnapshot = Verified<SamlAccountJSON>
export type SamlAccountConnectionJSONSnapshot = SamlAccountConnectionJSON
export type IdentificationLinkJSONSnapshot = IdentificationLinkJSON
export type UserJSONSnapshot = Override<
  Nullish<UserJSON, 'updated_at' | 'created_at'>,
  {
    email_addresses: EmailAddressJSONSnapshot[]
    phone_numbers: PhoneNumberJSONSnapshot[]
    web3_wallets: Web3WalletJSONSnapshot[]
    external_accounts: ExternalAccountJSONSnapshot[]
    passkeys: PasskeyJSONSnapshot[]
    enterprise_accounts: EnterpriseAccountJSONSnapshot[]
    saml_accounts: SamlAccountJSONSnapshot[]
  }
>
export type SessionJSONSnapshot = Override<Nullish<SessionJSON, 'last_active_at'>, { user: UserJSONSnapshot | null }>
export type ClientJSONSnapshot = Override<
  Nullish<ClientJSON, 'created_at' | 'updated_at'>,
  { sign_in: SignInJSONSnapshot; sign_up: SignUpJSONSnapshot; sessions: SessionJSONSnapshot[] }
>
export type TokenJSONSnapshot = TokenJSON
export type OrganizationJSONSnapshot = OrganizationJSON
export type OrganizationMembershipJSONSnapshot = OrganizationMembershipJSON
export type OrganizationSettingsJSONSnapshot = OrganizationSettingsJSON

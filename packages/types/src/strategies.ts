import type { SignInFirstFactor, SignInSecondFactor } from '@keyward/react/types'

type FactorOf<Strategy extends string> = Extract<SignInFirstFactor | SignInSecondFactor, { strategy: Strategy }>

export type { SignInFactor, SignInFirstFactor, SignInSecondFactor } from '@keyward/react/types'
export type EmailCodeFactor = FactorOf<'email_code'>
export type EmailLinkFactor = FactorOf<'email_link'>
export type PhoneCodeFactor = FactorOf<'phone_code'>
export type PasswordFactor = FactorOf<'password'>
export type PasskeyFactor = FactorOf<'passkey'>
export type SamlFactor = FactorOf<'saml'>
export type EnterpriseSSOFactor = FactorOf<'enterprise_sso'>
export type OauthFactor = Extract<SignInFirstFactor, { strategy: `oauth_${string}` }>
export type Web3SignatureFactor = Extract<SignInFirstFactor, { strategy: `web3_${string}_signature` }>
export type ResetPasswordEmailCodeFactor = FactorOf<'reset_password_email_code'>
export type ResetPasswordPhoneCodeFactor = FactorOf<'reset_password_phone_code'>
export type ResetPasswordCodeFactor = ResetPasswordEmailCodeFactor | ResetPasswordPhoneCodeFactor
export type TOTPFactor = FactorOf<'totp'>
export type BackupCodeFactor = FactorOf<'backup_code'>
export type SessionVerificationFirstFactor =
  | EmailCodeFactor
  | PhoneCodeFactor
  | PasswordFactor
  | PasskeyFactor
  | EnterpriseSSOFactor
export type SessionVerificationSecondFactor = PhoneCodeFactor | TOTPFactor | BackupCodeFactor

export type PasskeyStrategy = 'passkey'
export type PasswordStrategy = 'password'
export type PhoneCodeStrategy = 'phone_code'
export type EmailCodeStrategy = 'email_code'
export type EmailLinkStrategy = 'email_link'
export type TicketStrategy = 'ticket'
export type TOTPStrategy = 'totp'
export type BackupCodeStrategy = 'backup_code'
export type ResetPasswordEmailCodeStrategy = 'reset_password_email_code'
export type ResetPasswordPhoneCodeStrategy = 'reset_password_phone_code'
export type SamlStrategy = 'saml'
export type EnterpriseSSOStrategy = 'enterprise_sso'
export type GoogleOneTapStrategy = 'google_one_tap'
export type AppleIdTokenStrategy = 'oauth_token_apple'
export type CustomOAuthStrategy = `oauth_custom_${string}`
export type OAuthStrategy = `oauth_${OAuthProvider}` | CustomOAuthStrategy
export type Web3Strategy = `web3_${Web3Provider}_signature`
export type SignInStrategy =
  | PasskeyStrategy
  | PasswordStrategy
  | PhoneCodeStrategy
  | EmailCodeStrategy
  | EmailLinkStrategy
  | TicketStrategy
  | TOTPStrategy
  | BackupCodeStrategy
  | ResetPasswordEmailCodeStrategy
  | ResetPasswordPhoneCodeStrategy
  | EnterpriseSSOStrategy
  | SamlStrategy
  | OAuthStrategy
  | Web3Strategy

export type FacebookOauthProvider = 'facebook'
export type GoogleOauthProvider = 'google'
export type HubspotOauthProvider = 'hubspot'
export type GithubOauthProvider = 'github'
export type TiktokOauthProvider = 'tiktok'
export type GitlabOauthProvider = 'gitlab'
export type DiscordOauthProvider = 'discord'
export type TwitterOauthProvider = 'twitter'
export type TwitchOauthProvider = 'twitch'
export type LinkedinOauthProvider = 'linkedin'
export type LinkedinOIDCOauthProvider = 'linkedin_oidc'
export type DropboxOauthProvider = 'dropbox'
export type AtlassianOauthProvider = 'atlassian'
export type BitbucketOauthProvider = 'bitbucket'
export type MicrosoftOauthProvider = 'microsoft'
export type NotionOauthProvider = 'notion'
export type AppleOauthProvider = 'apple'
export type LineOauthProvider = 'line'
export type InstagramOauthProvider = 'instagram'
export type CoinbaseOauthProvider = 'coinbase'
export type SpotifyOauthProvider = 'spotify'
export type XeroOauthProvider = 'xero'
export type BoxOauthProvider = 'box'
export type SlackOauthProvider = 'slack'
export type LinearOauthProvider = 'linear'
export type XOauthProvider = 'x'
export type EnstallOauthProvider = 'enstall'
export type HuggingfaceOAuthProvider = 'huggingface'
export type VercelOauthProvider = 'vercel'
export type CustomOauthProvider = `custom_${string}`
export type OAuthProvider =
  | FacebookOauthProvider
  | GoogleOauthProvider
  | HubspotOauthProvider
  | GithubOauthProvider
  | TiktokOauthProvider
  | GitlabOauthProvider
  | DiscordOauthProvider
  | TwitterOauthProvider
  | TwitchOauthProvider
  | LinkedinOauthProvider
  | LinkedinOIDCOauthProvider
  | DropboxOauthProvider
  | AtlassianOauthProvider
  | BitbucketOauthProvider
  | MicrosoftOauthProvider
  | NotionOauthProvider
  | AppleOauthProvider
  | LineOauthProvider
  | InstagramOauthProvider
  | CoinbaseOauthProvider
  | SpotifyOauthProvider
  | XeroOauthProvider
  | BoxOauthProvider
  | SlackOauthProvider
  | LinearOauthProvider
  | XOauthProvider
  | EnstallOauthProvider
  | HuggingfaceOAuthProvider
  | VercelOauthProvider
  | CustomOauthProvider
export type OAuthScope = string
export type MetamaskWeb3Provider = 'metamask'
export type BaseWeb3Provider = 'base'
export type CoinbaseWalletWeb3Provider = 'coinbase_wallet'
export type OKXWalletWeb3Provider = 'okx_wallet'
export type SolanaWeb3Provider = 'solana'
export type EthereumWeb3Provider =
  | MetamaskWeb3Provider
  | BaseWeb3Provider
  | CoinbaseWalletWeb3Provider
  | OKXWalletWeb3Provider
export type Web3Provider = EthereumWeb3Provider | SolanaWeb3Provider

export type EmailAddressIdentifier = 'email_address'
export type PhoneNumberIdentifier = 'phone_number'
export type UsernameIdentifier = 'username'
export type Web3WalletIdentifier = 'web3_wallet'
export type EmailAddressOrPhoneNumberIdentifier = 'email_address_or_phone_number'
export type FirstNameAttribute = 'first_name'
export type LastNameAttribute = 'last_name'
export type PasswordAttribute = 'password'
export type LegalAcceptedAttribute = 'legal_accepted'
export type PhoneCodeSMSChannel = 'sms'
export type PhoneCodeWhatsAppChannel = 'whatsapp'
export type PhoneCodeChannel = PhoneCodeSMSChannel | PhoneCodeWhatsAppChannel
export type PreferredSignInStrategy = 'password' | 'otp'
export type VerificationStrategy =
  | PhoneCodeStrategy
  | EmailCodeStrategy
  | EmailLinkStrategy
  | TOTPStrategy
  | BackupCodeStrategy
  | TicketStrategy
export type {
  SignInIdentifier,
  SignUpAttributeField,
  SignUpField,
  SignUpIdentificationField,
  SignUpVerifiableField,
} from '@keyward/react/types'

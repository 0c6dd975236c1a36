// Lists of providers and what looks into them. The official package declares them and has none of them at run time: they serve
// in types, as in `typeof OAUTH_PROVIDERS`. Importing them as values does not compile, as it would not run.
import type { OAuthProviderData, SamlIdpMap, Web3ProviderData } from './settings.ts'
import type { OAuthProvider, OAuthStrategy, Web3Provider, Web3Strategy } from './strategies.ts'

export declare const OAUTH_PROVIDERS: OAuthProviderData[]
export declare const WEB3_PROVIDERS: Web3ProviderData[]
export declare const SAML_IDPS: SamlIdpMap
export declare function getOAuthProviderData(params: {
  provider?: OAuthProvider
  strategy?: OAuthStrategy
}): OAuthProviderData | undefined | null
export declare function getWeb3ProviderData(params: {
  provider?: Web3Provider
  strategy?: Web3Strategy
}): Web3ProviderData | undefined | null
export declare function sortedOAuthProviders(sortingArray: OAuthStrategy[]): OAuthProviderData[]

// What a user holds beside addresses and numbers. Lists of it come with the user; acting on it comes with its feature.
import type { Verification } from './verification.ts'

type Destroyable = { destroy(): Promise<void> }

export type ExternalAccount = Destroyable & {
  readonly id: string
  readonly identificationId: string
  /** `google`, `github`, `custom_acme`. */
  readonly provider: string
  readonly providerUserId: string
  readonly emailAddress: string
  /** Separated by spaces. */
  readonly approvedScopes: string
  readonly firstName: string
  readonly lastName: string
  readonly imageUrl: string
  readonly username?: string
  readonly phoneNumber?: string
  readonly label?: string
  readonly publicMetadata: Record<string, unknown>
  readonly verification: Verification | null
  reauthorize(params: ReauthorizeExternalAccountParams): Promise<ExternalAccount>
  /** The provider. */
  providerSlug(): string
  /** `Google Account`. */
  providerTitle(): string
  /** Username, else the address, else the label. */
  accountIdentifier(): string
}

export type EnterpriseAccount = {
  readonly id: string
  readonly active: boolean
  readonly emailAddress: string
  readonly enterpriseConnection: EnterpriseAccountConnection | null
  readonly firstName: string | null
  readonly lastName: string | null
  readonly enterpriseConnectionId: string | null
  readonly protocol: 'saml' | 'oauth' | `oauth_${string}`
  readonly provider: string
  readonly providerUserId: string | null
  readonly publicMetadata: Record<string, unknown> | null
  readonly verification: Verification | null
  readonly lastAuthenticatedAt: Date | null
}

export type EnterpriseAccountConnection = {
  readonly id: string
  readonly active: boolean
  readonly allowIdpInitiated: boolean
  readonly allowSubdomains: boolean
  readonly disableAdditionalIdentifications: boolean
  readonly domain: string
  readonly logoPublicUrl: string | null
  readonly name: string
  readonly protocol: EnterpriseAccount['protocol']
  readonly provider: string
  readonly syncUserAttributes: boolean
}

export type Passkey = {
  readonly id: string
  readonly name: string | null
  readonly verification: Verification | null
  readonly lastUsedAt: Date | null
  readonly createdAt: Date
  readonly updatedAt: Date
  update(params: UpdatePasskeyParams): Promise<Passkey>
  delete(): Promise<{ readonly object: string; readonly id?: string; readonly deleted: boolean }>
}

export type Web3Wallet = Destroyable & {
  readonly id: string
  readonly web3Wallet: string
  readonly verification: Verification
  prepareVerification(params: { strategy: `web3_${string}_signature` }): Promise<Web3Wallet>
  attemptVerification(params: { signature: string; strategy?: `web3_${string}_signature` }): Promise<Web3Wallet>
}

/** An authenticator app; secret and address are told once, at creation. */
export type Totp = {
  readonly id: string
  readonly secret?: string
  readonly uri?: string
  readonly verified: boolean
  readonly backupCodes?: string[]
  readonly createdAt: Date | null
  readonly updatedAt: Date | null
}

export type BackupCode = {
  readonly id: string
  readonly codes: string[]
  readonly createdAt: Date | null
  readonly updatedAt: Date | null
}

export type CreateExternalAccountParams = {
  strategy?: `oauth_${string}`
  enterpriseConnectionId?: string
  redirectUrl?: string
  additionalScopes?: string[]
  oidcPrompt?: string
  oidcLoginHint?: string
}
export type ReauthorizeExternalAccountParams = {
  redirectUrl?: string
  additionalScopes?: string[]
  oidcPrompt?: string
  oidcLoginHint?: string
}
export type CreateWeb3WalletParams = { web3Wallet: string }
export type UpdatePasskeyParams = { name?: string | null }
export type VerifyTotpParams = { code: string }

import { parseUrl } from '../../parse-url.ts'
import type { VerificationStatus } from './enums.ts'
import { fields, listOf, maybe } from './reader.ts'

export type Verification = {
  readonly status: VerificationStatus
  readonly strategy: string
  readonly externalVerificationRedirectURL: URL | null
  readonly attempts: number | null
  readonly expireAt: number | null
  readonly nonce: string | null
  readonly message: string | null
}

export const readVerification = fields<Verification>(
  ['status', 'strategy', 'attempts', 'expireAt', 'nonce', 'message'],
  {
    nested: { externalVerificationRedirectURL: maybe((url: string) => parseUrl(url)) },
    defaults: { attempts: null, expireAt: null, nonce: null, message: null },
  },
)

export type IdentificationLink = {
  readonly id: string
  readonly type: string
}

export const readIdentificationLink = fields<IdentificationLink>(['id', 'type'])

export type EmailAddress = {
  readonly id: string
  readonly emailAddress: string
  readonly verification: Verification | null
  readonly linkedTo: IdentificationLink[]
}

export const readEmailAddress = fields<EmailAddress>(['id', 'emailAddress'], {
  nested: { verification: maybe(readVerification), linkedTo: listOf(readIdentificationLink) },
})

export type PhoneNumber = {
  readonly id: string
  readonly phoneNumber: string
  readonly reservedForSecondFactor: boolean
  readonly defaultSecondFactor: boolean
  readonly verification: Verification | null
  readonly linkedTo: IdentificationLink[]
}

export const readPhoneNumber = fields<PhoneNumber>(
  ['id', 'phoneNumber', 'reservedForSecondFactor', 'defaultSecondFactor'],
  { nested: { verification: maybe(readVerification), linkedTo: listOf(readIdentificationLink) } },
)

export type Web3Wallet = {
  readonly id: string
  readonly web3Wallet: string
  readonly verification: Verification | null
}

export const readWeb3Wallet = fields<Web3Wallet>(['id', 'web3Wallet'], {
  nested: { verification: maybe(readVerification) },
})

export type ExternalAccount = {
  readonly id: string
  readonly provider: string
  readonly identificationId: string
  readonly externalId: string
  readonly approvedScopes: string
  readonly emailAddress: string
  readonly firstName: string
  readonly lastName: string
  readonly imageUrl: string
  readonly username: string | null
  readonly phoneNumber: string | null
  readonly publicMetadata: Record<string, unknown> | null
  readonly label: string | null
  readonly verification: Verification | null
}

export const readExternalAccount = fields<ExternalAccount>(
  [
    'id',
    'provider',
    'identificationId',
    'externalId',
    'approvedScopes',
    'emailAddress',
    'firstName',
    'lastName',
    'imageUrl',
    'username',
    'phoneNumber',
    'publicMetadata',
    'label',
  ],
  {
    nested: { verification: maybe(readVerification) },
    from: { externalId: 'provider_user_id' },
    defaults: { publicMetadata: {}, imageUrl: '' },
  },
)

export type SamlAccountConnection = {
  readonly id: string
  readonly name: string
  readonly domain: string
  readonly active: boolean
  readonly provider: string
  readonly syncUserAttributes: boolean
  readonly allowSubdomains: boolean
  readonly allowIdpInitiated: boolean
  readonly createdAt: number
  readonly updatedAt: number
}

export const readSamlAccountConnection = fields<SamlAccountConnection>([
  'id',
  'name',
  'domain',
  'active',
  'provider',
  'syncUserAttributes',
  'allowSubdomains',
  'allowIdpInitiated',
  'createdAt',
  'updatedAt',
])

export type SamlAccount = {
  readonly id: string
  readonly provider: string
  readonly providerUserId: string | null
  readonly active: boolean
  readonly emailAddress: string
  readonly firstName: string
  readonly lastName: string
  readonly verification: Verification | null
  readonly samlConnection: SamlAccountConnection | null
  readonly lastAuthenticatedAt: number | null
  readonly enterpriseConnectionId: string | null
}

export const readSamlAccount = fields<SamlAccount>(
  [
    'id',
    'provider',
    'providerUserId',
    'active',
    'emailAddress',
    'firstName',
    'lastName',
    'lastAuthenticatedAt',
    'enterpriseConnectionId',
  ],
  { nested: { verification: maybe(readVerification), samlConnection: maybe(readSamlAccountConnection) } },
)

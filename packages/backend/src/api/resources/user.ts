import type { UserJSON } from '../json/index.ts'
import {
  type EmailAddress,
  type ExternalAccount,
  type PhoneNumber,
  readEmailAddress,
  readExternalAccount,
  readPhoneNumber,
  readSamlAccount,
  readWeb3Wallet,
  type SamlAccount,
  type Web3Wallet,
} from './identifiers.ts'
import { fields, listOf, withRaw } from './reader.ts'

export type User = {
  readonly id: string
  readonly passwordEnabled: boolean
  readonly totpEnabled: boolean
  readonly backupCodeEnabled: boolean
  readonly twoFactorEnabled: boolean
  readonly banned: boolean
  readonly locked: boolean
  readonly createdAt: number
  readonly updatedAt: number
  readonly imageUrl: string
  readonly hasImage: boolean
  readonly primaryEmailAddressId: string | null
  readonly primaryPhoneNumberId: string | null
  readonly primaryWeb3WalletId: string | null
  readonly lastSignInAt: number | null
  readonly externalId: string | null
  readonly username: string | null
  readonly firstName: string | null
  readonly lastName: string | null
  readonly publicMetadata: UserPublicMetadata
  readonly privateMetadata: UserPrivateMetadata
  readonly unsafeMetadata: UserUnsafeMetadata
  readonly emailAddresses: EmailAddress[]
  readonly phoneNumbers: PhoneNumber[]
  readonly web3Wallets: Web3Wallet[]
  readonly externalAccounts: ExternalAccount[]
  readonly samlAccounts: SamlAccount[]
  readonly lastActiveAt: number | null
  readonly createOrganizationEnabled: boolean
  readonly createOrganizationsLimit: number | null
  readonly deleteSelfEnabled: boolean
  readonly legalAcceptedAt: number | null
  readonly locale: string | null
  /** The JSON that this was read from; not enumerable, so that it is not sent along by accident. */
  readonly raw: UserJSON | null
}

export const readUser = withRaw(
  fields<User>(
    [
      'id',
      'passwordEnabled',
      'totpEnabled',
      'backupCodeEnabled',
      'twoFactorEnabled',
      'banned',
      'locked',
      'createdAt',
      'updatedAt',
      'imageUrl',
      'hasImage',
      'primaryEmailAddressId',
      'primaryPhoneNumberId',
      'primaryWeb3WalletId',
      'lastSignInAt',
      'externalId',
      'username',
      'firstName',
      'lastName',
      'publicMetadata',
      'privateMetadata',
      'unsafeMetadata',
      'lastActiveAt',
      'createOrganizationEnabled',
      'createOrganizationsLimit',
      'deleteSelfEnabled',
      'legalAcceptedAt',
      'locale',
    ],
    {
      nested: {
        emailAddresses: listOf(readEmailAddress),
        phoneNumbers: listOf(readPhoneNumber),
        web3Wallets: listOf(readWeb3Wallet),
        externalAccounts: listOf(readExternalAccount),
        samlAccounts: listOf(readSamlAccount),
      },
      defaults: { publicMetadata: {}, privateMetadata: {}, unsafeMetadata: {}, createOrganizationsLimit: null },
    },
  ),
)

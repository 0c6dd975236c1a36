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
import { fields, listOf, type Reader, withRaw } from './reader.ts'

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
  readonly primaryEmailAddress: EmailAddress | null
  readonly primaryPhoneNumber: PhoneNumber | null
  readonly primaryWeb3Wallet: Web3Wallet | null
  /** First and last name; null if there is neither. */
  readonly fullName: string | null
  /** The JSON that this was read from; not enumerable, so that it is not sent along by accident. */
  readonly raw: UserJSON | null
}

const readFields = withRaw(
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

/** A user; what follows from other fields is there to be read, but is not serialized a second time. */
export const readUser: Reader<User> = (json) => {
  const user = readFields(json)
  const byId = <T extends { readonly id: string }>(list: T[], id: string | null) =>
    list.find((item) => item.id === id) ?? null
  return Object.defineProperties(user, {
    primaryEmailAddress: { get: () => byId(user.emailAddresses, user.primaryEmailAddressId) },
    primaryPhoneNumber: { get: () => byId(user.phoneNumbers, user.primaryPhoneNumberId) },
    primaryWeb3Wallet: { get: () => byId(user.web3Wallets, user.primaryWeb3WalletId) },
    fullName: { get: () => [user.firstName, user.lastName].join(' ').trim() || null },
  })
}

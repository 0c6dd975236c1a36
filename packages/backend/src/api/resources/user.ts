import type { UserCore } from '@keyward/wire/facts'
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

/** Beside what server and browser both know of a person: what the server alone may see, and times in milliseconds. */
export type User = UserCore<EmailAddress, PhoneNumber> & {
  readonly banned: boolean
  readonly locked: boolean
  readonly createdAt: number
  readonly updatedAt: number
  readonly lastSignInAt: number | null
  readonly lastActiveAt: number | null
  readonly legalAcceptedAt: number | null
  readonly privateMetadata: UserPrivateMetadata
  readonly web3Wallets: Web3Wallet[]
  readonly primaryWeb3Wallet: Web3Wallet | null
  readonly externalAccounts: ExternalAccount[]
  readonly samlAccounts: SamlAccount[]
  readonly locale: string | null
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

import type { EmailAddressCore, UserCore } from '@keyward/wire/facts'
import { expect, test } from 'vitest'
import { User as BrowserUser } from '../../../../browser/src/resources/user.ts'
import type { UserJSON } from '../json/index.ts'
import { readUser } from './user.ts'

const verification = { status: 'verified', strategy: 'email_code', attempts: 1, expire_at: 1 }
const json = {
  id: 'user_1',
  object: 'user',
  external_id: 'ext_1',
  username: 'ada',
  first_name: 'Ada',
  last_name: null,
  image_url: 'https://img.example/ada',
  has_image: true,
  primary_email_address_id: 'idn_2',
  primary_phone_number_id: null,
  primary_web3_wallet_id: null,
  email_addresses: ['idn_1', 'idn_2'].map((id) => ({
    id,
    object: 'email_address',
    email_address: `${id}@example.com`,
    verification,
    linked_to: [{ id: 'idn_3', type: 'oauth_google' }],
  })),
  phone_numbers: [{ id: 'idn_4', object: 'phone_number', phone_number: '+12015550100', verification, linked_to: [] }],
  web3_wallets: [],
  external_accounts: [],
  organization_memberships: [],
  password_enabled: true,
  totp_enabled: false,
  backup_code_enabled: false,
  two_factor_enabled: false,
  public_metadata: { plan: 'pro', nested_key: { snake_case: 1 } },
  unsafe_metadata: { theme: 'dark' },
  create_organization_enabled: true,
  create_organizations_limit: 3,
  delete_self_enabled: true,
  created_at: 1,
  updated_at: 2,
}

/** What apps write: one helper, whichever side the user came from. */
const addressOf = (user: UserCore): EmailAddressCore | null => user.primaryEmailAddress

const core = (user: UserCore) => ({
  primary: user.primaryEmailAddress?.emailAddress,
  addresses: user.emailAddresses.map(({ id, emailAddress, linkedTo }) => ({ id, emailAddress, linkedTo })),
  statuses: [...user.emailAddresses, ...user.phoneNumbers].map((one) => one.verification?.status),
  numbers: user.phoneNumbers.map(({ id, phoneNumber }) => ({ id, phoneNumber })),
  ...Object.fromEntries(coreNames.map((name) => [name, user[name]])),
})
const coreNames = [
  'id',
  'externalId',
  'username',
  'firstName',
  'lastName',
  'imageUrl',
  'hasImage',
  'primaryEmailAddressId',
  'primaryPhoneNumberId',
  'primaryPhoneNumber',
  'primaryWeb3WalletId',
  'passwordEnabled',
  'totpEnabled',
  'backupCodeEnabled',
  'twoFactorEnabled',
  'publicMetadata',
  'unsafeMetadata',
  'createOrganizationEnabled',
  'createOrganizationsLimit',
  'deleteSelfEnabled',
] as const satisfies (keyof UserCore)[]

test.each([
  ['a first name alone', json],
  ['both names', { ...json, last_name: 'Lovelace' }],
  ['nobody in particular', { ...json, first_name: null, primary_email_address_id: null, email_addresses: [] }],
])('the same JSON is the same user on the server and in the browser: %s', (_, given) => {
  const server: UserCore = readUser(given as unknown as UserJSON)
  const browser: UserCore = new BrowserUser({} as ConstructorParameters<typeof BrowserUser>[0], given, () => 'client_1')
  expect(core(browser)).toEqual(core(server))
  expect(browser.fullName).toBe(server.fullName)
  expect(addressOf(browser)?.emailAddress).toBe(addressOf(server)?.emailAddress)
})

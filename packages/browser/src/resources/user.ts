import type { UserCore } from '@keyward/wire/facts'
import type {
  BackupCode,
  CreateExternalAccountParams,
  CreateWeb3WalletParams,
  EnterpriseAccount,
  ExternalAccount,
  Passkey,
  Totp,
  VerifyTotpParams,
  Web3Wallet,
} from './accounts.ts'
import type { RemoveUserPasswordParams, UpdateUserParams, UpdateUserPasswordParams } from './attempt-params.ts'
import { EmailAddress, PhoneNumber } from './contacts.ts'
import type { ResourceContext } from './context.ts'
import { camelKeys, type Json } from './json.ts'
import { OrganizationMembership } from './organization.ts'
import { OrganizationCreationDefaults } from './organization-creation-defaults.ts'
import { type PageParams, pageSearch, toPage } from './pages.ts'
import { SessionWithActivities } from './session-with-activities.ts'
import { unbuilt } from './unbuilt.ts'
import { OrganizationSuggestion, UserOrganizationInvitation } from './user-organizations.ts'
import type { ClientId } from './verification.ts'

type Params = Readonly<Record<string, unknown>>
type ListParams = PageParams & Params
type DeletedObject = { readonly object: string; readonly id?: string; readonly deleted: boolean }

/** The signed-in person, as their own browser sees them. */
export class User implements UserCore<EmailAddress, PhoneNumber> {
  readonly id: string = ''
  readonly externalId: string | null = null
  readonly username: string | null = null
  readonly firstName: string | null = null
  readonly lastName: string | null = null
  readonly imageUrl: string = ''
  readonly hasImage: boolean = false
  readonly primaryEmailAddressId: string | null = null
  readonly primaryPhoneNumberId: string | null = null
  readonly primaryWeb3WalletId: string | null = null
  readonly passwordEnabled: boolean = false
  readonly twoFactorEnabled: boolean = false
  readonly totpEnabled: boolean = false
  readonly backupCodeEnabled: boolean = false
  readonly publicMetadata: UserPublicMetadata = {}
  readonly unsafeMetadata: UserUnsafeMetadata = {}
  readonly deleteSelfEnabled: boolean = false
  readonly createOrganizationEnabled: boolean = false
  readonly createOrganizationsLimit: number | null = null
  readonly legalAcceptedAt: Date | null = null
  readonly lastSignInAt: Date | null = null
  readonly createdAt: Date | null = null
  readonly updatedAt: Date | null = null
  emailAddresses: EmailAddress[] = []
  phoneNumbers: PhoneNumber[] = []
  organizationMemberships: OrganizationMembership[] = []
  readonly externalAccounts: ExternalAccount[] = []
  readonly enterpriseAccounts: EnterpriseAccount[] = []
  readonly passkeys: Passkey[] = []
  readonly web3Wallets: Web3Wallet[] = []
  readonly samlAccounts: Json[] = []
  // No getters: a copy of a user, and a user as JSON, have them too.
  readonly fullName: string | null = null
  readonly primaryEmailAddress: EmailAddress | null = null
  readonly primaryPhoneNumber: PhoneNumber | null = null
  readonly primaryWeb3Wallet: Web3Wallet | null = null
  readonly pathRoot = '/me'
  readonly #context: ResourceContext
  readonly #clientId: ClientId

  constructor(context: ResourceContext, json: Json, clientId: ClientId) {
    this.#context = context
    this.#clientId = clientId
    this.#take(json)
  }

  get hasVerifiedEmailAddress(): boolean {
    return this.emailAddresses.some(({ verification }) => verification.status === 'verified')
  }
  get hasVerifiedPhoneNumber(): boolean {
    return this.phoneNumbers.some(({ verification }) => verification.status === 'verified')
  }
  get verifiedExternalAccounts(): ExternalAccount[] {
    return []
  }
  get verifiedWeb3Wallets(): Web3Wallet[] {
    return []
  }
  get unverifiedExternalAccounts(): ExternalAccount[] {
    return []
  }

  isPrimaryIdentification = ({ id }: { id: string }) =>
    [this.primaryEmailAddressId, this.primaryPhoneNumberId].includes(id)

  update = async (params: UpdateUserParams) => this.#take(await this.#call('PATCH', '', params))
  updateMetadata = async (params: Params) => this.#take(await this.#call('PATCH', '/metadata', params))
  reload = async () => this.#take(await this.#context.reload(this.pathRoot))
  delete = async (): Promise<void> => void (await this.#call('DELETE', ''))
  updatePassword = async (params: UpdateUserPasswordParams) =>
    this.#take(await this.#call('POST', '/change_password', params))
  removePassword = async (params: RemoveUserPasswordParams) =>
    this.#take(await this.#call('POST', '/remove_password', params))

  createEmailAddress = async ({ email }: { email: string }) =>
    new EmailAddress(
      this.#context,
      await this.#call('POST', '/email_addresses', { emailAddress: email }),
      this.#clientId,
      '/me/email_addresses',
    )
  createPhoneNumber = async ({ phoneNumber }: { phoneNumber: string }) =>
    new PhoneNumber(
      this.#context,
      await this.#call('POST', '/phone_numbers', { phoneNumber }),
      this.#clientId,
      '/me/phone_numbers',
    )

  /** A file, a data URL, or null to remove the picture. */
  setProfileImage = async ({ file }: { file: Blob | File | string | null }) => {
    if (file === null) return camelKeys(await this.#call('DELETE', '/profile_image'))
    const body = typeof file === 'string' ? file : new FormData()
    if (body instanceof FormData) body.append('file', file as Blob)
    const image = await this.#context.call({ method: 'POST', path: '/me/profile_image', body })
    await this.reload()
    return camelKeys(image)
  }

  getSessions = async (): Promise<SessionWithActivities[]> => {
    const list = await this.#context.call({ path: '/me/sessions/active' })
    return (list as unknown as Json[]).map((json) => new SessionWithActivities(this.#context, json))
  }

  getOrganizationMemberships = async (params?: ListParams) =>
    toPage(
      await this.#list('/organization_memberships', params),
      (one) => new OrganizationMembership(this.#context, one),
    )
  getOrganizationInvitations = async (params?: ListParams) =>
    toPage(
      await this.#list('/organization_invitations', params),
      (one) => new UserOrganizationInvitation(this.#context, one),
    )
  getOrganizationSuggestions = async (params?: ListParams) =>
    toPage(
      await this.#list('/organization_suggestions', params),
      (one) => new OrganizationSuggestion(this.#context, one),
    )
  getOrganizationCreationDefaults = async () =>
    new OrganizationCreationDefaults(
      this.#context,
      await this.#context.call({ path: '/me/organization_creation_defaults' }),
    )
  leaveOrganization = async (organizationId: string) =>
    camelKeys(await this.#call('DELETE', `/organization_memberships/${organizationId}`))
  createPasskey = unbuilt<() => Promise<Passkey>>('Passkeys')
  createTOTP = unbuilt<() => Promise<Totp>>('Authenticator apps')
  verifyTOTP = unbuilt<(params: VerifyTotpParams) => Promise<Totp>>('Authenticator apps')
  disableTOTP = unbuilt<() => Promise<DeletedObject>>('Authenticator apps')
  createBackupCode = unbuilt<() => Promise<BackupCode>>('Backup codes')
  createExternalAccount =
    unbuilt<(params: CreateExternalAccountParams) => Promise<ExternalAccount>>('Connected accounts')
  createWeb3Wallet = unbuilt<(params: CreateWeb3WalletParams) => Promise<Web3Wallet>>('Wallets')
  initializePaymentMethod = unbuilt('Billing')
  addPaymentMethod = unbuilt('Billing')
  getPaymentMethods = unbuilt('Billing')

  #list(path: string, params?: ListParams): Promise<Json> {
    return this.#context.call({ path: `${this.pathRoot}${path}`, search: pageSearch(params) })
  }
  #call(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: Params): Promise<Json> {
    return this.#context.call({ method, path: `${this.pathRoot}${path}`, body })
  }

  #take(json: Json): User {
    const {
      email_addresses: emails,
      phone_numbers: phones,
      organization_memberships: memberships,
      ...rest
    } = json as Record<string, Json[]>
    Object.assign(this, camelKeys(rest as Json))
    this.emailAddresses = (emails ?? []).map(
      (one) => new EmailAddress(this.#context, one, this.#clientId, '/me/email_addresses'),
    )
    this.phoneNumbers = (phones ?? []).map(
      (one) => new PhoneNumber(this.#context, one, this.#clientId, '/me/phone_numbers'),
    )
    this.organizationMemberships = (memberships ?? []).map((one) => new OrganizationMembership(this.#context, one))
    return Object.assign(this, {
      fullName: [this.firstName, this.lastName].filter(Boolean).join(' ') || null,
      primaryEmailAddress: this.emailAddresses.find(({ id }) => id === this.primaryEmailAddressId) ?? null,
      primaryPhoneNumber: this.phoneNumbers.find(({ id }) => id === this.primaryPhoneNumberId) ?? null,
    })
  }
}

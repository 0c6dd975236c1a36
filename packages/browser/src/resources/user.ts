import type { UserCore } from '@keyward/wire/facts'
import { EmailAddress, PhoneNumber } from './contacts.ts'
import type { ResourceContext } from './context.ts'
import { camelKeys, type Json } from './json.ts'
import { OrganizationMembership } from './organization.ts'
import { type PageParams, pageSearch, toPage } from './pages.ts'
import { SessionWithActivities } from './session-with-activities.ts'
import { unbuilt } from './unbuilt.ts'
import { OrganizationSuggestion, UserOrganizationInvitation } from './user-organizations.ts'

type Params = Readonly<Record<string, unknown>>
type ListParams = PageParams & Params

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
  readonly externalAccounts: Json[] = []
  readonly enterpriseAccounts: Json[] = []
  readonly passkeys: Json[] = []
  readonly web3Wallets: Json[] = []
  readonly samlAccounts: Json[] = []
  readonly pathRoot = '/me'
  readonly #context: ResourceContext
  readonly #clientId: string | null

  constructor(context: ResourceContext, json: Json, clientId: string | null) {
    this.#context = context
    this.#clientId = clientId
    this.#take(json)
  }

  get fullName(): string | null {
    return [this.firstName, this.lastName].filter(Boolean).join(' ') || null
  }
  get primaryEmailAddress(): EmailAddress | null {
    return this.emailAddresses.find(({ id }) => id === this.primaryEmailAddressId) ?? null
  }
  get primaryPhoneNumber(): PhoneNumber | null {
    return this.phoneNumbers.find(({ id }) => id === this.primaryPhoneNumberId) ?? null
  }
  get primaryWeb3Wallet(): null {
    return null
  }
  get hasVerifiedEmailAddress(): boolean {
    return this.emailAddresses.some(({ verification }) => verification.status === 'verified')
  }
  get hasVerifiedPhoneNumber(): boolean {
    return this.phoneNumbers.some(({ verification }) => verification.status === 'verified')
  }
  get verifiedExternalAccounts(): Json[] {
    return []
  }
  get verifiedWeb3Wallets(): Json[] {
    return []
  }
  get unverifiedExternalAccounts(): Json[] {
    return []
  }

  isPrimaryIdentification = ({ id }: { id: string }) =>
    [this.primaryEmailAddressId, this.primaryPhoneNumberId].includes(id)

  update = async (params: Params) => this.#take(await this.#call('PATCH', '', params))
  updateMetadata = async (params: Params) => this.#take(await this.#call('PATCH', '/metadata', params))
  reload = async () => this.#take(await this.#context.call({ path: this.pathRoot }))
  delete = async (): Promise<void> => void (await this.#call('DELETE', ''))
  updatePassword = async (params: Params) => this.#take(await this.#call('POST', '/change_password', params))
  removePassword = async (params: Params) => this.#take(await this.#call('POST', '/remove_password', params))

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
  leaveOrganization = async (organizationId: string) =>
    camelKeys(await this.#call('DELETE', `/organization_memberships/${organizationId}`))
  createPasskey = unbuilt('Passkeys')
  createTOTP = unbuilt('Authenticator apps')
  verifyTOTP = unbuilt('Authenticator apps')
  disableTOTP = unbuilt('Authenticator apps')
  createBackupCode = unbuilt('Backup codes')
  createExternalAccount = unbuilt('Connected accounts')
  createWeb3Wallet = unbuilt('Wallets')
  getOrganizationCreationDefaults = unbuilt('Defaults of new organizations')
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
    return this
  }
}

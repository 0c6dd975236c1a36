import type { ResourceContext } from './context.ts'
import { camelKeys, type Json } from './json.ts'
import { OrganizationDomain } from './organization-domain.ts'
import { OrganizationInvitation } from './organization-invitation.ts'
import { OrganizationMembershipRequest } from './organization-membership-request.ts'
import { type Page, type PageParams, pageSearch, toPage } from './pages.ts'
import type { PublicUserData } from './public-user-data.ts'
import { unbuilt } from './unbuilt.ts'

type Params = Readonly<Record<string, unknown>>
type ListParams = PageParams & Params
export type Role = Readonly<{
  id: string
  key: string
  name: string
  description: string
  permissions: readonly Json[]
  createdAt: Date
  updatedAt: Date
}>

/** A team, as its members see it. What one may change depends on one's role; the server decides. */
export class Organization {
  readonly id: string = ''
  readonly name: string = ''
  readonly slug: string | null = null
  readonly imageUrl: string = ''
  readonly hasImage: boolean = false
  readonly membersCount: number = 0
  readonly pendingInvitationsCount: number = 0
  readonly maxAllowedMemberships: number = 0
  readonly adminDeleteEnabled: boolean = true
  /** Nobody is held to one organization here. */
  readonly exclusiveMembership: boolean = false
  readonly publicMetadata: Record<string, unknown> = {}
  readonly createdAt!: Date
  readonly updatedAt!: Date
  readonly pathRoot = '/organizations'
  readonly #context: ResourceContext

  constructor(context: ResourceContext, json: Json) {
    this.#context = context
    this.#take(json)
  }

  update = async (params: { readonly name?: string; readonly slug?: string }) =>
    this.#take(await this.#call('PATCH', '', params))
  reload = async () => this.#take(await this.#context.reload(this.#path))
  destroy = async (): Promise<void> => void (await this.#call('DELETE', ''))

  /** A file, a data URL, or null to remove the picture. */
  setLogo = async ({ file }: { readonly file: Blob | File | string | null }): Promise<Organization> => {
    if (file === null) {
      await this.#call('DELETE', '/logo')
      return this.reload()
    }
    const body = typeof file === 'string' ? file : new FormData()
    if (body instanceof FormData) body.append('file', file as Blob)
    return this.#take(await this.#context.call({ method: 'PUT', path: `${this.#path}/logo`, body }))
  }

  initializePaymentMethod = unbuilt('Billing')
  addPaymentMethod = unbuilt('Billing')
  getPaymentMethods = unbuilt('Billing')

  getMemberships = async (params?: ListParams): Promise<Page<OrganizationMembership>> =>
    toPage(await this.#list('/memberships', params), (one) => new OrganizationMembership(this.#context, one))
  addMember = async (params: { readonly userId: string; readonly role: string }): Promise<OrganizationMembership> =>
    new OrganizationMembership(this.#context, await this.#call('POST', '/memberships', params))
  updateMember = async ({ userId, role }: { readonly userId: string; readonly role: string }) =>
    new OrganizationMembership(this.#context, await this.#call('PATCH', `/memberships/${userId}`, { role }))
  removeMember = async (userId: string): Promise<OrganizationMembership> =>
    new OrganizationMembership(this.#context, await this.#call('DELETE', `/memberships/${userId}`))

  getInvitations = async (params?: ListParams): Promise<Page<OrganizationInvitation>> =>
    toPage(await this.#list('/invitations', params), (one) => new OrganizationInvitation(this.#context, one))
  inviteMember = async (params: { readonly emailAddress: string; readonly role: string }) =>
    new OrganizationInvitation(this.#context, await this.#call('POST', '/invitations', params))
  inviteMembers = async ({
    emailAddresses,
    role,
  }: {
    readonly emailAddresses: readonly string[]
    readonly role: string
  }): Promise<OrganizationInvitation[]> => {
    const made = await this.#call('POST', '/invitations/bulk', { emailAddress: emailAddresses, role })
    const { data = [] } = Array.isArray(made) ? { data: made as Json[] } : (made as { data?: Json[] })
    return data.map((one) => new OrganizationInvitation(this.#context, one))
  }

  getRoles = async (params?: ListParams): Promise<Page<Role> & { readonly has_role_set_migration?: boolean }> => {
    const json = await this.#list('/roles', params)
    const page = toPage(json, (one) => camelKeys(one) as Role)
    const { has_role_set_migration } = json as { has_role_set_migration?: boolean }
    return has_role_set_migration === undefined ? page : { ...page, has_role_set_migration }
  }

  getDomains = async (params?: ListParams): Promise<Page<OrganizationDomain>> =>
    toPage(await this.#list('/domains', params), (one) => new OrganizationDomain(this.#context, one))
  getDomain = async ({ domainId }: { readonly domainId: string }) =>
    new OrganizationDomain(this.#context, await this.#context.call({ path: `${this.#path}/domains/${domainId}` }))
  createDomain = async (name: string) =>
    new OrganizationDomain(this.#context, await this.#call('POST', '/domains', { name }))

  getMembershipRequests = async (params?: ListParams): Promise<Page<OrganizationMembershipRequest>> =>
    toPage(
      await this.#list('/membership_requests', params),
      (one) => new OrganizationMembershipRequest(this.#context, one),
    )

  get #path(): string {
    return `${this.pathRoot}/${this.id}`
  }
  #call(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: Params): Promise<Json> {
    return this.#context.call({ method, path: `${this.#path}${path}`, body })
  }
  #list(path: string, params?: ListParams): Promise<Json> {
    return this.#context.call({ path: `${this.#path}${path}`, search: pageSearch(params) })
  }
  #take(json: Json): Organization {
    Object.assign(this, camelKeys(json))
    return this
  }
}

/** Who belongs to an organization, and as what. Inside a user it says nothing about the person: that is the user. */
export class OrganizationMembership {
  readonly id: string = ''
  readonly role: string = ''
  readonly roleName: string = ''
  readonly permissions: string[] = []
  readonly publicMetadata: Record<string, unknown> = {}
  readonly publicUserData: PublicUserData | undefined
  readonly createdAt!: Date
  readonly updatedAt!: Date
  readonly organization: Organization

  constructor(context: ResourceContext, json: Json) {
    const { organization, ...rest } = json as Record<string, Json>
    Object.assign(this, camelKeys(rest as Json))
    this.organization = new Organization(context, organization ?? {})
  }

  update = async ({ role }: { readonly role: string }): Promise<OrganizationMembership> => {
    const now = await this.organization.updateMember({ userId: this.#userId, role })
    const { roleName, permissions, publicMetadata, updatedAt } = now
    return Object.assign(this, { role: now.role, roleName, permissions, publicMetadata, updatedAt })
  }
  destroy = async (): Promise<OrganizationMembership> => this.organization.removeMember(this.#userId)

  get #userId(): string {
    return this.publicUserData?.userId ?? ''
  }
}

import type {
  Organization,
  OrganizationDomain,
  OrganizationMembership,
  OrganizationOffer,
  PublicUserData,
} from '../clerk.ts'
import { apiFailure, fakeClerk, pageOf, user } from '../pages/fake-clerk.ts'
import type { Actor, Page } from '../pages/page.ts'

const joined = new Date('2026-03-14T10:00:00Z')
const all = [
  'org:sys_profile:manage',
  'org:sys_profile:delete',
  'org:sys_memberships:read',
  'org:sys_memberships:manage',
  'org:sys_domains:read',
  'org:sys_domains:manage',
]
const roles = [
  { id: 'role_1', key: 'org:admin', name: 'Admin' },
  { id: 'role_2', key: 'org:member', name: 'Member' },
]
const list =
  <Item>(all: readonly Item[]) =>
  async (params?: unknown) =>
    pageOf(all, params)

type NewDomain = { -readonly [Key in keyof OrganizationDomain]?: OrganizationDomain[Key] }

/** Domains that change as the server's do; 424242 is every code. */
function domainsOf(...initial: readonly (readonly [name: string, more?: NewDomain])[]) {
  let all: readonly OrganizationDomain[] = []
  const add = (name: string, more: NewDomain = {}): OrganizationDomain => {
    const one: OrganizationDomain = {
      id: `orgdmn_${name}`,
      name,
      enrollmentMode: 'manual_invitation',
      verification: { status: 'verified' },
      totalPendingInvitations: 0,
      totalPendingSuggestions: 0,
      async prepareAffiliationVerification({ affiliationEmailAddress: address }) {
        if (!address.endsWith(`@${name}`)) throw apiFailure('form_param_value_invalid', 'affiliation_email_address')
      },
      async attemptAffiliationVerification({ code }) {
        if (code !== '424242') throw apiFailure('form_code_incorrect', 'code')
        change({ verification: { status: 'verified' } })
      },
      updateEnrollmentMode: async ({ enrollmentMode, deletePending }) =>
        change({ enrollmentMode, ...(deletePending ? { totalPendingInvitations: 0 } : {}) }),
      async delete() {
        all = all.filter((other) => other !== one)
      },
      ...more,
    }
    const change = (to: NewDomain) => Object.assign(one, to)
    all = [one, ...all]
    return one
  }
  for (const [name, more] of [...initial].reverse()) add(name, more)
  return {
    async getDomains(params?: { enrollmentMode?: string }) {
      const asked = all.filter((one) => !params?.enrollmentMode || one.enrollmentMode === params.enrollmentMode)
      return { data: asked, total_count: asked.length }
    },
    async createDomain(name: string) {
      if (name === 'gmail.com') throw apiFailure('organization_domain_common', 'name')
      return add(name, { verification: null })
    },
  }
}

function requestsOf(...who: readonly PublicUserData[]) {
  let open = who
  return async () => ({
    data: open.map((publicUserData) => {
      const decide = async () => {
        open = open.filter((one) => one !== publicUserData)
      }
      return {
        id: `orgreq_${publicUserData.userId}`,
        publicUserData,
        createdAt: joined,
        accept: decide,
        reject: decide,
      }
    }),
    total_count: open.length,
  })
}

const person = (userId: string, firstName: string, lastName: string): PublicUserData => ({
  userId,
  firstName,
  lastName,
  imageUrl: '',
  hasImage: false,
  identifier: `${firstName.toLowerCase()}@northwind.example`,
})
const people = [
  person('user_1', 'Ada', 'Lovelace'),
  person('user_2', 'Grace', 'Hopper'),
  person('user_3', 'Katherine', 'Johnson'),
]

function organization(id: string, name: string, more: Partial<Organization> = {}): Organization {
  const made: Organization = {
    id,
    name,
    slug: name.toLowerCase().replaceAll(' ', '-'),
    imageUrl: '',
    hasImage: false,
    membersCount: 3,
    pendingInvitationsCount: 1,
    maxAllowedMemberships: 5,
    adminDeleteEnabled: true,
    update: async () => made,
    setLogo: async () => made,
    destroy: async () => undefined,
    getMemberships: async () => ({
      data: people.map((one, at) => membership(made, at === 0 ? 'org:admin' : 'org:member', one)),
      total_count: people.length,
    }),
    getInvitations: list([
      {
        id: 'orginv_1',
        emailAddress: 'margaret@northwind.example',
        role: 'org:member',
        roleName: 'Member',
        createdAt: joined,
        revoke: async () => undefined,
      },
    ]),
    getMembershipRequests: requestsOf(people[1]!, people[2]!),
    ...domainsOf(
      ['northwind.example', { enrollmentMode: 'automatic_invitation', totalPendingInvitations: 3 }],
      ['sales.northwind.example', { verification: null }],
      [`${'very-'.repeat(12)}long.example`],
    ),
    getRoles: list(roles),
    async inviteMembers({ emailAddresses }) {
      const members = emailAddresses.filter((address) => people.some(({ identifier }) => identifier === address))
      if (members.length > 0)
        throw apiFailure('already_a_member_in_organization', 'email_address', { emailAddresses: members })
    },
    updateMember: async () => undefined,
    removeMember: async () => undefined,
    ...more,
  }
  return made
}

function membership(of: Organization, role: string, publicUserData?: PublicUserData): OrganizationMembership {
  return {
    id: `orgmem_${of.id}_${publicUserData?.userId ?? ''}`,
    role,
    roleName: role === 'org:admin' ? 'Admin' : 'Member',
    permissions: role === 'org:admin' ? all : ['org:sys_memberships:read', 'org:sys_domains:read'],
    organization: of,
    publicUserData,
    createdAt: joined,
  }
}

/** Whoever is removed is gone from the list. */
function crowd(): Organization {
  let members = Array.from({ length: 21 }, (_, at) => person(`user_${at + 2}`, 'Member', `No. ${at + 1}`))
  const made: Organization = organization('org_1', 'Northwind Traders', {
    membersCount: 21,
    getMemberships: async (params) =>
      pageOf(
        members.map((one) => membership(made, 'org:member', one)),
        params,
      ),
    async removeMember(userId) {
      members = members.filter((one) => one.userId !== userId)
    },
  })
  return made
}

const offer = (id: string, name: string, status = 'pending'): OrganizationOffer => ({
  id,
  status,
  publicOrganizationData: { id, name, slug: null, imageUrl: '', hasImage: false },
  accept: async () => undefined,
})

const northwind = organization('org_1', 'Northwind Traders')
const long = organization('org_2', 'Donaudampfschifffahrtsgesellschaft '.repeat(4).trim())

function world({ role = 'org:admin', active = northwind as Organization | null, settings = {} } = {}) {
  const ada = user({
    organizationMemberships: [membership(northwind, role), membership(long, 'org:member')],
    getOrganizationInvitations: list([offer('orginv_9', 'Contoso')]),
    getOrganizationSuggestions: list([offer('orgsug_1', 'Fabrikam', 'accepted')]),
  })
  const clerk = fakeClerk({
    users: [ada],
    environment: { organizationSettings: { enabled: true, slug: { disabled: false }, ...settings } },
  })
  return Object.assign(clerk, { organization: active, createOrganization: async () => northwind })
}

const logo = () =>
  new File(
    [
      Uint8Array.from(atob('R0lGODlhAgACAIABADVX4P///yH5BAEAAAEALAAAAAACAAIAAAIDRAIFADs='), (letter) =>
        letter.charCodeAt(0),
      ),
    ],
    'logo.gif',
    { type: 'image/gif' },
  )

/** Whom many want to have. */
function sought() {
  const clerk = world()
  const offers = Array.from({ length: 25 }, (_, at) => offer(`orginv_${at}`, `Company ${at + 1}`))
  Object.assign(clerk.user!, { getOrganizationInvitations: list(offers), getOrganizationSuggestions: list([]) })
  return clerk
}

const withDomains = {
  domains: { enabled: true, enrollmentModes: ['automatic_invitation', 'automatic_suggestion'] },
}
const fresh = (more?: Partial<Organization>) => organization('org_1', 'Northwind Traders', more)
const domainState = (name: string, act: Page['act'], more?: () => Partial<Organization>): Page => ({
  name: `organization-profile/${name}`,
  component: 'OrganizationProfile',
  clerk: () => world({ active: fresh(more?.()), settings: withDomains }),
  async act(page) {
    await page.wait(100)
    await act?.(page)
    await page.wait(100)
  },
})
const domainMenu = (of: string, item: string) => async (page: Actor) => {
  await page.openMenu(of)
  page.click(item)
}

export const organizationPagesToShow: readonly Page[] = [
  { name: 'organization-switcher/closed', component: 'OrganizationSwitcher', clerk: () => world() },
  { name: 'organization-switcher/personal', component: 'OrganizationSwitcher', clerk: () => world({ active: null }) },
  {
    name: 'organization-switcher/menu',
    component: 'OrganizationSwitcher',
    props: { defaultOpen: true },
    clerk: () => world(),
    act: (page) => page.wait(250),
  },
  {
    name: 'organization-switcher/requests',
    component: 'OrganizationSwitcher',
    props: { defaultOpen: true },
    clerk: () => world({ active: fresh(), settings: withDomains }),
    act: (page) => page.wait(250),
  },
  {
    name: 'organization-switcher/many',
    component: 'OrganizationSwitcher',
    props: { defaultOpen: true },
    clerk: () => sought(),
    act: (page) => page.wait(250),
  },
  { name: 'create-organization/form', component: 'CreateOrganization', clerk: () => world() },
  {
    name: 'create-organization/proposed',
    component: 'CreateOrganization',
    clerk: () => {
      const clerk = world({ settings: { organizationCreationDefaults: { enabled: true } } })
      const meta = { organization_name: 'Northwind Traders', organization_domain: 'northwind.example' }
      const proposed = async () => ({ form: { name: 'Northwind', slug: 'northwind' }, advisory: { meta } })
      Object.assign(clerk.user!, { getOrganizationCreationDefaults: proposed })
      return clerk
    },
    act: (page) => page.wait(100),
  },
  {
    name: 'create-organization/invite',
    component: 'CreateOrganization',
    clerk: () => world(),
    async act(page) {
      page.fill('name', 'Northwind Traders')
      page.submit()
      await page.wait(100)
    },
  },
  {
    name: 'create-organization/logo',
    component: 'CreateOrganization',
    clerk: () => world(),
    async act(page) {
      page.choose(logo())
      page.fill('name', 'Northwind Traders')
      await page.wait()
    },
  },
  {
    name: 'create-organization/logo-refused',
    component: 'CreateOrganization',
    clerk: () => {
      const refusing = organization('org_3', 'Northwind Traders', {
        setLogo: () => Promise.reject(apiFailure('avatar_file_type_invalid')),
      })
      return Object.assign(world(), { createOrganization: async () => refusing })
    },
    async act(page) {
      page.choose(logo())
      page.fill('name', 'Northwind Traders')
      await page.wait()
      page.submit()
      await page.wait(100)
    },
  },
  { name: 'create-organization/dialog', component: 'CreateOrganization', asDialog: true, clerk: () => world() },
  { name: 'organization-list/list', component: 'OrganizationList', clerk: () => world({ active: null }) },
  {
    name: 'organization-list/many',
    component: 'OrganizationList',
    clerk: () => sought(),
    act: (page) => page.wait(250),
  },
  {
    name: 'organization-list/none',
    component: 'OrganizationList',
    props: { hidePersonal: true },
    clerk() {
      const clerk = world({ active: null })
      const none = list<OrganizationOffer>([])
      const alone = { organizationMemberships: [], getOrganizationInvitations: none, getOrganizationSuggestions: none }
      Object.assign(clerk.user!, alone)
      return clerk
    },
    act: (page) => page.wait(100),
  },
  {
    name: 'organization-list/forced',
    component: 'OrganizationList',
    clerk: () => world({ active: null, settings: { forceOrganizationSelection: true } }),
  },
  { name: 'organization-profile/general', component: 'OrganizationProfile', clerk: () => world() },
  { name: 'organization-profile/member', component: 'OrganizationProfile', clerk: () => world({ role: 'org:member' }) },
  {
    name: 'organization-profile/delete',
    component: 'OrganizationProfile',
    clerk: () => world(),
    act: (page) => page.click('Delete organization'),
  },
  {
    name: 'organization-profile/members',
    component: 'OrganizationProfile',
    step: 'organization-members',
    clerk: () => world(),
    act: (page) => page.wait(100),
  },
  {
    name: 'organization-profile/members-many',
    component: 'OrganizationProfile',
    step: 'organization-members',
    clerk: () => world({ active: crowd() }),
    act: (page) => page.wait(100),
  },
  {
    name: 'organization-profile/invite',
    component: 'OrganizationProfile',
    step: 'organization-members',
    clerk: () => world(),
    async act(page) {
      page.click('Invite')
      await page.wait(100)
    },
  },
  {
    name: 'organization-profile/invite-refused',
    component: 'OrganizationProfile',
    step: 'organization-members',
    clerk: () => world(),
    async act(page) {
      page.click('Invite')
      await page.wait(100)
      page.fill(
        'emailAddress',
        `grace@northwind.example, mary@northwind.example, ${'very-'.repeat(12)}long@example.com,`,
      )
      await page.wait()
      page.submit()
      await page.wait()
    },
  },
  {
    name: 'organization-profile/invitations-none',
    component: 'OrganizationProfile',
    step: 'organization-members',
    clerk: () => world({ active: organization('org_1', 'Northwind', { getInvitations: list([]) }) }),
    async act(page) {
      await page.wait(100)
      page.click('Invitations')
    },
  },
  {
    name: 'organization-profile/invitations',
    component: 'OrganizationProfile',
    step: 'organization-members',
    clerk: () => world({ active: fresh(), settings: withDomains }),
    async act(page) {
      await page.wait(100)
      page.click('Invitations1')
      await page.wait(100)
    },
  },
  {
    name: 'organization-profile/requests',
    component: 'OrganizationProfile',
    step: 'organization-members',
    clerk: () => world({ active: fresh(), settings: withDomains }),
    async act(page) {
      await page.wait(100)
      page.click('Requests2')
      await page.wait(100)
    },
  },
  domainState('domains', undefined),
  domainState('domains-none', undefined, () => domainsOf()),
  domainState('domains-failed', undefined, () => ({ getDomains: () => Promise.reject(new TypeError('no network')) })),
  {
    name: 'organization-profile/domains-member',
    component: 'OrganizationProfile',
    clerk: () => world({ role: 'org:member', settings: withDomains }),
    act: (page) => page.wait(100),
  },
  domainState('domain-add', (page) => page.click('Add domain')),
  domainState('domain-verify', domainMenu('sales.northwind', 'Verify')),
  domainState('domain-code', async (page) => {
    await domainMenu('sales.northwind', 'Verify')(page)
    await page.wait()
    page.fill('affiliationEmailAddress', 'ada')
    page.submit()
  }),
  domainState('domain-enrollment', domainMenu('northwind.example', 'Change enrollment')),
  {
    ...domainState('domain-enrollment-some', domainMenu('northwind.example', 'Change enrollment')),
    clerk: () => world({ settings: { domains: { enabled: true, enrollmentModes: ['automatic_suggestion'] } } }),
  },
  domainState('domain-remove', domainMenu('northwind.example', 'Remove domain')),
  {
    name: 'organization-profile/dialog',
    component: 'OrganizationProfile',
    asDialog: true,
    clerk: () => world(),
  },
]

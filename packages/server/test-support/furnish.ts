import { randomUUID } from 'node:crypto'
import { suppress } from '../src/domain/messages/suppression/store.ts'
import type { Operation } from '../src/platform/index.ts'
import type { TestBrowser, TestInstance } from './instance.ts'

/** Ids by the names that paths give them; `<first part of the path>.<name>` where one name stands for several things. */
export type Ids = Readonly<Record<string, string>>

/** What an instance needs to have one of everything. */
export const furnishedSettings = {
  session: { claims: { id: '{{user.id}}' }, claims_ref: true, claims_ref_min_bytes: 0 },
  auth_phone: { used_for_sign_up: true, required_for_sign_up: false, used_for_sign_in: true },
  api_keys: { user_api_keys_enabled: true },
  organization_settings: {
    enabled: true,
    domains_enabled: true,
    domains_enrollment_modes: ['automatic_suggestion'],
    max_allowed_memberships: 0,
  },
}

/** One of everything that has an id, in the given instance. */
export async function furnish(instance: TestInstance): Promise<Ids> {
  return (await furnishWithBrowsers(instance)).ids
}

export type Furnished = {
  readonly ids: Ids
  /** Of the user whom the ids name, and of somebody who is about to sign in and up. */
  readonly owner: TestBrowser
  readonly visitor: TestBrowser
}

export async function furnishWithBrowsers(instance: TestInstance): Promise<Furnished> {
  const make = async (path: string, body: unknown = {}) => (await instance.bapi('POST', path, body)).body
  const browser = instance.browser()
  const { userId, sessionId, email } = await browser.signUp()
  const phone = await make('/phone_numbers', { user_id: userId, phone_number: '+12015550142', verified: false })
  const user = (await instance.bapi('GET', `/users/${userId}`)).body
  const session = (await instance.bapi('GET', `/sessions/${sessionId}`)).body
  const other = instance.browser()
  const signIn = await other.fapi('POST', '/v1/client/sign_ins', { identifier: email })
  const signUp = await other.fapi('POST', '/v1/client/sign_ups', {
    email_address: `new-${userId.slice(-6)}@example.com`.toLowerCase(),
  })
  const organization = await make('/organizations', { name: 'Isolated', created_by: userId })
  const ofOrganization = `/organizations/${organization.id}`
  const organizationInvitation = await make(`${ofOrganization}/invitations`, {
    email_address: 'guest@example.com',
    role: 'org:member',
  })
  const organizationDomain = await make(`${ofOrganization}/domains`, {
    name: `d${userId.slice(-6)}.example`.toLowerCase(),
    enrollment_mode: 'automatic_suggestion',
  })
  // Somebody with an address of the domain, who asks to join.
  const colleague = instance.browser()
  await colleague.signUp(`colleague+clerk_test@${organizationDomain.name}`)
  const [suggestion] = (await colleague.fapi('GET', '/v1/me/organization_suggestions')).body.response.data
  await colleague.fapi('POST', `/v1/me/organization_suggestions/${suggestion.id}/accept`)
  const [role] = (await instance.bapi('GET', '/organization_roles')).body.data
  const [roleSet] = (await instance.bapi('GET', '/role_sets')).body.data ?? []
  const [domain] = (await instance.bapi('GET', '/domains')).body.data
  const redirectUrl = await make('/redirect_urls', { url: 'https://app.example.com/cb' })
  const applicationInvitation = await make('/invitations', { email_address: 'friend@example.com' })
  const allowed = await make('/allowlist_identifiers', { identifier: 'friend@example.com' })
  const blocked = await make('/blocklist_identifiers', { identifier: 'foe@example.com' })
  const waiting = await make('/waitlist_entries', { email_address: 'waiting@example.com' })
  const [machine, peer] = [await make('/machines', { name: 'worker' }), await make('/machines', { name: 'peer' })]
  await make(`/machines/${machine.id}/scopes`, { to_machine_id: peer.id })
  const m2mToken = await instance.bapi('POST', '/m2m_tokens', {}, { authorization: `Bearer ${machine.secret_key}` })
  const hooked = await make('/webhooks/endpoints', { url: 'https://example.com/hooks' })
  const message = await make(`/webhooks/endpoints/${hooked.id}/test`)
  const template = await make('/jwt_templates', { name: 'isolated', claims: { a: 1 } })
  const ids = {
    'suppressed_addresses.id': await suppressedAddress(instance),
    user_id: userId,
    session_id: sessionId,
    client_id: session.client_id,
    email_id: user.email_addresses[0].id,
    email_address_id: user.email_addresses[0].id,
    phone_number_id: phone.id,
    sign_in_id: signIn.body.response.id,
    sign_up_id: signUp.body.response.id,
    sign_in_token_id: (await make('/sign_in_tokens', { user_id: userId })).id,
    actor_token_id: (await make('/actor_tokens', { user_id: userId, actor: { sub: 'user_x' } })).id,
    agent_task_id: (
      await make('/agents/tasks', {
        on_behalf_of: { user_id: userId },
        permissions: '*',
        agent_name: 'bot',
        task_description: 'Tidies up',
        redirect_url: 'http://localhost:3000/',
      })
    ).agent_task_id,
    apiKeyID: (await make('/api_keys', { name: 'isolated', subject: userId })).id,
    machine_id: machine.id,
    other_machine_id: peer.id,
    m2m_token_id: m2mToken.body.id,
    'invitations.invitation_id': applicationInvitation.id,
    'allowlist_identifiers.identifier_id': allowed.id,
    'blocklist_identifiers.identifier_id': blocked.id,
    waitlist_entry_id: waiting.id,
    'redirect_urls.id': redirectUrl.id,
    'sign_ups.id': signUp.body.response.id,
    claims_ref: await claimsRef(instance, sessionId),
    endpoint_id: hooked.id,
    message_id: message.id,
    template_id: template.id,
    'templates.template_type': 'email',
    'templates.slug': 'verification_code',
    template_name: 'isolated',
    organization_id: organization.id,
    organization_role_id: role.id,
    permission_id: role.permissions[0].id,
    role_set_key_or_id: roleSet?.id,
    'domains.domain_id': domain.id,
    'organizations.domain_id': organizationDomain.id,
    'organizations.invitation_id': organizationInvitation.id,
    'me.invitation_id': organizationInvitation.id,
    'me.suggestion_id': suggestion.id,
    'organizations.request_id': suggestion.id,
  }
  return { ids, owner: browser, visitor: other }
}

async function suppressedAddress(instance: TestInstance): Promise<string> {
  const recipient = `gone-${randomUUID()}@example.com`
  const said = { code: '550 5.1.1', reason: '550 5.1.1 no such mailbox', at: new Date() }
  await suppress((await instance.scope()).db, { instanceId: instance.instanceId, recipient }, said)
  return (await instance.bapi('GET', '/suppressed_addresses')).body.data[0].id
}

async function claimsRef(instance: TestInstance, sessionId: string): Promise<string> {
  const { jwt } = (await instance.bapi('POST', `/sessions/${sessionId}/tokens`)).body
  return JSON.parse(Buffer.from(jwt.split('.')[1], 'base64url').toString()).claims_ref
}

/** The operation's path with ids in the place of its names. */
export function pathWith(operation: Pick<Operation, 'id' | 'path'>, ids: Ids): string {
  const [first] = operation.path.replace(/^\/v1/, '').split('/').filter(Boolean)
  return operation.path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const id = ids[`${first}.${name}`] ?? ids[name]
    if (!id) throw new Error(`${operation.id}: furnish() makes nothing with an id called ${name}`)
    return id
  })
}

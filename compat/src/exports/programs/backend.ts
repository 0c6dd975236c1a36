// Compiled, never run: the Backend API client, tokens, requests and webhooks as the documentation shows them.
import {
  type ClerkClient,
  createClerkClient,
  type Organization,
  type Session,
  type User,
  verifyToken,
  type WebhookEvent,
} from '@clerk/backend'
import { TokenVerificationError } from '@clerk/backend/errors'
import { createClerkRequest, type RequestState } from '@clerk/backend/internal'
import { decodeJwt } from '@clerk/backend/jwt'
import { verifyWebhook } from '@clerk/backend/webhooks'

const clerk: ClerkClient = createClerkClient({
  secretKey: 'sk',
  publishableKey: 'pk',
  jwtKey: 'k',
  apiUrl: 'https://a',
})

export async function users(): Promise<unknown[]> {
  const list = await clerk.users.getUserList({
    emailAddress: ['a@b.c'],
    orderBy: '-created_at',
    limit: 10,
    offset: 0,
    query: 'x',
    organizationId: ['org_1'],
    last_active_at_since: 1,
  })
  const count = await clerk.users.getCount({ query: 'x' })
  const user: User = await clerk.users.createUser({
    emailAddress: ['a@b.c'],
    phoneNumber: ['+15555550100'],
    password: 'x',
    firstName: 'x',
    publicMetadata: { role: 'admin' },
    privateMetadata: { a: 1 },
    unsafeMetadata: {},
    skipPasswordChecks: true,
    createdAt: new Date(),
  })
  await clerk.users.updateUser(user.id, { firstName: 'y', primaryEmailAddressID: 'idn', externalId: 'x' })
  await clerk.users.updateUserMetadata(user.id, { publicMetadata: { a: null } })
  await clerk.users.updateUserProfileImage(user.id, { file: new Blob([]) })
  await clerk.users.banUser(user.id)
  await clerk.users.unlockUser(user.id)
  await clerk.users.verifyPassword({ userId: user.id, password: 'x' })
  await clerk.users.disableUserMFA(user.id)
  const tokens = await clerk.users.getUserOauthAccessToken(user.id, 'google')
  const memberships = await clerk.users.getOrganizationMembershipList({ userId: user.id, limit: 5 })
  await clerk.users.deleteUser(user.id)
  return [
    list.data.map((one) => one.primaryEmailAddress?.emailAddress ?? one.username),
    list.totalCount,
    count,
    tokens.data[0]?.token,
    memberships.data[0]?.organization.name,
    user.fullName,
    user.emailAddresses[0]?.verification?.status,
    user.externalAccounts[0]?.provider,
    user.publicMetadata['role'],
    user.raw?.first_name,
    user.lastActiveAt,
    user.twoFactorEnabled,
  ]
}

export async function others(): Promise<unknown[]> {
  const session: Session = await clerk.sessions.getSession('sess_1')
  const sessions = await clerk.sessions.getSessionList({ userId: 'user_1', status: 'active' })
  await clerk.sessions.revokeSession(session.id)
  const { jwt } = await clerk.sessions.getToken(session.id, 'template')
  const organization: Organization = await clerk.organizations.createOrganization({ name: 'x', createdBy: 'user_1' })
  const members = await clerk.organizations.getOrganizationMembershipList({ organizationId: organization.id })
  await clerk.organizations.createOrganizationInvitation({
    organizationId: organization.id,
    inviterUserId: 'user_1',
    emailAddress: 'a@b.c',
    role: 'org:member',
    redirectUrl: 'https://a',
  })
  await clerk.organizations.updateOrganizationMembership({
    organizationId: organization.id,
    userId: 'user_1',
    role: 'org:admin',
  })
  const invitation = await clerk.invitations.createInvitation({
    emailAddress: 'a@b.c',
    publicMetadata: {},
    notify: true,
  })
  await clerk.invitations.revokeInvitation(invitation.id)
  const { token, url } = await clerk.signInTokens.createSignInToken({ userId: 'user_1', expiresInSeconds: 60 })
  await clerk.emailAddresses.createEmailAddress({
    userId: 'user_1',
    emailAddress: 'a@b.c',
    verified: true,
    primary: true,
  })
  await clerk.phoneNumbers.updatePhoneNumber('idn', { verified: true })
  await clerk.redirectUrls.createRedirectUrl({ url: 'app://x' })
  await clerk.allowlistIdentifiers.createAllowlistIdentifier({ identifier: 'a@b.c', notify: false })
  await clerk.testingTokens.createTestingToken()
  const client = await clerk.clients.verifyClient('jwt')
  const key = await clerk.apiKeys.create({ name: 'x', subject: 'user_1', scopes: ['a'] })
  return [sessions.data[0]?.status, jwt, members.data[0]?.role, token, url, client.sessionIds, key.id]
}

export async function requests(request: Request): Promise<Response> {
  const state: RequestState = await clerk.authenticateRequest(request, {
    authorizedParties: ['https://a'],
    jwtKey: 'k',
    signInUrl: '/sign-in',
    isSatellite: false,
    skewInMs: 1,
  } as { authorizedParties: string[]; jwtKey: string })
  if (state.status === 'handshake') return new Response(null, { status: 307, headers: state.headers })
  const { isAuthenticated, status, reason, message, token } = state
  if (!isAuthenticated) return Response.json({ status, reason, message }, { status: 401, headers: state.headers })
  const auth = state.toAuth()
  const machine = await clerk.authenticateRequest(request, { acceptsToken: 'api_key' })
  const any = await clerk.authenticateRequest(request, { acceptsToken: ['session_token', 'm2m_token'] })
  if (any.isAuthenticated && any.tokenType === 'm2m_token') any.toAuth()
  return Response.json([auth.userId, auth.sessionClaims, await auth.getToken(), token, machine.tokenType])
}

export async function tokens(token: string): Promise<string> {
  const claims = await verifyToken(token, { jwtKey: 'k', authorizedParties: ['https://a'], clockSkewInMs: 5_000 })
  const { header, payload } = decodeJwt(token)
  return `${claims.sub} ${claims.sid} ${claims.exp} ${header.kid} ${payload.iss} ${createClerkRequest(new Request('https://a')).clerkUrl}`
}

export async function webhooks(request: Request): Promise<string> {
  try {
    const event: WebhookEvent = await verifyWebhook(request, { signingSecret: 'whsec_' })
    if (event.type === 'user.created') return `${event.data.email_addresses[0]?.email_address} ${event.data.id}`
    if (event.type === 'user.deleted') return event.data.id ?? ''
    if (event.type === 'session.created') return event.data.user_id
    if (event.type === 'organizationMembership.created') return event.data.organization.name
    if (event.type === 'organization.created') return event.data.created_by ?? ''
    if (event.type === 'email.created') return event.data.to_email_address ?? ''
    return event.type
  } catch (error) {
    if (error instanceof TokenVerificationError) return `${error.reason} ${error.getFullMessage()}`
    throw error
  }
}

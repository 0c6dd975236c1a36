// Props and helpers that name what the hooks answer by the names of the types package.
import {
  useClerk,
  useOrganization,
  useOrganizationList,
  useSession,
  useSessionList,
  useSignIn,
  useSignUp,
  useUser,
} from '@clerk/nextjs'
import type { OAuthProvider, EnterpriseSSOStrategy as SSO } from '@clerk/shared/types'
import type {
  Appearance,
  Attribute,
  AuthenticateWithMetamaskParams,
  ClerkAPIError,
  ClerkPaginatedResponse,
  CreateBulkOrganizationInvitationParams,
  EmailAddressResource,
  EmailCodeAttempt,
  EmailCodeFactor,
  ExternalAccountResource,
  JwtPayload,
  LoadedClerk,
  OAuthStrategy,
  OrganizationCustomRoleKey,
  OrganizationDomainResource,
  OrganizationInvitationResource,
  OrganizationMembershipResource,
  OrganizationResource,
  OrganizationSystemPermissionKey,
  PasswordAttempt,
  PasswordSettingsData,
  PasswordStrength,
  PasswordValidation,
  PhoneCodeFactor,
  PhoneNumberResource,
  ReverificationConfig,
  SessionResource,
  SessionStatus,
  SetActive,
  SetActiveParams,
  SignedInSessionResource,
  SignInFirstFactor,
  SignInIdentifier,
  SignInJSON,
  SignInProps,
  SignInResource,
  SignInStatus,
  SignUpField,
  SignUpJSON,
  SignUpResource,
  SignUpStatus,
  UserOrganizationInvitationResource,
  UserResource,
  VerificationJSON,
  VerificationResource,
} from '@clerk/types'

export const providers: OAuthProvider[] = ['google', 'github', 'custom_acme']
export const sso: SSO = 'enterprise_sso'

export const attempts: (EmailCodeAttempt | PasswordAttempt)[] = [
  { strategy: 'email_code', code: '424242' },
  { strategy: 'password', password: 'secret' },
]
export const wallet: AuthenticateWithMetamaskParams = { redirectUrl: '/', signUpContinueUrl: '/continue' }
export const team: CreateBulkOrganizationInvitationParams = { emailAddresses: ['ada@example.com'], role: 'org:member' }
export const mayInvite: OrganizationSystemPermissionKey = 'org:sys_memberships:manage'
export const words: Partial<Record<Attribute, string>> = { email_address: 'Email', phone_number: 'Phone' }
export const shortest = ({ min_length, show_zxcvbn }: PasswordSettingsData) => (show_zxcvbn ? 0 : min_length)
export const strength = (one: PasswordStrength): number => one.result.score
export const tooShort = ({ complexity, strength: one }: PasswordValidation) => complexity?.min_length ?? one?.state
export const account = (one: ExternalAccountResource): string =>
  `${one.providerTitle()} ${one.providerSlug()} ${one.accountIdentifier()} ${one.verification?.channel ?? ''}`
export const labels = (fields: SignUpField[], identifiers: SignInIdentifier[]): string[] => [...fields, ...identifiers]
export const answered = (json: SignInJSON | SignUpJSON, one: VerificationJSON) => [json.status, one.expire_at]
export const whose = (session: SignedInSessionResource): string => session.user.id

export const initials = (user: UserResource): string => `${user.firstName?.[0] ?? ''}${user.lastName?.[0] ?? ''}`
export const verified = (addresses: EmailAddressResource[]): string[] =>
  addresses.filter(({ verification }) => verification.status === 'verified').map(({ emailAddress }) => emailAddress)
export const numbers = (list: PhoneNumberResource[]) => list.map(({ phoneNumber }) => phoneNumber)
export const isFresh = ({ status, expireAt }: VerificationResource) => status === 'unverified' && expireAt !== null
export const roles: Record<OrganizationCustomRoleKey, string> = { 'org:admin': 'Admin', 'org:member': 'Member' }
export const strategies: OAuthStrategy[] = ['oauth_google', 'oauth_github', 'oauth_custom_acme']
export const strict: ReverificationConfig = 'strict'
export const look: Appearance = { variables: { colorPrimary: 'teal' }, elements: { card: 'shadow' } }
export const form: SignInProps = { routing: 'path', path: '/sign-in', appearance: look }
export const messages = (errors: ClerkAPIError[]) => errors.map(({ longMessage, message }) => longMessage ?? message)
export const subject = ({ sub, sid }: JwtPayload): string => `${sub} ${sid}`
const states: Record<SessionStatus, boolean> = {
  active: true,
  pending: true,
  ended: false,
  removed: false,
  replaced: false,
  expired: false,
  revoked: false,
  abandoned: false,
}
export const isOpen = (session: SessionResource) => states[session.status]

export const emailFactor = (factors: SignInFirstFactor[]) =>
  factors.find((factor): factor is EmailCodeFactor => factor.strategy === 'email_code')?.emailAddressId
export const phoneFactor = (factors: SignInFirstFactor[]) =>
  factors.find((factor): factor is PhoneCodeFactor => factor.strategy === 'phone_code')?.phoneNumberId

export async function everyMember(organization: OrganizationResource): Promise<string[]> {
  const page: ClerkPaginatedResponse<OrganizationMembershipResource> = await organization.getMemberships({
    pageSize: 50,
  })
  const { data } = await organization.getInvitations()
  const domains = await organization.getDomains()
  const names = domains.data.map((domain: OrganizationDomainResource) => domain.name)
  return [
    ...page.data.map((member) => member.publicUserData?.identifier ?? ''),
    ...data.map((invitation: OrganizationInvitationResource) => invitation.emailAddress),
    ...names,
  ]
}

async function enter(signIn: SignInResource, setActive: SetActive): Promise<SignInStatus | null> {
  const attempt = await signIn.create({ identifier: 'ada@example.com', password: 'secret' })
  const params: SetActiveParams = { session: attempt.createdSessionId }
  if (attempt.status === 'complete') await setActive(params)
  return attempt.status
}
const isDone = (signUp: SignUpResource): boolean => (signUp.status satisfies SignUpStatus | null) === 'complete'
const leave = (clerk: LoadedClerk) => clerk.signOut({ redirectUrl: '/' })
const accept = (invitation: UserOrganizationInvitationResource) => invitation.accept()

export function Everything() {
  const { user } = useUser()
  const { session } = useSession()
  const { sessions } = useSessionList()
  const { organization, memberships } = useOrganization({ memberships: { infinite: true } })
  const { userInvitations, setActive: setOrganization } = useOrganizationList({ userInvitations: true })
  const { signIn, setActive } = useSignIn()
  const { signUp } = useSignUp()
  const clerk = useClerk()
  if (!user || !session || !organization) return null
  const others: SignedInSessionResource[] = clerk.client.signedInSessions
  const first: UserResource = user
  return (
    <main
      title={initials(first)}
      data-others={others.map(whose).join()}
      data-open={isOpen(session)}
      data-sessions={sessions?.map(isOpen).length}
    >
      {verified(user.emailAddresses).join()}
      {numbers(user.phoneNumbers).join()}
      {memberships?.error?.errors[0]?.longMessage}
      {labels(signUp?.missingFields ?? [], signIn?.supportedIdentifiers ?? [])}
      {memberships?.data?.map((member) => (
        <p key={member.id}>{member.role}</p>
      ))}
      {userInvitations?.data?.map((invitation) => (
        <button key={invitation.id} type="button" onClick={() => accept(invitation)}>
          {invitation.publicOrganizationData.name}
        </button>
      ))}
      <button type="button" onClick={() => everyMember(organization).then((all) => all.map((one) => one.length))} />
      <button type="button" onClick={() => setOrganization?.({ organization: organization.id })} />
      <button type="button" onClick={() => signIn && setActive && enter(signIn, setActive)} />
      <button type="button" disabled={signUp && isDone(signUp)} onClick={() => leave(clerk)} />
    </main>
  )
}

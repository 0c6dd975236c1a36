// Pages for organizations, devices and fresh proofs: what such pages read of the resources, without a doubt of it being there.
import {
  useAuth,
  useClerk,
  useOrganization,
  useOrganizationList,
  useReverification,
  useSession,
  useSessionList,
  useUser,
} from '@clerk/nextjs'
import {
  EmailLinkErrorCodeStatus,
  isClerkAPIResponseError,
  isClerkRuntimeError,
  isEmailLinkError,
  isReverificationCancelledError,
} from '@clerk/nextjs/errors'
import type {
  ClerkAPIError,
  EmailAddressResource,
  OrganizationCustomRoleKey,
  OrganizationEnrollmentMode,
  OrganizationInvitationStatus,
  OrganizationSuggestionResource,
  SessionVerificationLevel,
  SessionWithActivitiesResource,
} from '@clerk/types'
import * as React from 'react'

export function Roles() {
  const { user } = useUser()
  const { isLoaded, memberships, organization, invitations, membershipRequests, domains } = useOrganization({
    memberships: { pageSize: 5, keepPreviousData: true, infinite: true },
    invitations: { status: ['pending'] },
    membershipRequests: true,
    domains: { enrollmentMode: 'manual_invitation' },
  })
  const [roles, setRoles] = React.useState<OrganizationCustomRoleKey[]>([])
  React.useEffect(() => {
    void organization?.getRoles({ pageSize: 20, initialPage: 1 }).then((res) => {
      setRoles(res.data.map((r) => r.key as OrganizationCustomRoleKey))
      if (res.has_role_set_migration) return
    })
  }, [organization?.id])
  if (!isLoaded) return null
  return (
    <>
      {memberships?.data?.map((mem) => (
        <p key={mem.id}>
          {mem.publicUserData?.identifier}
          {mem.publicUserData?.userId === user?.id}
          {mem.createdAt.toLocaleDateString()}
          {mem.role}
          {mem.roleName}
          <button
            type="button"
            onClick={async () => {
              await mem.update({ role: 'org:x' as OrganizationCustomRoleKey })
              await memberships?.revalidate()
              await mem.destroy()
              memberships?.fetchPrevious?.()
              memberships?.setData?.([])
            }}
            disabled={!memberships?.hasNextPage || memberships?.isFetching}
          />
        </p>
      ))}
      {invitations?.data?.map((i) => (
        <p key={i.id}>
          {i.emailAddress}
          {i.createdAt.toLocaleDateString()}
          {i.role}
          <button
            type="button"
            onClick={async () => {
              await i.revoke()
              await Promise.all([memberships?.revalidate?.(), invitations?.revalidate?.()])
            }}
          />
        </p>
      ))}
      {membershipRequests?.data?.map((m) => (
        <p key={m.id}>
          {m.publicUserData?.identifier}
          {m.createdAt.toLocaleDateString()}
          <button
            type="button"
            onClick={async () => {
              await m.accept()
              await m.reject()
            }}
          />
        </p>
      ))}
      {domains?.data?.map((d) => (
        <p key={d.id}>
          {d.name}
          {d.verification?.status}
        </p>
      ))}
      <button
        type="button"
        onClick={async () => {
          await organization?.inviteMember({ emailAddress: 'a', role: 'org:member' })
          await organization?.inviteMembers({ emailAddresses: ['a'], role: 'org:member' })
          await organization?.update({ name: 'x', slug: 'y' })
          await organization?.setLogo({ file: null })
          await organization?.addMember({ userId: 'u', role: 'org:admin' })
          await organization?.removeMember('u')
          await organization?.destroy()
          await organization?.createDomain('a.co')
        }}
      />
    </>
  )
}
export function Lists() {
  const { isLoaded, setActive, userMemberships, userInvitations, userSuggestions, createOrganization } =
    useOrganizationList({
      userMemberships: { infinite: true },
      userInvitations: { infinite: true },
      userSuggestions: { infinite: true },
    })
  if (!isLoaded) return <>Loading</>
  return (
    <>
      {userMemberships.data?.map((mem) => (
        <button type="button" key={mem.id} onClick={() => setActive({ organization: mem.organization.id })}>
          {mem.organization.name}
        </button>
      ))}
      {userSuggestions.data?.map((s: OrganizationSuggestionResource) => (
        <button type="button" key={s.id} onClick={() => s.accept()}>
          {s.publicOrganizationData.name}
          {s.status}
        </button>
      ))}
      {userInvitations.data?.map((i) => (
        <button type="button" key={i.id} onClick={() => i.accept()}>
          {i.publicOrganizationData.name}
          {i.role}
        </button>
      ))}
      <button
        type="button"
        onClick={async () => {
          const o = await createOrganization({ name: 'x' })
          await setActive({ organization: o.id })
        }}
        disabled={!userMemberships.hasNextPage}
      />
    </>
  )
}
export function Sessions() {
  const { session, isLoaded, isSignedIn } = useSession()
  const list = useSessionList()
  const { getToken, has, userId, sessionId, orgId, orgRole, signOut, sessionClaims, actor } = useAuth()
  const { user } = useUser()
  const clerk = useClerk()
  const [all, setAll] = React.useState<SessionWithActivitiesResource[]>([])
  React.useEffect(() => {
    void user?.getSessions().then(setAll)
  }, [user])
  if (!isLoaded || !isSignedIn) return null
  const m: string | undefined = session.publicUserData.firstName ?? undefined
  return (
    <>
      {session.lastActiveAt.toDateString()}
      {session.status}
      {m}
      {all.map((s) => (
        <p key={s.id}>
          {s.latestActivity.browserName}
          {s.latestActivity.ipAddress}
          <button type="button" onClick={() => s.revoke()} />
        </p>
      ))}
      {list.sessions?.map((s) => (
        <p key={s.id}>{s.user?.primaryEmailAddress?.emailAddress}</p>
      ))}
      <button
        type="button"
        onClick={async () => {
          await getToken({ template: 'x' })
          has?.({ permission: 'org:x:y' })
          has?.({ role: 'org:admin' })
          has?.({ feature: 'x' })
          has?.({ plan: 'y' })
          has?.({ reverification: 'strict' })
          await signOut({ redirectUrl: '/', sessionId: sessionId ?? undefined })
          await session.getToken()
          await session.touch()
          await session.end()
          await session.remove()
          session.checkAuthorization({ role: 'org:admin' })
          clerk.openSignIn({})
          clerk.redirectToSignIn()
          clerk.openUserProfile()
          await clerk.joinWaitlist({ emailAddress: 'a' })
          clerk.addListener(({ user, session }) => console.log(user?.id, session?.id))
          clerk.client?.sessions
          clerk.client?.lastAuthenticationStrategy
          await clerk.handleRedirectCallback({ signUpForceRedirectUrl: '/' })
          clerk.buildSignInUrl()
          clerk.status
          clerk.on('status', console.log)
          console.log(sessionClaims?.metadata, actor?.sub, orgRole, orgId, userId)
        }}
      />
    </>
  )
}
export function Revers() {
  const act = useReverification(
    async () => {
      const r = await fetch('/api')
      return r.json() as Promise<{ ok: boolean }>
    },
    {
      onNeedsReverification: ({ complete, cancel, level }) => {
        const l: SessionVerificationLevel | undefined = level
        console.log(l)
        complete()
        cancel()
      },
    },
  )
  const upd = useReverification((email: string) => fetch('/x', { body: email }).then((r) => r.json()))
  const { user } = useUser()
  const mail = useReverification((email: string) => user?.createEmailAddress({ email }))
  const prim = useReverification((id: string) => user?.update({ primaryEmailAddressId: id }))
  const [e, setE] = React.useState<EmailAddressResource | undefined>()
  const [errors, setErrors] = React.useState<ClerkAPIError[]>()
  return (
    <button
      type="button"
      onClick={async () => {
        try {
          const { ok } = await act()
          await upd('a')
          const res = await mail('a')
          await prim('x')
          const found = user?.emailAddresses.find((a) => a.id === res?.id)
          setE(found)
          await found?.prepareVerification({ strategy: 'email_code' })
          const v = await e?.attemptVerification({ code: '1' })
          console.log(ok, v?.verification.status)
        } catch (err) {
          if (isClerkAPIResponseError(err)) {
            setErrors(err.errors)
            console.log(err.status, err.retryAfter, err.clerkTraceId, err.errors[0].meta?.paramName)
          }
          if (isClerkRuntimeError(err) && isReverificationCancelledError(err)) console.log(err.code, err.message)
          if (isEmailLinkError(err as Error) && (err as { code: string }).code === EmailLinkErrorCodeStatus.Expired)
            return
        }
      }}
    >
      {errors?.map((x) => x.longMessage)}
    </button>
  )
}

const words: Record<OrganizationInvitationStatus, string> = { pending: 'p', accepted: 'a', revoked: 'r', expired: 'e' }
const modes: Record<OrganizationEnrollmentMode, string> = {
  manual_invitation: 'm',
  automatic_invitation: 'i',
  automatic_suggestion: 's',
}
export function States() {
  const { invitations, membershipRequests, domains } = useOrganization({
    invitations: true,
    membershipRequests: true,
    domains: true,
  })
  return [
    ...(invitations?.data?.map(({ status }) => words[status]) ?? []),
    ...(membershipRequests?.data?.map(({ status }) => words[status]) ?? []),
    ...(domains?.data?.map(({ enrollmentMode }) => modes[enrollmentMode]) ?? []),
  ].join()
}

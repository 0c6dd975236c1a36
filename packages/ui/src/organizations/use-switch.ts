import type { Organization } from '../clerk.ts'
import { useUi } from '../host/context.tsx'
import { addressAfter } from './after.ts'

/** Makes an organization, or (null) the own account, the one in use, and goes where the app wants. */
export function useSwitch(): (organization: Organization | null) => Promise<void> {
  const { clerk, props } = useUi()
  return async (organization) => {
    const user = clerk.user
    const target = organization
      ? addressAfter(props.afterSelectOrganizationUrl, organization)
      : user && addressAfter(props.afterSelectPersonalUrl, user)
    const url = target ?? (props.afterSwitchOrganizationUrl as string | undefined)
    await clerk.setActive({ organization: organization?.id ?? null, ...(url ? { redirectUrl: url } : {}) })
  }
}

/** What the member in use may do, by the server's own permissions. A hint for the page: the server decides. */
export function usePermission(): (permission: string) => boolean {
  const { clerk } = useUi()
  const membership = clerk.user?.organizationMemberships?.find(
    ({ organization }) => organization.id === clerk.organization?.id,
  )
  return (permission) => membership?.permissions.includes(permission) ?? false
}

import type { ListPage, OrganizationMembershipRequest } from '../clerk.ts'
import { useUi } from '../host/context.tsx'
import { usePermission } from './use-switch.ts'

/** Reads who asks to come in: for those who may let them in, where the instance has domains by which one may ask. */
export function useRequests(): ((page: object) => Promise<ListPage<OrganizationMembershipRequest>>) | undefined {
  const { clerk, environment } = useUi()
  const mayDecide = usePermission()('org:sys_memberships:manage')
  const { organization } = clerk
  if (!organization || !mayDecide || environment.organizationSettings?.domains?.enabled !== true) return undefined
  return (page) => organization.getMembershipRequests({ ...page, status: 'pending' })
}

/** What every instance has from the beginning. The server asks for these permissions itself. */
export const systemPermissions = {
  'org:sys_profile:manage': 'Manage organization',
  'org:sys_profile:delete': 'Delete organization',
  'org:sys_memberships:read': 'Read members',
  'org:sys_memberships:manage': 'Manage members',
  'org:sys_domains:read': 'Read domains',
  'org:sys_domains:manage': 'Manage domains',
  'org:sys_billing:read': 'Read billing',
  'org:sys_billing:manage': 'Manage billing',
  'org:sys_entconns:manage': 'Manage enterprise connections',
  'org:sys_api_keys:read': 'Read API keys',
  'org:sys_api_keys:manage': 'Manage API keys',
} as const
export type SystemPermission = keyof typeof systemPermissions

export const firstRoles: readonly {
  readonly key: string
  readonly name: string
  readonly description: string
  readonly permissions: readonly SystemPermission[]
}[] = [
  {
    key: 'org:admin',
    name: 'Admin',
    description: 'May do everything in the organization.',
    permissions: Object.keys(systemPermissions) as SystemPermission[],
  },
  {
    key: 'org:member',
    name: 'Member',
    description: 'Belongs to the organization, and sees who else does.',
    permissions: ['org:sys_memberships:read', 'org:sys_billing:read'],
  },
]

/** Without them nobody could run the organization: the creator's role has them, and some member must keep them. */
export const elevatedPermissions: readonly SystemPermission[] = [
  'org:sys_profile:delete',
  'org:sys_memberships:read',
  'org:sys_memberships:manage',
]

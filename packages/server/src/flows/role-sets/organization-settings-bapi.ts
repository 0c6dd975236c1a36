import { BapiOrganizationSettings, BapiUpdateOrganizationSettingsBody, mergeSettings } from '@keyward/wire'
import { changeSettings } from '../../domain/instances/index.ts'
import { initialRoleSet, isCreatorEligible, type Role } from '../../domain/roles/index.ts'
import { apiError, operation, type Scope, transaction } from '../../platform/index.ts'

const common = {
  api: 'bapi',
  caller: 'secret_key',
  path: '/instance/organization_settings',
  output: BapiOrganizationSettings,
} as const

export const organizationSettingsBapiOperations = [
  operation({
    ...common,
    id: 'GetInstanceOrganizationSettings',
    method: 'GET',
    errors: [],
    handle: ({ scope }) => shown(scope),
  }),
  operation({
    ...common,
    id: 'UpdateInstanceOrganizationSettings',
    method: 'PATCH',
    changesInstances: true,
    body: BapiUpdateOrganizationSettingsBody,
    errors: ['form_param_value_invalid', 'resource_not_found'],
    handle: async ({ scope, body }) => {
      const patch = { organization_settings: await change(scope, body) }
      await transaction(scope, (inner) => changeSettings(inner, patch))
      const settings = mergeSettings(scope.instance.settings, patch)
      return shown({ ...scope, instance: { ...scope.instance, settings } })
    },
  }),
]

const switches = [
  'enabled',
  'max_allowed_memberships',
  'admin_delete_enabled',
  'domains_enabled',
  'slug_disabled',
] as const

async function change(scope: Scope, body: BapiUpdateOrganizationSettingsBody): Promise<Record<string, unknown>> {
  const changed: Record<string, unknown> = {}
  for (const name of switches) if (body[name] != null) changed[name] = body[name]
  // Domains are a part of organizations: they cannot be on while those are off.
  if (body.enabled === false) changed['domains_enabled'] = false
  if (body.domains_enrollment_modes) changed['domains_enrollment_modes'] = [...new Set(body.domains_enrollment_modes)]
  if (body.creator_role_id) {
    const role = await requireInitialRole(scope, body.creator_role_id, 'creator_role_id')
    if (!isCreatorEligible(role)) throw apiError('form_param_value_invalid', { param: 'creator_role_id' })
    changed['creator_role'] = role.key
  }
  if (body.domains_default_role_id) {
    const role = await requireInitialRole(scope, body.domains_default_role_id, 'domains_default_role_id')
    changed['domains_default_role'] = role.key
  }
  return changed
}

async function requireInitialRole(scope: Scope, idOrKey: string, param: string): Promise<Role> {
  const { roles } = await initialRoleSet(scope)
  const role = roles.find((one) => one.id === idOrKey || one.key === idOrKey)
  if (!role) throw apiError('resource_not_found', { param })
  return role
}

async function shown(scope: Scope): Promise<BapiOrganizationSettings> {
  const settings = scope.instance.settings.organization_settings
  return {
    object: 'organization_settings',
    enabled: settings.enabled,
    max_allowed_memberships: settings.max_allowed_memberships,
    max_allowed_roles: settings.max_allowed_roles,
    max_role_sets_allowed: settings.max_role_sets_allowed,
    max_allowed_domains: settings.max_allowed_domains,
    max_allowed_permissions: settings.max_allowed_permissions,
    creator_role: settings.creator_role,
    admin_delete_enabled: settings.admin_delete_enabled,
    domains_enabled: settings.domains_enabled,
    slug_disabled: settings.slug_disabled,
    domains_enrollment_modes: [...settings.domains_enrollment_modes],
    domains_default_role: settings.domains_default_role,
    initial_role_set_key: (await initialRoleSet(scope)).key,
  }
}

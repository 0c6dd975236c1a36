import { Type } from 'typebox'
import { Count, Switch, section, Text } from './parts.ts'

/** Limits of 0 mean none. */
export const OrganizationSettings = section({
  enabled: Type.Boolean(),
  force_organization_selection: Type.Boolean(),
  max_allowed_memberships: Count,
  max_allowed_roles: Count,
  max_role_sets_allowed: Count,
  max_allowed_permissions: Count,
  max_allowed_domains: Count,
  creator_role: Text,
  admin_delete_enabled: Type.Boolean(),
  slug_disabled: Type.Boolean(),
  domains_enabled: Type.Boolean(),
  domains_enrollment_modes: Type.Array(
    Type.Enum(['manual_invitation', 'automatic_invitation', 'automatic_suggestion']),
  ),
  domains_default_role: Text,
  organization_creation_defaults: section({
    enabled: Type.Boolean(),
    automatic_organization_creation: Switch,
    detect_from_email_domain: Switch,
    fallback: section({ name: Text }),
    organization_name_template: section({ enabled: Type.Boolean(), template: Text }),
  }),
})

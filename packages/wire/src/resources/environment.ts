import { type Static, Type } from 'typebox'
import { AuthConfig } from './auth-config.ts'
import { DisplayConfig } from './display-config.ts'
import { Nullable } from './parts.ts'
import { UserSettings } from './user-settings.ts'

/** The last two are read by clients but not in the document, so they are sent only where they say something. */
export const EnvironmentOrganizationSettings = Type.Object({
  enabled: Type.Boolean(),
  max_allowed_memberships: Type.Integer(),
  actions: Type.Object({ admin_delete: Type.Boolean() }),
  domains: Type.Object({
    enabled: Type.Boolean(),
    enrollment_modes: Type.Array(Type.Enum(['manual_invitation', 'automatic_invitation', 'automatic_suggestion'])),
    default_role: Type.String(),
  }),
  slug: Type.Object({ disabled: Type.Boolean() }),
  creator_role: Type.String(),
  force_organization_selection: Type.Optional(Type.Boolean()),
  organization_creation_defaults: Type.Optional(Type.Object({ enabled: Type.Boolean() })),
})
export type EnvironmentOrganizationSettings = Static<typeof EnvironmentOrganizationSettings>

const BillingTarget = Type.Object({ enabled: Type.Boolean(), has_paid_plans: Type.Boolean() })

/** What a page must know of the instance before it can show anything (wire.md §6.6). */
export const Environment = Type.Object({
  auth_config: AuthConfig,
  display_config: DisplayConfig,
  user_settings: UserSettings,
  organization_settings: EnvironmentOrganizationSettings,
  fraud_settings: Type.Object({
    object: Type.Literal('fraud_settings'),
    native: Type.Object({ device_attestation_mode: Type.Enum(['disabled', 'onboarding', 'enforced']) }),
  }),
  commerce_settings: Type.Object({
    billing: Type.Object({
      stripe_publishable_key: Nullable(Type.String()),
      free_trial_requires_payment_method: Type.Boolean(),
      user: BillingTarget,
      organization: BillingTarget,
    }),
  }),
  api_keys_settings: Type.Object({
    enabled: Type.Boolean(),
    user_api_keys_enabled: Type.Boolean(),
    orgs_api_keys_enabled: Type.Boolean(),
  }),
  protect_config: Type.Object({ loaders: Type.Array(Type.Object({})) }),
  client_debug_mode: Type.Boolean(),
  partitioned_cookies: Type.Boolean(),
  maintenance_mode: Type.Boolean(),
})
export type Environment = Static<typeof Environment>

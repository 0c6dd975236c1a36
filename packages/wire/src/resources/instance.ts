import { type Static, Type } from 'typebox'
import { Nullable } from './parts.ts'

export const Instance = Type.Object({
  object: Type.Literal('instance'),
  id: Type.String(),
  environment_type: Type.String(),
  allowed_origins: Nullable(Type.Array(Type.String())),
  workspace_id: Nullable(Type.String()),
})
export type Instance = Static<typeof Instance>

export const InstanceRestrictions = Type.Object({
  object: Type.Literal('instance_restrictions'),
  allowlist: Type.Boolean(),
  blocklist: Type.Boolean(),
  allowlist_blocklist_disabled_on_sign_in: Type.Boolean(),
  block_email_subaddresses: Type.Boolean(),
  block_disposable_email_domains: Type.Boolean(),
  ignore_dots_for_gmail_addresses: Type.Boolean(),
})
export type InstanceRestrictions = Static<typeof InstanceRestrictions>

/** Answer of `/beta_features/instance_settings`; what can be set there lives in the instance's settings. */
export const InstanceAuthConfig = Type.Object({
  object: Type.Literal('instance_settings'),
  id: Type.String(),
  restricted_to_allowlist: Type.Boolean(),
  from_email_address: Type.String(),
  progressive_sign_up: Type.Boolean(),
  enhanced_email_deliverability: Type.Boolean(),
})
export type InstanceAuthConfig = Static<typeof InstanceAuthConfig>

export const InstanceProtect = Type.Object({
  object: Type.Literal('instance_protect'),
  rules_enabled: Type.Boolean(),
  specter_enabled: Type.Boolean(),
  checks_bypassed: Type.Boolean(),
})
export type InstanceProtect = Static<typeof InstanceProtect>

export const InstanceCommunication = Type.Object({
  object: Type.Literal('instance_communication'),
  blocked_country_codes: Type.Array(Type.String()),
})
export type InstanceCommunication = Static<typeof InstanceCommunication>

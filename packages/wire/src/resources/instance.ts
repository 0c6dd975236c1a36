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
})
export type InstanceRestrictions = Static<typeof InstanceRestrictions>

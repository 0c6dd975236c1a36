import { Type } from 'typebox'
import { Metadata } from '../resources/parts.ts'
import { section } from './parts.ts'

const duration = section({
  enabled: Type.Boolean(),
  duration_seconds: Type.Integer({ minimum: 60, maximum: 315_360_000 }),
})

/** How long a session lives, at most and unused, and whether a browser may hold several. One of the two ends must be on. */
export const SessionSettings = section({
  maximum_lifetime: duration,
  inactivity_timeout: duration,
  multi_session_enabled: Type.Boolean(),
  /** Sensitive changes of one's own account ask for a fresh proof. */
  reverification_enabled: Type.Boolean(),
})

/** What session tokens say beside the standard claims (wire.md §4). */
export const SessionToken = section({
  /** Values may hold shortcodes such as `{{user.public_metadata.role}}`. */
  claims: Metadata,
  /** `org_id`, `org_role`, `org_slug` and `org_permissions` beside `o` (decisions.md 9). */
  v1_organization_claims: Type.Boolean(),
  /** Large claims travel as the hash of their content (decisions.md 6). */
  claims_ref: Type.Boolean(),
  /** From how many bytes of JSON on. */
  claims_ref_min_bytes: Type.Integer({ minimum: 0, maximum: 4096 }),
})

import { type Static, Type } from 'typebox'
import { Nullable, Timestamp } from './parts.ts'
import { IdentificationLink, Verification } from './verification.ts'

/** The same on both APIs. `reserved`: kept for this user although not yet verified. */
export const EmailAddress = Type.Object({
  id: Type.String(),
  object: Type.Literal('email_address'),
  email_address: Type.String(),
  reserved: Type.Boolean(),
  verification: Nullable(Verification),
  linked_to: Type.Array(IdentificationLink),
  matches_sso_connection: Type.Boolean(),
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type EmailAddress = Static<typeof EmailAddress>

import { type Static, Type } from 'typebox'
import { Timestamp } from './parts.ts'

/** An address that gets no mail any more. `code` as the mail server gave it (`550 5.1.1`), `reason` in its own words. */
export const SuppressedAddress = Type.Object({
  object: Type.Literal('suppressed_address'),
  id: Type.String(),
  email_address: Type.String(),
  code: Type.String(),
  reason: Type.String(),
  created_at: Timestamp,
})
export type SuppressedAddress = Static<typeof SuppressedAddress>

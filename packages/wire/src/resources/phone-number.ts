import { type Static, Type } from 'typebox'
import { Nullable, Timestamp } from './parts.ts'
import { IdentificationLink, Verification } from './verification.ts'

/** The same on both APIs. `backup_codes` is filled only in the answer to the request that made them. */
export const PhoneNumber = Type.Object({
  id: Type.String(),
  object: Type.Literal('phone_number'),
  phone_number: Type.String(),
  reserved_for_second_factor: Type.Boolean(),
  default_second_factor: Type.Boolean(),
  reserved: Type.Boolean(),
  verification: Nullable(Verification),
  linked_to: Type.Array(IdentificationLink),
  backup_codes: Nullable(Type.Array(Type.String())),
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type PhoneNumber = Static<typeof PhoneNumber>

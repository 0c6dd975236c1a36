import { type Static, Type } from 'typebox'
import { Nullable, Timestamp } from './parts.ts'
import { Verification } from './verification.ts'

export const FapiPasskey = Type.Object({
  id: Type.String(),
  object: Type.Literal('passkey'),
  name: Type.String(),
  last_used_at: Nullable(Timestamp),
  verification: Nullable(Verification),
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type FapiPasskey = Static<typeof FapiPasskey>

/** The Backend API knows no null here: a passkey that was never used shows the time of its registration. */
export const BapiPasskey = Type.Object({
  id: Type.String(),
  object: Type.Literal('passkey'),
  name: Type.String(),
  last_used_at: Timestamp,
  verification: Nullable(Verification),
})
export type BapiPasskey = Static<typeof BapiPasskey>

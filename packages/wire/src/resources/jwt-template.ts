import { type Static, Type } from 'typebox'
import { Metadata, Timestamp } from './parts.ts'

/** The key of a template is never shown; `signing_algorithm` says what signs. */
export const JwtTemplate = Type.Object({
  object: Type.Literal('jwt_template'),
  id: Type.String(),
  name: Type.String(),
  claims: Metadata,
  lifetime: Type.Integer(),
  allowed_clock_skew: Type.Integer(),
  custom_signing_key: Type.Boolean(),
  signing_algorithm: Type.String(),
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type JwtTemplate = Static<typeof JwtTemplate>

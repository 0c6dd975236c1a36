import { type Static, Type } from 'typebox'
import { Nullable, Timestamp } from './parts.ts'

/** A verification that the application's server prepared; unlike others it shows its id, by which it is attempted. */
export const PreparedVerification = Type.Object({
  object: Type.String(),
  id: Type.String(),
  status: Type.String(),
  strategy: Type.String(),
  attempts: Nullable(Type.Integer({ minimum: 0 })),
  expire_at: Nullable(Timestamp),
  channel: Type.Optional(Nullable(Type.String())),
})
export type PreparedVerification = Static<typeof PreparedVerification>

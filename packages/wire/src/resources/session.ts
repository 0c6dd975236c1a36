import { type Static, Type } from 'typebox'
import { sessionStatuses } from '../facts/statuses.ts'
import { Metadata, Nullable, Timestamp } from './parts.ts'
import { PublicUserData } from './public-user-data.ts'
import { SessionActivity } from './session-activity.ts'
import { Token } from './token.ts'
import { FapiUser } from './user.ts'

/** Something the user must do before the session becomes active; the first one is current. */
export const SessionTask = Type.Object({ key: Type.String() })
export type SessionTask = Static<typeof SessionTask>

const shared = {
  object: Type.Literal('session'),
  id: Type.String(),
  status: Type.Enum(sessionStatuses),
  /** Who acts as this user (an impersonator's `iss`, `sid`, `sub`); null for the user in person. */
  actor: Nullable(Metadata),
  tasks: Nullable(Type.Array(SessionTask)),
  last_active_organization_id: Nullable(Type.String()),
  last_active_at: Timestamp,
  expire_at: Timestamp,
  abandon_at: Timestamp,
  created_at: Timestamp,
  updated_at: Timestamp,
}

/** `last_active_token` seeds the browser's token cache: without it a signed-in page fails to start (wire.md §11.14). */
export const FapiSession = Type.Object({
  ...shared,
  last_active_token: Nullable(Token),
  user: Type.Optional(FapiUser),
  public_user_data: Nullable(PublicUserData),
  /** Minutes since the first and the second factor, −1 for never. */
  factor_verification_age: Type.Array(Type.Integer({ minimum: -1 })),
})
export type FapiSession = Static<typeof FapiSession>

/** An entry of the user's list of devices. */
export const FapiActiveSession = Type.Object({
  object: Type.Literal('session'),
  id: Type.String(),
  status: Type.Enum(sessionStatuses),
  actor: Nullable(Metadata),
  tasks: Nullable(Type.Array(SessionTask)),
  last_active_at: Timestamp,
  expire_at: Timestamp,
  abandon_at: Timestamp,
  last_active_token: Type.Optional(Nullable(Token)),
  latest_activity: SessionActivity,
})
export type FapiActiveSession = Static<typeof FapiActiveSession>

export const BapiSession = Type.Object({
  ...shared,
  user_id: Type.String(),
  client_id: Type.String(),
  latest_activity: Type.Optional(Nullable(SessionActivity)),
})
export type BapiSession = Static<typeof BapiSession>

import { type Static, Type } from 'typebox'

/** Where and with what a session was last seen; what could not be told is absent. */
export const SessionActivity = Type.Object({
  object: Type.Literal('session_activity'),
  id: Type.String(),
  device_type: Type.Optional(Type.String()),
  is_mobile: Type.Boolean(),
  browser_name: Type.Optional(Type.String()),
  browser_version: Type.Optional(Type.String()),
  ip_address: Type.Optional(Type.String()),
  city: Type.Optional(Type.String()),
  country: Type.Optional(Type.String()),
})
export type SessionActivity = Static<typeof SessionActivity>

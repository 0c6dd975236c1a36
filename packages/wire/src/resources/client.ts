import { type Static, Type } from 'typebox'
import { Nullable, Timestamp } from './parts.ts'
import { BapiSession, FapiSession } from './session.ts'
import { SignIn } from './sign-in.ts'
import { SignUp } from './sign-up.ts'

/** A browser with everything that its page shows: the answer to each mutation carries it whole. */
export const FapiClient = Type.Object({
  object: Type.Literal('client'),
  id: Type.String(),
  sessions: Type.Array(FapiSession),
  sign_in: Nullable(SignIn),
  sign_up: Nullable(SignUp),
  last_active_session_id: Nullable(Type.String()),
  last_authentication_strategy: Nullable(Type.String()),
  /** Within eight days of it the page renews the cookie by a redirect; null switches that off. */
  cookie_expires_at: Nullable(Timestamp),
  captcha_bypass: Type.Boolean(),
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type FapiClient = Static<typeof FapiClient>

export const BapiClient = Type.Object({
  object: Type.Literal('client'),
  id: Type.String(),
  session_ids: Type.Array(Type.String()),
  sessions: Type.Array(BapiSession),
  sign_in_id: Nullable(Type.String()),
  sign_up_id: Nullable(Type.String()),
  last_active_session_id: Nullable(Type.String()),
  last_authentication_strategy: Nullable(Type.String()),
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type BapiClient = Static<typeof BapiClient>

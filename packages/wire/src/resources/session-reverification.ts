import { type Static, Type } from 'typebox'
import { Nullable } from './parts.ts'
import { FapiSession } from './session.ts'
import { SignInFactor } from './sign-in.ts'
import { Verification } from './verification.ts'

/** Somebody who is signed in proves once more that it is them. */
export const SessionReverification = Type.Object({
  object: Type.Literal('session_reverification'),
  level: Type.String(),
  status: Type.Enum(['needs_first_factor', 'needs_second_factor', 'complete']),
  supported_first_factors: Nullable(Type.Array(SignInFactor)),
  supported_second_factors: Nullable(Type.Array(SignInFactor)),
  first_factor_verification: Nullable(Verification),
  second_factor_verification: Nullable(Verification),
  session: FapiSession,
})
export type SessionReverification = Static<typeof SessionReverification>

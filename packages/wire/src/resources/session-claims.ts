import { type Static, Type } from 'typebox'

/** What a token's `claims_ref` stands for: `claims_ref` is the SHA-256 of `content` (base64url), `content` a JSON object. */
export const SessionClaims = Type.Object({
  object: Type.Literal('session_claims'),
  claims_ref: Type.String(),
  content: Type.String(),
})
export type SessionClaims = Static<typeof SessionClaims>

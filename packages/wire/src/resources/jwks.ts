import { type Static, Type } from 'typebox'

/** RSA alone: the official clients verify nothing else. */
export const RsaPublicKey = Type.Object({
  kid: Type.String(),
  alg: Type.Literal('RS256'),
  use: Type.Literal('sig'),
  kty: Type.Literal('RSA'),
  n: Type.String(),
  e: Type.String(),
})
export type RsaPublicKey = Static<typeof RsaPublicKey>

export const Jwks = Type.Object({ keys: Type.Array(RsaPublicKey) })
export type Jwks = Static<typeof Jwks>

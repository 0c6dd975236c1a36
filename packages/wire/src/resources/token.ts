import { type Static, Type } from 'typebox'

export const Token = Type.Object({ object: Type.Literal('token'), jwt: Type.String() })
export type Token = Static<typeof Token>

/** `Set-Cookie` lines that an application's server passes on to the browser. */
export const Cookies = Type.Object({ object: Type.Literal('cookies'), cookies: Type.Array(Type.String()) })
export type Cookies = Static<typeof Cookies>

/** Answer of a refresh, by the format that was asked for. */
export const SessionRefresh = Type.Union([Token, Cookies])
export type SessionRefresh = Static<typeof SessionRefresh>

/** `Set-Cookie` lines behind a handshake nonce (wire.md §5.1). */
export const HandshakePayload = Type.Object({ directives: Type.Array(Type.String()) })
export type HandshakePayload = Static<typeof HandshakePayload>

import { type Static, Type } from 'typebox'
import { Nullable } from './parts.ts'

/**
 * Where the browser goes: to the portal, and from there to the app's callback. Null: somebody is signed in there already, who
 * has to say that the app gets in with that account.
 */
export const HostedAuth = Type.Object({ object: Type.Literal('hosted_auth'), url: Nullable(Type.String()) })
export type HostedAuth = Static<typeof HostedAuth>

import { type Static, Type } from 'typebox'

export const Health = Type.Object({ status: Type.Literal('healthy') })
export type Health = Static<typeof Health>

/** Says whether requests arrive through the proxy with the headers that the server needs. */
export const ProxyHealth = Type.Union([
  Type.Object({ status: Type.Literal('healthy'), x_forwarded_for: Type.String() }),
  Type.Object({ status: Type.Literal('unhealthy'), message: Type.String() }),
])
export type ProxyHealth = Static<typeof ProxyHealth>

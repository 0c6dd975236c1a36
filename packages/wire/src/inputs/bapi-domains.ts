import { type Static, Type } from 'typebox'
import { IdInput } from '../resources/parts.ts'
import { Maybe } from './parts.ts'

export const DomainIdParams = Type.Object({ domain_id: IdInput })
export type DomainIdParams = Static<typeof DomainIdParams>

export const BapiAddDomainBody = Type.Object({
  name: Type.String(),
  is_satellite: Type.Boolean(),
  proxy_url: Maybe(Type.String()),
})
export type BapiAddDomainBody = Static<typeof BapiAddDomainBody>

export const BapiUpdateDomainBody = Type.Object(
  { name: Maybe(Type.String()), proxy_url: Maybe(Type.String()), is_secondary: Maybe(Type.Boolean()) },
  { additionalProperties: false },
)
export type BapiUpdateDomainBody = Static<typeof BapiUpdateDomainBody>

export const BapiChangeDomainBody = Type.Object(
  { home_url: Type.Optional(Type.String()), is_secondary: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
)
export type BapiChangeDomainBody = Static<typeof BapiChangeDomainBody>

export const BapiVerifyDomainProxyBody = Type.Object({
  domain_id: Type.Optional(Type.String()),
  proxy_url: Type.Optional(Type.String()),
})
export type BapiVerifyDomainProxyBody = Static<typeof BapiVerifyDomainProxyBody>

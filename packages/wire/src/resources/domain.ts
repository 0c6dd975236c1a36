import { type Static, Type } from 'typebox'
import { Nullable, Timestamp } from './parts.ts'

/** A domain of an instance on the Backend API: where its apps live and where its Frontend API answers. */
export const Domain = Type.Object({
  object: Type.Literal('domain'),
  id: Type.String(),
  name: Type.String(),
  is_satellite: Type.Boolean(),
  frontend_api_url: Type.String(),
  accounts_portal_url: Nullable(Type.String()),
  proxy_url: Nullable(Type.String()),
  development_origin: Type.String(),
  cname_targets: Nullable(
    Type.Array(Type.Object({ host: Type.String(), value: Type.String(), required: Type.Boolean() })),
  ),
})
export type Domain = Static<typeof Domain>

/** What came of asking a proxy for the Frontend API behind it. */
export const ProxyCheck = Type.Object({
  object: Type.Literal('proxy_check'),
  id: Type.String(),
  domain_id: Type.String(),
  last_run_at: Nullable(Timestamp),
  proxy_url: Type.String(),
  successful: Type.Boolean(),
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type ProxyCheck = Static<typeof ProxyCheck>

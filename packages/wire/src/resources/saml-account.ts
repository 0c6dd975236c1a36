import { type Static, Type } from 'typebox'
import { Metadata, Nullable, Timestamp } from './parts.ts'
import { Verification } from './verification.ts'

/** `domain` is the older form of `domains`; the connection states one of the two. */
export const SamlAccountConnection = Type.Object({
  id: Type.String(),
  name: Type.String(),
  domain: Type.Optional(Type.String()),
  domains: Type.Optional(Type.Array(Type.String())),
  active: Type.Boolean(),
  provider: Type.String(),
  sync_user_attributes: Type.Boolean(),
  allow_subdomains: Type.Boolean(),
  allow_idp_initiated: Type.Boolean(),
  disable_additional_identifications: Type.Boolean(),
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type SamlAccountConnection = Static<typeof SamlAccountConnection>

export const BapiSamlAccount = Type.Object({
  id: Type.String(),
  object: Type.Literal('saml_account'),
  provider: Type.String(),
  active: Type.Boolean(),
  email_address: Type.String(),
  first_name: Nullable(Type.String()),
  last_name: Nullable(Type.String()),
  provider_user_id: Nullable(Type.String()),
  last_authenticated_at: Nullable(Timestamp),
  public_metadata: Metadata,
  verification: Nullable(Verification),
  saml_connection: Nullable(SamlAccountConnection),
})
export type BapiSamlAccount = Static<typeof BapiSamlAccount>

export const FapiSamlAccount = Type.Object({
  ...BapiSamlAccount.properties,
  enterprise_connection_id: Nullable(Type.String()),
  saml_connection: Nullable(
    Type.Object({
      ...SamlAccountConnection.properties,
      allow_organization_account_linking: Type.Optional(Type.Boolean()),
    }),
  ),
})
export type FapiSamlAccount = Static<typeof FapiSamlAccount>

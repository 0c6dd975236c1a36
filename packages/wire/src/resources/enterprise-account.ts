import { type Static, Type } from 'typebox'
import { Metadata, Nullable, Timestamp } from './parts.ts'
import { SamlAccountConnection } from './saml-account.ts'
import { Verification } from './verification.ts'

export const EnterpriseAccountConnection = Type.Object({
  ...SamlAccountConnection.properties,
  protocol: Type.String(),
  logo_public_url: Nullable(Type.String()),
})
export type EnterpriseAccountConnection = Static<typeof EnterpriseAccountConnection>

/** An account at a company's own identity provider, whatever its protocol; the same on both APIs. */
export const EnterpriseAccount = Type.Object({
  id: Type.String(),
  object: Type.Literal('enterprise_account'),
  protocol: Type.Enum(['oauth', 'saml']),
  provider: Type.String(),
  active: Type.Boolean(),
  email_address: Type.String(),
  first_name: Nullable(Type.String()),
  last_name: Nullable(Type.String()),
  provider_user_id: Nullable(Type.String()),
  enterprise_connection_id: Nullable(Type.String()),
  public_metadata: Metadata,
  verification: Nullable(Verification),
  enterprise_connection: Nullable(EnterpriseAccountConnection),
  last_authenticated_at: Nullable(Timestamp),
})
export type EnterpriseAccount = Static<typeof EnterpriseAccount>

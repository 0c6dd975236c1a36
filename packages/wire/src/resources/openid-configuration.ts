import { type Static, Type } from 'typebox'

const Words = Type.Array(Type.String())

/** What other software finds out about this instance as an identity provider (OpenID Connect Discovery 1.0). */
export const OpenIdConfiguration = Type.Object({
  issuer: Type.String(),
  authorization_endpoint: Type.String(),
  token_endpoint: Type.String(),
  revocation_endpoint: Type.String(),
  introspection_endpoint: Type.String(),
  userinfo_endpoint: Type.String(),
  jwks_uri: Type.String(),
  scopes_supported: Words,
  response_types_supported: Words,
  response_modes_supported: Words,
  grant_types_supported: Words,
  subject_types_supported: Words,
  id_token_signing_alg_values_supported: Words,
  token_endpoint_auth_methods_supported: Words,
  claims_supported: Words,
  code_challenge_methods_supported: Words,
  backchannel_logout_supported: Type.Boolean(),
  frontchannel_logout_supported: Type.Boolean(),
  end_session_endpoint: Type.Optional(Type.String()),
})
export type OpenIdConfiguration = Static<typeof OpenIdConfiguration>

import type { ResourceJSON } from './common.ts'

export type APIKeyJSON = ResourceJSON<'api_key'> & {
  type: string
  name: string
  secret?: string
  subject: string
  scopes: string[]
  claims: Record<string, unknown> | null
  revoked: boolean
  revocation_reason: string | null
  expired: boolean
  expiration: number | null
  created_by: string | null
  description: string | null
  last_used_at: number | null
  created_at: number
  updated_at: number
}

export type MachineJSON = ResourceJSON<'machine'> & {
  name: string
  instance_id: string
  created_at: number
  updated_at: number
  default_token_ttl: number
  scoped_machines: MachineJSON[]
  secret_key?: string
}

export type MachineScopeJSON = {
  object: 'machine_scope'
  from_machine_id: string
  to_machine_id: string
  created_at?: number
  deleted?: boolean
}

export type MachineSecretKeyJSON = {
  object: 'machine_secret_key'
  secret: string
}

export type M2MTokenJSON = ResourceJSON<'machine_to_machine_token'> & {
  token?: string
  subject: string
  scopes: string[]
  claims: Record<string, unknown> | null
  revoked: boolean
  revocation_reason: string | null
  expired: boolean
  expiration: number | null
  created_at: number
  updated_at: number
}

export type IdPOAuthAccessTokenJSON = ResourceJSON<'clerk_idp_oauth_access_token'> & {
  client_id: string
  type: string
  subject: string
  scopes: string[]
  revoked: boolean
  revocation_reason: string | null
  expired: boolean
  expiration: number | null
  created_at: number
  updated_at: number
}

export type OAuthApplicationJSON = ResourceJSON<'oauth_application'> & {
  instance_id: string
  name: string
  client_id: string
  client_uri: string | null
  client_image_url: string | null
  dynamically_registered: boolean
  consent_screen_enabled: boolean
  pkce_required: boolean
  public: boolean
  scopes: string
  redirect_uris: string[]
  authorize_url: string
  token_fetch_url: string
  user_info_url: string
  discovery_url: string
  token_introspection_url: string
  created_at: number
  updated_at: number
  client_secret?: string
}

export type OauthAccessTokenJSON = {
  object: 'oauth_access_token'
  external_account_id: string
  token: string
  provider: string
  public_metadata: Record<string, unknown>
  label: string | null
  scopes?: string[]
  token_secret?: string
  expires_at?: number
}

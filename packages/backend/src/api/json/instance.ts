import type { ResourceJSON } from './common.ts'

export type AccountlessApplicationJSON = ResourceJSON<'accountless_application'> & {
  publishable_key: string
  secret_key: string
  claim_url: string
  api_keys_url: string
}

export type CnameTargetJSON = {
  host: string
  value: string

  required: boolean
}

export type DomainJSON = ResourceJSON<'domain'> & {
  name: string
  is_satellite: boolean
  frontend_api_url: string

  accounts_portal_url?: string | null
  proxy_url?: string
  development_origin: string
  cname_targets: CnameTargetJSON[]
}

export type InstanceJSON = ResourceJSON<'instance'> & {
  environment_type: string
  allowed_origins: string[] | null
}

export type InstanceRestrictionsJSON = ResourceJSON<'instance_restrictions'> & {
  allowlist: boolean
  blocklist: boolean
  block_email_subaddresses: boolean
  block_disposable_email_domains: boolean
  ignore_dots_for_gmail_addresses: boolean
}

export type InstanceSettingsJSON = ResourceJSON<'instance_settings'> & {
  restricted_to_allowlist: boolean
  from_email_address: string
  progressive_sign_up: boolean
  enhanced_email_deliverability: boolean
}

export type JwksJSON = {
  keys?: JwksKeyJSON[]
}

export type JwksKeyJSON = {
  use: string
  kty: string
  kid: string
  alg: string
  n: string
  e: string
}

export type JwtTemplateJSON = ResourceJSON<'jwt_template'> & {
  name: string
  claims: object
  lifetime: number
  allowed_clock_skew: number
  custom_signing_key: boolean
  signing_algorithm: string
  created_at: number
  updated_at: number
}

export type ProxyCheckJSON = {
  object: 'proxy_check'
  id: string
  domain_id: string
  last_run_at: number | null
  proxy_url: string
  successful: boolean
  created_at: number
  updated_at: number
}

export type RedirectUrlJSON = ResourceJSON<'redirect_url'> & {
  url: string
  created_at: number
  updated_at: number
}

export type WebhooksSvixJSON = {
  svix_url: string
}

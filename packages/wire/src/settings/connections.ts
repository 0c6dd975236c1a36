import { type Static, Type } from 'typebox'
import { section, Text, Url } from './parts.ts'

/** Sign-in with another service. The client secret is no setting: it is kept encrypted beside them. */
export const SocialConnection = section({
  enabled: Type.Boolean(),
  required: Type.Boolean(),
  /** Signs people in and up; without, an account can only be connected to a user who is signed in. */
  authenticatable: Type.Boolean(),
  block_email_subaddresses: Type.Boolean(),
  not_selectable: Type.Boolean(),
  show_account_selector_prompt: Type.Boolean(),
  name: Text,
  logo_url: Url,
  client_id: Text,
  scopes: Type.Array(Type.String({ maxLength: 256 })),
})

export const socialConnectionDefaults: Static<typeof SocialConnection> = {
  enabled: false,
  required: false,
  authenticatable: true,
  block_email_subaddresses: true,
  not_selectable: false,
  show_account_selector_prompt: false,
  name: '',
  logo_url: '',
  client_id: '',
  scopes: [],
}

/** By strategy: `oauth_google`, `oauth_custom_acme`, … */
export const SocialConnections = Type.Record(Type.String({ pattern: '^oauth_[a-z0-9_]{1,60}$' }), SocialConnection, {
  additionalProperties: false,
})

export const EnterpriseSso = section({ enabled: Type.Boolean(), self_serve_sso: Type.Boolean() })

/** This instance as a provider for other applications. */
export const OAuthApplicationSettings = section({
  dynamic_oauth_client_registration: Type.Boolean(),
  default_scopes: Type.Array(Type.String({ maxLength: 64 })),
  oauth_jwt_access_tokens: Type.Boolean(),
  client_id_metadata_documents_advertised: Type.Boolean(),
  client_id_metadata_documents_only_allow_pre_registered_clients: Type.Boolean(),
  client_id_metadata_documents_block_implicitly_allowed_clients: Type.Boolean(),
})

export const ApiKeys = section({
  user_api_keys_enabled: Type.Boolean(),
  orgs_api_keys_enabled: Type.Boolean(),
  /** The application's own server makes keys, and they verify, also where people may make none. */
  backend_api_keys_enabled: Type.Boolean(),
  /** Keeps an encrypted copy that can be shown again (decisions.md 18). */
  readable_copies: Type.Boolean(),
})

export const Billing = section({
  user_enabled: Type.Boolean(),
  organization_enabled: Type.Boolean(),
  free_trial_requires_payment_method: Type.Boolean(),
  stripe_publishable_key: Text,
})

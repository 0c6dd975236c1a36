import { type Static, Type } from 'typebox'
import { Metadata, Nullable, Timestamp } from './parts.ts'
import { Verification } from './verification.ts'

/** An account at an OAuth provider, the same on both APIs; `provider` is its strategy, e.g. `oauth_github`. */
export const ExternalAccount = Type.Object({
  object: Type.Enum(['external_account', 'google_account', 'facebook_account']),
  id: Type.String(),
  provider: Type.String(),
  identification_id: Type.String(),
  provider_user_id: Type.String(),
  approved_scopes: Type.String(),
  email_address: Type.String(),
  email_address_verified: Nullable(Type.Boolean()),
  first_name: Type.String(),
  last_name: Type.String(),
  avatar_url: Type.String(),
  image_url: Nullable(Type.String()),
  username: Nullable(Type.String()),
  phone_number: Nullable(Type.String()),
  public_metadata: Metadata,
  label: Nullable(Type.String()),
  created_at: Timestamp,
  updated_at: Timestamp,
  verification: Nullable(Verification),
})
export type ExternalAccount = Static<typeof ExternalAccount>

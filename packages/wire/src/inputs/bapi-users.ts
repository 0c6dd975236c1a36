import { type Static, Type } from 'typebox'
import { Metadata, Timestamp } from '../resources/parts.ts'
import { DateTime, Limit, Maybe, pageParameters } from './parts.ts'

const Several = Type.Optional(Type.Array(Type.String(), { maxItems: 100 }))
const Moment = Type.Optional(Timestamp)

/** `external_id`, `user_id` and `organization_id` may carry `+` or `-` in front: include or exclude. Times are milliseconds. */
const userFilters = {
  email_address: Several,
  phone_number: Several,
  external_id: Several,
  username: Several,
  web3_wallet: Several,
  user_id: Several,
  organization_id: Several,
  query: Type.Optional(Type.String()),
  email_address_query: Type.Optional(Type.String()),
  phone_number_query: Type.Optional(Type.String()),
  username_query: Type.Optional(Type.String()),
  name_query: Type.Optional(Type.String()),
  banned: Type.Optional(Type.Boolean()),
  last_active_at_before: Moment,
  last_active_at_after: Moment,
  last_active_at_since: Moment,
  created_at_before: Moment,
  created_at_after: Moment,
  last_sign_in_at_before: Moment,
  last_sign_in_at_after: Moment,
  provider: Type.Optional(Type.String()),
  provider_user_id: Several,
}

/** Columns that a list of users can be ordered by, with `-` in front for descending. */
export const userOrders = [
  'created_at',
  'updated_at',
  'email_address',
  'web3wallet',
  'first_name',
  'last_name',
  'phone_number',
  'username',
  'last_active_at',
  'last_sign_in_at',
] as const
export type UserOrder = (typeof userOrders)[number]

export const BapiGetUserListQuery = Type.Object({
  ...userFilters,
  ...pageParameters,
  starting_after: Type.Optional(Type.String()),
  order_by: Type.Optional(Type.String({ default: '-created_at' })),
})
export type BapiGetUserListQuery = Static<typeof BapiGetUserListQuery>

export const BapiGetUsersCountQuery = Type.Object({
  ...userFilters,
})
export type BapiGetUsersCountQuery = Static<typeof BapiGetUsersCountQuery>

export const BapiUpdateUserBody = Type.Object(
  {
    external_id: Maybe(Type.String()),
    first_name: Maybe(Type.String()),
    last_name: Maybe(Type.String()),
    locale: Maybe(Type.String()),
    primary_email_address_id: Maybe(Type.String()),
    notify_primary_email_address_changed: Maybe(Type.Boolean({ default: false })),
    primary_phone_number_id: Maybe(Type.String()),
    primary_web3_wallet_id: Maybe(Type.String()),
    username: Maybe(Type.String()),
    profile_image_id: Maybe(Type.String()),
    password: Maybe(Type.String()),
    password_digest: Maybe(Type.String()),
    password_hasher: Maybe(Type.String()),
    skip_password_checks: Maybe(Type.Boolean()),
    sign_out_of_other_sessions: Maybe(Type.Boolean()),
    totp_secret: Maybe(Type.String()),
    backup_codes: Type.Optional(Type.Array(Type.String())),
    public_metadata: Maybe(Metadata),
    private_metadata: Maybe(Metadata),
    unsafe_metadata: Maybe(Metadata),
    delete_self_enabled: Maybe(Type.Boolean()),
    create_organization_enabled: Maybe(Type.Boolean()),
    legal_accepted_at: Maybe(DateTime),
    skip_legal_checks: Maybe(Type.Boolean()),
    create_organizations_limit: Maybe(Limit),
    created_at: Maybe(DateTime),
    bypass_client_trust: Maybe(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type BapiUpdateUserBody = Static<typeof BapiUpdateUserBody>

export const BapiUsersBanBody = Type.Object({
  user_ids: Type.Array(Type.String(), { minItems: 1, maxItems: 50 }),
})
export type BapiUsersBanBody = Static<typeof BapiUsersBanBody>

export const BapiUsersUnbanBody = Type.Object({
  user_ids: Type.Array(Type.String(), { minItems: 1, maxItems: 50 }),
})
export type BapiUsersUnbanBody = Static<typeof BapiUsersUnbanBody>

export const BapiUpdateUserMetadataBody = Type.Object(
  {
    public_metadata: Type.Optional(Metadata),
    private_metadata: Type.Optional(Metadata),
    unsafe_metadata: Type.Optional(Metadata),
  },
  { additionalProperties: false },
)
export type BapiUpdateUserMetadataBody = Static<typeof BapiUpdateUserMetadataBody>

export const BapiReplaceUserMetadataBody = Type.Object(
  {
    public_metadata: Type.Optional(Metadata),
    private_metadata: Type.Optional(Metadata),
    unsafe_metadata: Type.Optional(Metadata),
  },
  { additionalProperties: false },
)
export type BapiReplaceUserMetadataBody = Static<typeof BapiReplaceUserMetadataBody>

export const BapiRemoveUserPasswordBody = Type.Object(
  {
    sign_out_of_other_sessions: Type.Optional(Type.Boolean({ default: false })),
  },
  { additionalProperties: false },
)
export type BapiRemoveUserPasswordBody = Static<typeof BapiRemoveUserPasswordBody>

export const BapiVerifyPasswordBody = Type.Object(
  {
    password: Type.String(),
  },
  { additionalProperties: false },
)
export type BapiVerifyPasswordBody = Static<typeof BapiVerifyPasswordBody>

export const BapiSetUserPasswordCompromisedBody = Type.Object(
  {
    revoke_all_sessions: Maybe(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type BapiSetUserPasswordCompromisedBody = Static<typeof BapiSetUserPasswordCompromisedBody>

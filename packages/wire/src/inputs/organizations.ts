import { type Static, Type } from 'typebox'
import { IdInput, Metadata, Timestamp } from '../resources/parts.ts'
import { DateTime, Limit, Maybe, pageParameters, paginatedParameters } from './parts.ts'

export const OrganizationIdParams = Type.Object({ organization_id: IdInput })
export type OrganizationIdParams = Static<typeof OrganizationIdParams>

export const MembershipParams = Type.Object({ organization_id: IdInput, user_id: IdInput })
export type MembershipParams = Static<typeof MembershipParams>

const counts = {
  include_members_count: Type.Optional(Type.Boolean()),
  include_missing_member_with_elevated_permissions: Type.Optional(Type.Boolean()),
}

/** `user_id` and `organization_id` take `+` (or nothing) and `-` in front: among these, and none of these. */
export const BapiListOrganizationsQuery = Type.Object({
  ...counts,
  query: Type.Optional(Type.String()),
  user_id: Type.Optional(Type.Array(Type.String())),
  organization_id: Type.Optional(Type.Array(Type.String())),
  order_by: Type.Optional(Type.String({ default: '-created_at' })),
  ...pageParameters,
})
export type BapiListOrganizationsQuery = Static<typeof BapiListOrganizationsQuery>

export const BapiGetOrganizationQuery = Type.Object(counts)
export type BapiGetOrganizationQuery = Static<typeof BapiGetOrganizationQuery>

export const BapiCreateOrganizationBody = Type.Object({
  name: Type.String(),
  created_by: Maybe(Type.String()),
  private_metadata: Maybe(Metadata),
  public_metadata: Maybe(Metadata),
  slug: Maybe(Type.String()),
  max_allowed_memberships: Maybe(Limit),
  created_at: Maybe(DateTime),
  role_set_key: Maybe(Type.String()),
})
export type BapiCreateOrganizationBody = Static<typeof BapiCreateOrganizationBody>

/** Beside the file. */
export const BapiUploadOrganizationLogoBody = Type.Object({ uploader_user_id: Maybe(Type.String()) })
export type BapiUploadOrganizationLogoBody = Static<typeof BapiUploadOrganizationLogoBody>

export const BapiUpdateOrganizationBody = Type.Object(
  {
    public_metadata: Maybe(Metadata),
    private_metadata: Maybe(Metadata),
    name: Maybe(Type.String()),
    slug: Maybe(Type.String()),
    max_allowed_memberships: Maybe(Limit),
    admin_delete_enabled: Maybe(Type.Boolean()),
    created_at: Maybe(DateTime),
    role_set_key: Maybe(Type.String()),
  },
  { additionalProperties: false },
)
export type BapiUpdateOrganizationBody = Static<typeof BapiUpdateOrganizationBody>

export const BapiOrganizationMetadataBody = Type.Object(
  { public_metadata: Type.Optional(Metadata), private_metadata: Type.Optional(Metadata) },
  { additionalProperties: false },
)
export type BapiOrganizationMetadataBody = Static<typeof BapiOrganizationMetadataBody>

export const BapiCreateMembershipBody = Type.Object({
  user_id: Type.String(),
  role: Type.String(),
  public_metadata: Maybe(Metadata),
  private_metadata: Maybe(Metadata),
})
export type BapiCreateMembershipBody = Static<typeof BapiCreateMembershipBody>

export const BapiUpdateMembershipBody = Type.Object({ role: Type.String() })
export type BapiUpdateMembershipBody = Static<typeof BapiUpdateMembershipBody>

const texts = Type.Optional(Type.Array(Type.String()))
const text = Type.Optional(Type.String())
const moment = Type.Optional(Timestamp)

export const BapiListMembershipsQuery = Type.Object({
  order_by: text,
  user_id: texts,
  email_address: texts,
  phone_number: texts,
  username: texts,
  web3_wallet: texts,
  role: texts,
  query: text,
  email_address_query: text,
  phone_number_query: text,
  username_query: text,
  name_query: text,
  last_active_at_before: moment,
  last_active_at_after: moment,
  created_at_before: moment,
  created_at_after: moment,
  ...pageParameters,
})
export type BapiListMembershipsQuery = Static<typeof BapiListMembershipsQuery>

export const BapiListAllMembershipsQuery = Type.Object({ order_by: text, ...pageParameters })
export type BapiListAllMembershipsQuery = Static<typeof BapiListAllMembershipsQuery>

export const BapiPageQuery = Type.Object(pageParameters)
export type BapiPageQuery = Static<typeof BapiPageQuery>

export const FapiCreateOrganizationBody = Type.Object(
  { name: Type.Optional(Type.String()), slug: Maybe(Type.String()) },
  { additionalProperties: false },
)
export type FapiCreateOrganizationBody = Static<typeof FapiCreateOrganizationBody>

export const FapiUpdateOrganizationBody = Type.Object(
  { name: Maybe(Type.String()), slug: Maybe(Type.String()) },
  { additionalProperties: false },
)
export type FapiUpdateOrganizationBody = Static<typeof FapiUpdateOrganizationBody>

export const FapiListMembershipsQuery = Type.Object({
  ...paginatedParameters,
  query: text,
  role: Type.Optional(Type.Union([Type.String(), Type.Array(Type.String())])),
})
export type FapiListMembershipsQuery = Static<typeof FapiListMembershipsQuery>

export const FapiOwnMembershipsQuery = Type.Object(paginatedParameters)
export type FapiOwnMembershipsQuery = Static<typeof FapiOwnMembershipsQuery>

export const FapiCreateMembershipBody = Type.Object(
  { user_id: Maybe(Type.String()), role: Maybe(Type.String()) },
  { additionalProperties: false },
)
export type FapiCreateMembershipBody = Static<typeof FapiCreateMembershipBody>

export const FapiUpdateMembershipBody = Type.Object(
  { role: Type.Optional(Type.String()) },
  { additionalProperties: false },
)
export type FapiUpdateMembershipBody = Static<typeof FapiUpdateMembershipBody>

import { type Static, Type } from 'typebox'
import { IdInput, Metadata } from '../resources/parts.ts'
import { Maybe, pageParameters, paginatedParameters } from './parts.ts'

export const OrganizationInvitationParams = Type.Object({ organization_id: IdInput, invitation_id: IdInput })
export type OrganizationInvitationParams = Static<typeof OrganizationInvitationParams>

export const OrganizationInvitationIdParams = Type.Object({ invitation_id: IdInput })
export type OrganizationInvitationIdParams = Static<typeof OrganizationInvitationIdParams>

export const BapiCreateOrganizationInvitationBody = Type.Object({
  email_address: Type.String(),
  inviter_user_id: Maybe(Type.String()),
  role: Type.String(),
  public_metadata: Maybe(Metadata),
  private_metadata: Maybe(Metadata),
  redirect_url: Maybe(Type.String()),
  expires_in_days: Maybe(Type.Integer({ minimum: 1, maximum: 365 })),
  notify: Maybe(Type.Boolean()),
})
export type BapiCreateOrganizationInvitationBody = Static<typeof BapiCreateOrganizationInvitationBody>

export const BapiCreateOrganizationInvitationBulkBody = Type.Array(BapiCreateOrganizationInvitationBody, {
  minItems: 1,
  maxItems: 10,
})
export type BapiCreateOrganizationInvitationBulkBody = Static<typeof BapiCreateOrganizationInvitationBulkBody>

export const BapiRevokeOrganizationInvitationBody = Type.Object({ requesting_user_id: Maybe(Type.String()) })
export type BapiRevokeOrganizationInvitationBody = Static<typeof BapiRevokeOrganizationInvitationBody>

const text = Type.Optional(Type.String())
const status = Type.Optional(Type.Array(Type.Enum(['pending', 'accepted', 'revoked', 'expired'])))

export const BapiListOrganizationInvitationsQuery = Type.Object({
  status,
  email_address: text,
  order_by: text,
  ...pageParameters,
})
export type BapiListOrganizationInvitationsQuery = Static<typeof BapiListOrganizationInvitationsQuery>

export const BapiListInstanceOrganizationInvitationsQuery = Type.Object({
  status,
  query: text,
  order_by: text,
  ...pageParameters,
})
export type BapiListInstanceOrganizationInvitationsQuery = Static<typeof BapiListInstanceOrganizationInvitationsQuery>

export const BapiUserOrganizationInvitationsQuery = Type.Object({ status, ...pageParameters })
export type BapiUserOrganizationInvitationsQuery = Static<typeof BapiUserOrganizationInvitationsQuery>

export const FapiListOrganizationInvitationsQuery = Type.Object({
  status: Type.Optional(Type.Array(Type.Enum(['pending', 'accepted', 'revoked', 'expired', 'invalid', 'completed']))),
  ...paginatedParameters,
})
export type FapiListOrganizationInvitationsQuery = Static<typeof FapiListOrganizationInvitationsQuery>

export const FapiCreateOrganizationInvitationBody = Type.Object(
  { email_address: Maybe(Type.String()), role: Maybe(Type.String()), notify: Maybe(Type.Boolean()) },
  { additionalProperties: false },
)
export type FapiCreateOrganizationInvitationBody = Static<typeof FapiCreateOrganizationInvitationBody>

export const FapiBulkCreateOrganizationInvitationsBody = Type.Object(
  {
    email_address: Type.Optional(Type.Array(Type.String(), { maxItems: 50 })),
    role: Maybe(Type.String()),
    notify: Maybe(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type FapiBulkCreateOrganizationInvitationsBody = Static<typeof FapiBulkCreateOrganizationInvitationsBody>

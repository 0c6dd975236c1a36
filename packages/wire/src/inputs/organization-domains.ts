import { type Static, Type } from 'typebox'
import { IdInput } from '../resources/parts.ts'
import { Maybe, pageParameters } from './parts.ts'

export const OrganizationDomainParams = Type.Object({ organization_id: IdInput, domain_id: IdInput })
export type OrganizationDomainParams = Static<typeof OrganizationDomainParams>

export const SuggestionIdParams = Type.Object({ suggestion_id: IdInput })
export type SuggestionIdParams = Static<typeof SuggestionIdParams>

export const MembershipRequestParams = Type.Object({ organization_id: IdInput, request_id: IdInput })
export type MembershipRequestParams = Static<typeof MembershipRequestParams>

const modes = ['manual_invitation', 'automatic_invitation', 'automatic_suggestion', 'enterprise_sso'] as const
const without = ['-manual_invitation', '-automatic_invitation', '-automatic_suggestion', '-enterprise_sso'] as const
const Mode = Type.Enum([...modes])
/** `-` in front: all but these. */
const ModeFilter = Type.Optional(Type.Array(Type.Enum([...modes, ...without])))

export const BapiCreateOrganizationDomainBody = Type.Object(
  { name: Type.Optional(Type.String()), enrollment_mode: Type.Optional(Mode), verified: Maybe(Type.Boolean()) },
  { additionalProperties: false },
)
export type BapiCreateOrganizationDomainBody = Static<typeof BapiCreateOrganizationDomainBody>

export const BapiUpdateOrganizationDomainBody = Type.Object({
  enrollment_mode: Maybe(Mode),
  verified: Maybe(Type.Boolean()),
})
export type BapiUpdateOrganizationDomainBody = Static<typeof BapiUpdateOrganizationDomainBody>

export const BapiListOrganizationDomainsQuery = Type.Object({
  verified: Type.Optional(Type.Boolean()),
  enrollment_mode: ModeFilter,
  ...pageParameters,
})
export type BapiListOrganizationDomainsQuery = Static<typeof BapiListOrganizationDomainsQuery>

export const BapiListAllOrganizationDomainsQuery = Type.Object({
  organization_id: Type.Optional(Type.String()),
  verified: Type.Optional(Type.Boolean()),
  enrollment_mode: ModeFilter,
  query: Type.Optional(Type.String()),
  domains: Type.Optional(Type.Array(Type.String())),
  order_by: Type.Optional(Type.String({ default: '-created_at' })),
  ...pageParameters,
})
export type BapiListAllOrganizationDomainsQuery = Static<typeof BapiListAllOrganizationDomainsQuery>

export const FapiCreateOrganizationDomainBody = Type.Object(
  { name: Maybe(Type.String()), enrollment_mode: Maybe(Mode) },
  { additionalProperties: false },
)
export type FapiCreateOrganizationDomainBody = Static<typeof FapiCreateOrganizationDomainBody>

export const FapiListOrganizationDomainsQuery = Type.Object({
  verified: Type.Optional(Type.Boolean()),
  enrollment_mode: Type.Optional(Type.Array(Mode)),
  /** As the runtime of clerk-js 5 spells it. */
  enrollmentMode: Type.Optional(Type.Array(Mode)),
  ...pageParameters,
})
export type FapiListOrganizationDomainsQuery = Static<typeof FapiListOrganizationDomainsQuery>

export const FapiUpdateEnrollmentModeBody = Type.Object(
  { enrollment_mode: Type.Optional(Mode), delete_pending: Maybe(Type.Boolean()) },
  { additionalProperties: false },
)
export type FapiUpdateEnrollmentModeBody = Static<typeof FapiUpdateEnrollmentModeBody>

export const FapiPrepareAffiliationBody = Type.Object(
  { affiliation_email_address: Type.Optional(Type.String()) },
  { additionalProperties: false },
)
export type FapiPrepareAffiliationBody = Static<typeof FapiPrepareAffiliationBody>

export const FapiAttemptAffiliationBody = Type.Object(
  { code: Type.Optional(Type.String()) },
  { additionalProperties: false },
)
export type FapiAttemptAffiliationBody = Static<typeof FapiAttemptAffiliationBody>

export const FapiListByStatusQuery = Type.Object({
  status: Type.Optional(Type.Array(Type.String())),
  ...pageParameters,
})
export type FapiListByStatusQuery = Static<typeof FapiListByStatusQuery>

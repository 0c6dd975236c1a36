import { type Static, Type } from 'typebox'
import { IdInput, Metadata } from '../resources/parts.ts'
import { Maybe, pageParameters, paginatedParameters } from './parts.ts'

export const ApplicationInvitationIdParams = Type.Object({ invitation_id: IdInput })
export type ApplicationInvitationIdParams = Static<typeof ApplicationInvitationIdParams>
export const IdentifierIdParams = Type.Object({ identifier_id: IdInput })
export type IdentifierIdParams = Static<typeof IdentifierIdParams>
export const WaitlistEntryIdParams = Type.Object({ waitlist_entry_id: IdInput })
export type WaitlistEntryIdParams = Static<typeof WaitlistEntryIdParams>

export const BapiCreateInvitationBody = Type.Object(
  {
    email_address: Type.String(),
    public_metadata: Maybe(Metadata),
    redirect_url: Maybe(Type.String()),
    notify: Maybe(Type.Boolean({ default: true })),
    ignore_existing: Maybe(Type.Boolean({ default: false })),
    expires_in_days: Maybe(Type.Integer({ minimum: 1, maximum: 365 })),
    template_slug: Type.Optional(Type.Enum(['invitation', 'waitlist_invitation'])),
  },
  { additionalProperties: false },
)
export type BapiCreateInvitationBody = Static<typeof BapiCreateInvitationBody>

export const BapiCreateInvitationsBody = Type.Array(BapiCreateInvitationBody, { maxItems: 10 })
export type BapiCreateInvitationsBody = Static<typeof BapiCreateInvitationsBody>

export const BapiListInvitationsQuery = Type.Object({
  status: Type.Optional(Type.Enum(['pending', 'accepted', 'revoked', 'expired'])),
  query: Type.Optional(Type.String()),
  order_by: Type.Optional(Type.String({ default: '-created_at' })),
  ...paginatedParameters,
})
export type BapiListInvitationsQuery = Static<typeof BapiListInvitationsQuery>

export const BapiListIdentifiersQuery = Type.Object(paginatedParameters)
export type BapiListIdentifiersQuery = Static<typeof BapiListIdentifiersQuery>

export const BapiCreateAllowlistIdentifierBody = Type.Object(
  { identifier: Type.String(), notify: Type.Optional(Type.Boolean({ default: false })) },
  { additionalProperties: false },
)
export type BapiCreateAllowlistIdentifierBody = Static<typeof BapiCreateAllowlistIdentifierBody>

export const BapiCreateBlocklistIdentifierBody = Type.Object(
  { identifier: Type.String() },
  { additionalProperties: false },
)
export type BapiCreateBlocklistIdentifierBody = Static<typeof BapiCreateBlocklistIdentifierBody>

export const BapiListWaitlistQuery = Type.Object({
  query: Type.Optional(Type.String()),
  status: Type.Optional(Type.Enum(['pending', 'invited', 'completed', 'rejected'])),
  order_by: Type.Optional(Type.String({ default: '-created_at' })),
  ...pageParameters,
})
export type BapiListWaitlistQuery = Static<typeof BapiListWaitlistQuery>

export const BapiCreateWaitlistEntryBody = Type.Object({
  email_address: Type.String(),
  notify: Maybe(Type.Boolean({ default: true })),
})
export type BapiCreateWaitlistEntryBody = Static<typeof BapiCreateWaitlistEntryBody>

export const BapiCreateWaitlistEntriesBody = Type.Array(
  Type.Object(
    { email_address: Type.String(), notify: Maybe(Type.Boolean({ default: true })) },
    { additionalProperties: false },
  ),
  { maxItems: 50 },
)
export type BapiCreateWaitlistEntriesBody = Static<typeof BapiCreateWaitlistEntriesBody>

export const BapiInviteWaitlistEntryBody = Type.Object({ ignore_existing: Maybe(Type.Boolean({ default: false })) })
export type BapiInviteWaitlistEntryBody = Static<typeof BapiInviteWaitlistEntryBody>

export const FapiJoinWaitlistBody = Type.Object({ email_address: Type.String() }, { additionalProperties: false })
export type FapiJoinWaitlistBody = Static<typeof FapiJoinWaitlistBody>

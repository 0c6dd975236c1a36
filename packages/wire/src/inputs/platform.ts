import { type Static, Type } from 'typebox'
import { BapiCreateUserBody } from './bapi-create-user.ts'
import { Maybe, pageParameters } from './parts.ts'

export const PlatformListApplicationsQuery = Type.Object({
  include_secret_keys: Type.Optional(Type.Boolean({ default: false })),
})
export type PlatformListApplicationsQuery = Static<typeof PlatformListApplicationsQuery>

export const PlatformCreateApplicationBody = Type.Object(
  {
    name: Type.String(),
    domain: Type.Optional(Type.String()),
    proxy_path: Type.Optional(Type.String()),
    environment_types: Type.Optional(Type.Array(Type.String())),
    /** Ours: the host name on which the development instance's Frontend API answers over TLS. */
    development_host: Type.Optional(Type.String({ maxLength: 253 })),
    template: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)
export type PlatformCreateApplicationBody = Static<typeof PlatformCreateApplicationBody>

export const PlatformGetApplicationQuery = Type.Object({
  include_secret_keys: Type.Optional(Type.Boolean({ default: false })),
})
export type PlatformGetApplicationQuery = Static<typeof PlatformGetApplicationQuery>

export const PlatformUpdateApplicationBody = Type.Object(
  {
    name: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)
export type PlatformUpdateApplicationBody = Static<typeof PlatformUpdateApplicationBody>

export const PlatformRotateSecretKeysBody = Type.Object(
  {
    delay_old_secrets_expiration_hours: Type.Optional(Type.Integer()),
    reason: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)
export type PlatformRotateSecretKeysBody = Static<typeof PlatformRotateSecretKeysBody>

export const PlatformRotateInstanceSecretKeysBody = PlatformRotateSecretKeysBody
export type PlatformRotateInstanceSecretKeysBody = PlatformRotateSecretKeysBody

/** `remove_old_keys_now`: the key has leaked, and what it signed is to be refused. */
export const PlatformRotateSigningKeyBody = Type.Object(
  { remove_old_keys_now: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
)
export type PlatformRotateSigningKeyBody = Static<typeof PlatformRotateSigningKeyBody>

export const PlatformCreateSecretKeyBody = Type.Object(
  { name: Type.Optional(Type.String({ maxLength: 256 })) },
  { additionalProperties: false },
)
export type PlatformCreateSecretKeyBody = Static<typeof PlatformCreateSecretKeyBody>

export const PlatformCreateOperatorTokenBody = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 256 }) },
  { additionalProperties: false },
)
export type PlatformCreateOperatorTokenBody = Static<typeof PlatformCreateOperatorTokenBody>

export const PlatformListInstanceUsersQuery = Type.Object({
  query: Type.Optional(Type.String()),
  order_by: Type.Optional(Type.String({ default: '-created_at' })),
  ...pageParameters,
})
export type PlatformListInstanceUsersQuery = Static<typeof PlatformListInstanceUsersQuery>

export const PlatformCreateInstanceUserBody = BapiCreateUserBody
export type PlatformCreateInstanceUserBody = BapiCreateUserBody

export const PlatformListRedirectURLsQuery = Type.Object({
  ...pageParameters,
})
export type PlatformListRedirectURLsQuery = Static<typeof PlatformListRedirectURLsQuery>

export const PlatformCreateRedirectURLBody = Type.Object(
  {
    url: Type.String(),
  },
  { additionalProperties: false },
)
export type PlatformCreateRedirectURLBody = Static<typeof PlatformCreateRedirectURLBody>

export const PlatformGetConfigQuery = Type.Object({
  keys: Type.Optional(Type.Array(Type.String())),
})
export type PlatformGetConfigQuery = Static<typeof PlatformGetConfigQuery>

export const PlatformPatchConfigQuery = Type.Object({
  dry_run: Type.Optional(Type.Boolean({ default: false })),
  destructive: Type.Optional(Type.Boolean({ default: false })),
  keys: Type.Optional(Type.Array(Type.String())),
})
export type PlatformPatchConfigQuery = Static<typeof PlatformPatchConfigQuery>

export const PlatformPutConfigQuery = Type.Object({
  dry_run: Type.Optional(Type.Boolean({ default: false })),
  destructive: Type.Optional(Type.Boolean({ default: false })),
})
export type PlatformPutConfigQuery = Static<typeof PlatformPutConfigQuery>

export const PlatformGetConfigSchemaQuery = Type.Object({
  keys: Type.Optional(Type.Array(Type.String())),
})
export type PlatformGetConfigSchemaQuery = Static<typeof PlatformGetConfigSchemaQuery>

export const PlatformCreateInstanceBody = Type.Object(
  {
    domain: Type.String(),
    environment_type: Type.Optional(Type.Enum(['production'])),
    clone_instance_id: Maybe(Type.String()),
  },
  { additionalProperties: false },
)
export type PlatformCreateInstanceBody = Static<typeof PlatformCreateInstanceBody>

/** `proxy_path`: where on the domain the app passes calls on to the Frontend API. */
export const PlatformApplicationDomainBody = Type.Object(
  { name: Type.String(), proxy_path: Type.Optional(Type.String({ maxLength: 256 })) },
  { additionalProperties: false },
)
export type PlatformApplicationDomainBody = Static<typeof PlatformApplicationDomainBody>

export const PlatformCreateApplicationDomainBody = Type.Object(
  { ...PlatformApplicationDomainBody.properties, domain_intent_id: Type.Optional(Type.String()) },
  { additionalProperties: false },
)
export type PlatformCreateApplicationDomainBody = Static<typeof PlatformCreateApplicationDomainBody>

export const PlatformListDomainsQuery = Type.Object({
  name: Type.Optional(Type.String({ maxLength: 256 })),
  include_development: Type.Optional(Type.Enum(['true'])),
  limit: pageParameters.limit,
  starting_after: Type.Optional(Type.String()),
  ending_before: Type.Optional(Type.String()),
})
export type PlatformListDomainsQuery = Static<typeof PlatformListDomainsQuery>

/** Both or none; without them the month that it is. */
export const PlatformGetInstanceUsageQuery = Type.Object({
  start: Type.Optional(Type.String()),
  end: Type.Optional(Type.String()),
})
export type PlatformGetInstanceUsageQuery = Static<typeof PlatformGetInstanceUsageQuery>

export const PlatformListApplicationTransfersQuery = Type.Object({
  status: Type.Optional(Type.Array(Type.Enum(['pending', 'completed', 'canceled', 'expired']))),
  limit: pageParameters.limit,
  starting_after: Type.Optional(Type.String()),
  ending_before: Type.Optional(Type.String()),
})
export type PlatformListApplicationTransfersQuery = Static<typeof PlatformListApplicationTransfersQuery>

/** Ours: the documents send people to a dashboard for it. */
export const PlatformClaimApplicationTransferBody = Type.Object(
  { code: Type.String({ maxLength: 256 }) },
  { additionalProperties: false },
)
export type PlatformClaimApplicationTransferBody = Static<typeof PlatformClaimApplicationTransferBody>

export const PlatformClaimAccountlessApplicationBody = Type.Object(
  { token: Type.String({ maxLength: 256 }), name: Type.String({ maxLength: 50 }) },
  { additionalProperties: false },
)
export type PlatformClaimAccountlessApplicationBody = Static<typeof PlatformClaimAccountlessApplicationBody>

export const PlatformCreateDomainIntentBody = PlatformApplicationDomainBody
export type PlatformCreateDomainIntentBody = PlatformApplicationDomainBody

export const PlatformListDomainIntentsQuery = Type.Object({
  name: Type.Optional(Type.String({ maxLength: 256 })),
  status: Type.Optional(Type.Array(Type.Enum(['pending', 'completed', 'expired', 'canceled']))),
  limit: pageParameters.limit,
  starting_after: Type.Optional(Type.String()),
  ending_before: Type.Optional(Type.String()),
})
export type PlatformListDomainIntentsQuery = Static<typeof PlatformListDomainIntentsQuery>

import { type Static, Type } from 'typebox'
import { IdInput, Metadata } from '../resources/parts.ts'
import { Maybe, pageParameters } from './parts.ts'

export const MachineIdParams = Type.Object({ machine_id: IdInput })
export type MachineIdParams = Static<typeof MachineIdParams>
export const MachineScopeParams = Type.Object({ machine_id: IdInput, other_machine_id: IdInput })
export type MachineScopeParams = Static<typeof MachineScopeParams>
export const M2MTokenIdParams = Type.Object({ m2m_token_id: IdInput })
export type M2MTokenIdParams = Static<typeof M2MTokenIdParams>

const name = Type.String({ minLength: 1, maxLength: 256 })
const lifetime = Type.Integer({ minimum: 1, maximum: 315_360_000 })

export const BapiListMachinesQuery = Type.Object({
  query: Type.Optional(Type.String()),
  order_by: Type.Optional(Type.String({ default: '-created_at' })),
  ...pageParameters,
})
export type BapiListMachinesQuery = Static<typeof BapiListMachinesQuery>

export const BapiCreateMachineBody = Type.Object({
  name,
  scoped_machines: Type.Optional(Type.Array(Type.String(), { maxItems: 150 })),
  default_token_ttl: Type.Optional(lifetime),
})
export type BapiCreateMachineBody = Static<typeof BapiCreateMachineBody>

export const BapiUpdateMachineBody = Type.Object({
  name: Type.Optional(name),
  default_token_ttl: Type.Optional(lifetime),
})
export type BapiUpdateMachineBody = Static<typeof BapiUpdateMachineBody>

/** Seconds for which the key of before still works. */
export const BapiRotateMachineSecretBody = Type.Object({
  previous_token_ttl: Type.Integer({ minimum: 0, maximum: 28_800 }),
})
export type BapiRotateMachineSecretBody = Static<typeof BapiRotateMachineSecretBody>

export const BapiCreateMachineScopeBody = Type.Object({ to_machine_id: Type.String() })
export type BapiCreateMachineScopeBody = Static<typeof BapiCreateMachineScopeBody>

export const BapiCreateM2MTokenBody = Type.Object(
  {
    token_format: Type.Optional(Type.Enum(['opaque', 'jwt'])),
    seconds_until_expiration: Maybe(Type.Number({ exclusiveMinimum: 0, maximum: 315_360_000 })),
    claims: Maybe(Metadata),
    /** A token of the same claims and scopes that lives at least this long yet is handed out again. */
    min_remaining_ttl_seconds: Type.Optional(Type.Integer({ minimum: 0 })),
  },
  { additionalProperties: false },
)
export type BapiCreateM2MTokenBody = Static<typeof BapiCreateM2MTokenBody>

export const BapiListM2MTokensQuery = Type.Object({
  subject: IdInput,
  revoked: Type.Optional(Type.Boolean({ default: false })),
  expired: Type.Optional(Type.Boolean({ default: false })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 10 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, default: 0 })),
})
export type BapiListM2MTokensQuery = Static<typeof BapiListM2MTokensQuery>

export const BapiRevokeM2MTokenBody = Type.Object(
  { revocation_reason: Maybe(Type.String({ maxLength: 255 })) },
  { additionalProperties: false },
)
export type BapiRevokeM2MTokenBody = Static<typeof BapiRevokeM2MTokenBody>

export const BapiVerifyM2MTokenBody = Type.Object({ token: Type.String() }, { additionalProperties: false })
export type BapiVerifyM2MTokenBody = Static<typeof BapiVerifyM2MTokenBody>

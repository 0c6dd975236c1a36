import { type Static, Type } from 'typebox'
import { Metadata, Nullable, Timestamp } from './parts.ts'

const machine = {
  object: Type.Literal('machine'),
  id: Type.String(),
  name: Type.String(),
  instance_id: Type.String(),
  default_token_ttl: Type.Integer(),
  created_at: Timestamp,
  updated_at: Timestamp,
}

/** A program of the application. `secret_key` is shown at its creation. */
export const Machine = Type.Object({
  ...machine,
  scoped_machines: Type.Array(Type.Object(machine)),
  secret_key: Type.Optional(Type.String()),
})
export type Machine = Static<typeof Machine>

export const MachineSecretKey = Type.Object({ object: Type.Literal('machine_secret_key'), secret: Type.String() })
export type MachineSecretKey = Static<typeof MachineSecretKey>

/** Tokens of `from_machine_id` may be used at `to_machine_id`. */
export const MachineScope = Type.Object({
  object: Type.Literal('machine_scope'),
  from_machine_id: Type.String(),
  to_machine_id: Type.String(),
  created_at: Timestamp,
})
export type MachineScope = Static<typeof MachineScope>

export const DeletedMachineScope = Type.Object({
  object: Type.Literal('machine_scope'),
  from_machine_id: Type.String(),
  to_machine_id: Type.String(),
  deleted: Type.Literal(true),
})
export type DeletedMachineScope = Static<typeof DeletedMachineScope>

/** `token` is shown once, in the answer to the creation. */
export const M2MToken = Type.Object({
  object: Type.Literal('machine_to_machine_token'),
  id: Type.String(),
  subject: Type.String(),
  claims: Nullable(Metadata),
  scopes: Type.Array(Type.String()),
  token: Type.Optional(Type.String()),
  revoked: Type.Boolean(),
  revocation_reason: Nullable(Type.String()),
  expired: Type.Boolean(),
  expiration: Nullable(Timestamp),
  last_used_at: Nullable(Timestamp),
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type M2MToken = Static<typeof M2MToken>

export const M2MTokenList = Type.Object({ m2m_tokens: Type.Array(M2MToken), total_count: Type.Integer() })
export type M2MTokenList = Static<typeof M2MTokenList>

import { fields, listOf, type Reader } from './reader.ts'

export type APIKey = {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly subject: string
  readonly scopes: string[]
  readonly claims: Record<string, unknown> | null
  readonly revoked: boolean
  readonly revocationReason: string | null
  readonly expired: boolean
  readonly expiration: number | null
  readonly createdBy: string | null
  readonly description: string | null
  readonly lastUsedAt: number | null
  readonly createdAt: number
  readonly updatedAt: number
  readonly secret?: string
}

export const readAPIKey = fields<APIKey>([
  'id',
  'type',
  'name',
  'subject',
  'scopes',
  'claims',
  'revoked',
  'revocationReason',
  'expired',
  'expiration',
  'createdBy',
  'description',
  'lastUsedAt',
  'createdAt',
  'updatedAt',
  'secret',
])

export type Machine = {
  readonly id: string
  readonly name: string
  readonly instanceId: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly scopedMachines: Machine[]
  readonly defaultTokenTtl: number
  readonly secretKey?: string
}

export const readMachine: Reader<Machine> = fields<Machine>(
  ['id', 'name', 'instanceId', 'createdAt', 'updatedAt', 'defaultTokenTtl', 'secretKey'],
  { nested: { scopedMachines: listOf((json) => readMachine(json)) } },
)

export type MachineScope = {
  readonly fromMachineId: string
  readonly toMachineId: string
  readonly createdAt?: number
  readonly deleted?: boolean
}

export const readMachineScope = fields<MachineScope>(['fromMachineId', 'toMachineId', 'createdAt', 'deleted'])

export type MachineSecretKey = {
  readonly secret: string
}

export const readMachineSecretKey = fields<MachineSecretKey>(['secret'])

export type M2MToken = {
  readonly id: string
  readonly subject: string
  readonly scopes: string[]
  readonly claims: Record<string, unknown> | null
  readonly revoked: boolean
  readonly revocationReason: string | null
  readonly expired: boolean
  readonly expiration: number | null
  readonly createdAt: number
  readonly updatedAt: number
  readonly token?: string
}

export const readM2MToken = fields<M2MToken>([
  'id',
  'subject',
  'scopes',
  'claims',
  'revoked',
  'revocationReason',
  'expired',
  'expiration',
  'createdAt',
  'updatedAt',
  'token',
])

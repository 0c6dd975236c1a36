import type { InvitationJSON } from '../json/index.ts'
import type {
  AllowlistIdentifierType,
  BlocklistIdentifierType,
  InvitationStatus,
  WaitlistEntryStatus,
} from './enums.ts'
import { fields, maybe, withRaw } from './reader.ts'

export type AllowlistIdentifier = {
  readonly id: string
  readonly identifier: string
  readonly identifierType: AllowlistIdentifierType
  readonly createdAt: number
  readonly updatedAt: number
  readonly instanceId?: string
  readonly invitationId?: string
}

export const readAllowlistIdentifier = fields<AllowlistIdentifier>([
  'id',
  'identifier',
  'identifierType',
  'createdAt',
  'updatedAt',
  'instanceId',
  'invitationId',
])

export type BlocklistIdentifier = {
  readonly id: string
  readonly identifier: string
  readonly identifierType: BlocklistIdentifierType
  readonly createdAt: number
  readonly updatedAt: number
  readonly instanceId?: string
}

export const readBlocklistIdentifier = fields<BlocklistIdentifier>([
  'id',
  'identifier',
  'identifierType',
  'createdAt',
  'updatedAt',
  'instanceId',
])

export type Invitation = {
  readonly id: string
  readonly emailAddress: string
  readonly publicMetadata: Record<string, unknown> | null
  readonly createdAt: number
  readonly updatedAt: number
  readonly status: InvitationStatus
  readonly url?: string
  readonly revoked?: boolean
  /** The JSON that this was read from; not enumerable, so that it is not sent along by accident. */
  readonly raw: InvitationJSON | null
}

export const readInvitation = withRaw(
  fields<Invitation>(['id', 'emailAddress', 'publicMetadata', 'createdAt', 'updatedAt', 'status', 'url', 'revoked']),
)

export type WaitlistEntry = {
  readonly id: string
  readonly emailAddress: string
  readonly status: WaitlistEntryStatus
  readonly invitation: Invitation | null
  readonly createdAt: number
  readonly updatedAt: number
  readonly isLocked?: boolean
}

export const readWaitlistEntry = fields<WaitlistEntry>(
  ['id', 'emailAddress', 'status', 'createdAt', 'updatedAt', 'isLocked'],
  { nested: { invitation: maybe(readInvitation) } },
)

import { type Static, Type } from 'typebox'
import { Metadata, Nullable, Timestamp } from './parts.ts'

/** An invitation to the application. `url` while it is open: whoever has it can take the address's place. */
export const Invitation = Type.Object({
  object: Type.Literal('invitation'),
  id: Type.String(),
  email_address: Type.String(),
  public_metadata: Metadata,
  revoked: Type.Boolean(),
  status: Type.Enum(['pending', 'accepted', 'revoked', 'expired']),
  url: Type.Optional(Type.String()),
  expires_at: Nullable(Timestamp),
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type Invitation = Static<typeof Invitation>

export const WaitlistEntry = Type.Object({
  object: Type.Literal('waitlist_entry'),
  id: Type.String(),
  email_address: Type.String(),
  status: Type.Enum(['pending', 'invited', 'rejected', 'completed']),
  is_locked: Type.Boolean(),
  created_at: Timestamp,
  updated_at: Timestamp,
  invitation: Type.Optional(Invitation),
})
export type WaitlistEntry = Static<typeof WaitlistEntry>

/** What somebody learns who asks to be let in: nothing about anybody. */
export const FapiWaitlistEntry = Type.Object({ object: Type.Literal('waitlist_entry'), id: Type.String() })
export type FapiWaitlistEntry = Static<typeof FapiWaitlistEntry>

const identifier = {
  id: Type.String(),
  identifier: Type.String(),
  identifier_type: Type.Enum(['email_address', 'phone_number', 'web3_wallet']),
  instance_id: Type.String(),
  created_at: Timestamp,
  updated_at: Timestamp,
}

export const AllowlistIdentifier = Type.Object({
  object: Type.Literal('allowlist_identifier'),
  ...identifier,
  invitation_id: Type.Optional(Type.String()),
})
export type AllowlistIdentifier = Static<typeof AllowlistIdentifier>

export const BlocklistIdentifier = Type.Object({ object: Type.Literal('blocklist_identifier'), ...identifier })
export type BlocklistIdentifier = Static<typeof BlocklistIdentifier>

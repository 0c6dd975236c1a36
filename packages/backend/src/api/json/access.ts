import type {
  AllowlistIdentifierType,
  BlocklistIdentifierType,
  InvitationStatus,
  WaitlistEntryStatus,
} from '../resources/enums.ts'
import type { ResourceJSON } from './common.ts'

export type AllowlistIdentifierJSON = ResourceJSON<'allowlist_identifier'> & {
  identifier: string
  identifier_type: AllowlistIdentifierType
  instance_id?: string
  invitation_id?: string
  created_at: number
  updated_at: number
}

export type BlocklistIdentifierJSON = ResourceJSON<'blocklist_identifier'> & {
  identifier: string
  identifier_type: BlocklistIdentifierType
  instance_id?: string
  created_at: number
  updated_at: number
}

export type InvitationJSON = ResourceJSON<'invitation'> & {
  email_address: string
  public_metadata: Record<string, unknown> | null
  revoked?: boolean
  status: InvitationStatus
  url?: string
  created_at: number
  updated_at: number
}

export type WaitlistEntryJSON = ResourceJSON<'waitlist_entry'> & {
  status: WaitlistEntryStatus
  email_address: string
  invitation: InvitationJSON | null
  is_locked: boolean
  created_at: number
  updated_at: number
}

import type { EmailAddress, PhoneNumber } from '@keyward/wire'
import { toInstantVerification, toVerification, type Verification } from '../verifications/index.ts'
import type { EmailAddressRow, PhoneNumberRow } from './store.ts'

export function toEmailAddress(row: EmailAddressRow, verification: Verification | null, now: Date): EmailAddress {
  return {
    id: row.id,
    object: 'email_address',
    email_address: row.emailAddress,
    reserved: row.reserved,
    verification: verificationOf(row, verification, now),
    linked_to: [],
    matches_sso_connection: false,
    created_at: row.createdAt.getTime(),
    updated_at: row.updatedAt.getTime(),
  }
}

export function toPhoneNumber(row: PhoneNumberRow, verification: Verification | null, now: Date): PhoneNumber {
  return {
    id: row.id,
    object: 'phone_number',
    phone_number: row.phoneNumber,
    reserved_for_second_factor: row.reservedForSecondFactor,
    default_second_factor: row.defaultSecondFactor,
    reserved: row.reserved,
    verification: verificationOf(row, verification, now),
    linked_to: [],
    backup_codes: null,
    created_at: row.createdAt.getTime(),
    updated_at: row.updatedAt.getTime(),
  }
}

/** The proof that stands; else the try under way; else null. */
function verificationOf(row: EmailAddressRow | PhoneNumberRow, verification: Verification | null, now: Date) {
  if (verification && Boolean(row.verifiedAt) === Boolean(verification.verifiedAt))
    return toVerification(verification, now)
  return row.verifiedAt ? toInstantVerification(row.verifiedBy ?? 'admin') : null
}

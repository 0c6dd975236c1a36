import { apiError, type Scope } from '../../platform/index.ts'
import { type EmailAddressRow, familyOfEmailAddress, findEmailAddressFamily } from '../identifiers/index.ts'
import { isTestCredential } from '../messages/index.ts'

/**
 * Addresses that reach one mailbox (features.md A3.12). With subaddresses blocked, the first one of a family is let in and no
 * variant after it; with Gmail's dots ignored, two spellings that differ in dots alone are one address, which is then taken.
 */
export async function refuseRelative(scope: Scope, address: string): Promise<void> {
  const { block_email_subaddresses: blocks, ignore_dots_for_gmail_addresses: ignores } =
    scope.instance.settings.auth_access_control
  if ((!blocks && !ignores) || isTestCredential(address, scope.instance.settings.general)) return
  const isVariant = familyOfEmailAddress(address) !== address
  if (!isVariant && !ignores) return
  const relatives = (await findEmailAddressFamily(scope, address)).filter((row) => row.emailAddress !== address)
  if (ignores && relatives.some((row) => differsInDots(row, address)))
    throw apiError('form_identifier_exists', { param: 'email_address' })
  if (blocks && isVariant && relatives.length > 0)
    throw apiError('form_email_address_blocked', { param: 'email_address' })
}

/** Gmail alone puts addresses into one family that are the same once their dots are gone. */
function differsInDots(row: Pick<EmailAddressRow, 'emailAddress'>, address: string): boolean {
  return withoutDots(row.emailAddress) === withoutDots(address)
}

function withoutDots(address: string): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at).replaceAll('.', '')}@${address.slice(at + 1).replace(/^googlemail\.com$/, 'gmail.com')}`
}

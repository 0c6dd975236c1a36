import { canonicalEmailAddress } from '../../domain/identifiers/index.ts'
import { apiError } from '../../platform/index.ts'

/**
 * Of people to be invited nobody may stand there twice, or have an open invitation already. The refusal names all of them as they
 * were typed: forms take them out of the list.
 */
export async function refuseDoubleInvitations(
  typed: readonly string[],
  openAmong: (addresses: readonly string[]) => Promise<readonly string[]>,
): Promise<void> {
  const addresses = typed.map(canonicalEmailAddress)
  const open = await openAmong(addresses.filter((address) => address !== null))
  const doubles = typed.filter((_, index) => {
    const address = addresses[index]
    return address && (open.includes(address) || addresses.indexOf(address) !== index)
  })
  if (doubles.length > 0)
    throw apiError('duplicate_record', { param: 'email_address', meta: { email_addresses: doubles } })
}

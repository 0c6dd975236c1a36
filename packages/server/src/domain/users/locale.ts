import type { Scope } from '../../platform/index.ts'
import { findClaimedEmailAddress } from '../identifiers/index.ts'
import { findUser } from './store.ts'

/** The locale of whoever has this address, as far as anybody does and it is known. */
export async function localeOfAddress(scope: Scope, emailAddress: string): Promise<string | null> {
  const claimed = await findClaimedEmailAddress(scope, emailAddress)
  const user = claimed && (await findUser(scope, claimed.userId))
  return user?.locale ?? null
}

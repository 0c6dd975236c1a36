import type { Scope } from '../../platform/index.ts'
import {
  canonicalEmailAddress,
  canonicalPhoneNumber,
  findClaimedEmailAddress,
  findClaimedPhoneNumber,
  usernameKey,
} from '../identifiers/index.ts'
import { findUserByUsername } from './store.ts'

export type IdentifierKind = 'email_address' | 'phone_number' | 'username'
export type RecognisedIdentifier = { readonly kind: IdentifierKind; readonly value: string }

/** What a text typed into one field means, by the kinds that this instance takes for signing in. Null: none of them. */
export function recogniseIdentifier(scope: Scope, text: string): RecognisedIdentifier | null {
  const { auth_email: email, auth_phone: phone, auth_username: username } = scope.instance.settings
  const address = email.used_for_sign_in ? canonicalEmailAddress(text) : null
  if (address) return { kind: 'email_address', value: address }
  const number = phone.used_for_sign_in ? canonicalPhoneNumber(text) : null
  if (number) return { kind: 'phone_number', value: number }
  const name = usernameKey(text)
  return username.used_for_sign_in && name !== '' && name.length <= 256 ? { kind: 'username', value: name } : null
}

export async function findUserIdByIdentifier(
  scope: Scope,
  { kind, value }: RecognisedIdentifier,
): Promise<string | null> {
  if (kind === 'email_address') return (await findClaimedEmailAddress(scope, value))?.userId ?? null
  if (kind === 'phone_number') return (await findClaimedPhoneNumber(scope, value))?.userId ?? null
  return (await findUserByUsername(scope, value))?.id ?? null
}

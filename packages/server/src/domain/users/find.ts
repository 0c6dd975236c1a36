import type { Scope } from '../../platform/index.ts'
import { canonicalEmailAddress, canonicalPhoneNumber, usernameKey } from '../identifiers/index.ts'

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

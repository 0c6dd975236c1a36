import type { User } from '../api/find.ts'
import { printable } from '../show.ts'

export function nameOf({ first_name, last_name }: User): string | null {
  return printable([first_name, last_name].filter(Boolean).join(' ')) || null
}

/** Empty for somebody who has none. */
export function identifierOf(user: User): string {
  const email = user.email_addresses.find(({ id }) => id === user.primary_email_address_id)?.email_address
  const phone = user.phone_numbers.find(({ id }) => id === user.primary_phone_number_id)?.phone_number
  return printable(email ?? user.username ?? phone ?? '')
}

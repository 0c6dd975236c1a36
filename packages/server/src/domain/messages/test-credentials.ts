/** `ada+clerk_test@example.com`: an address that belongs to tests (wire.md §9). */
function isTestEmailAddress(address: string): boolean {
  return address.slice(0, Math.max(0, address.lastIndexOf('@'))).includes('+clerk_test')
}

/** `+1 XXX 555 0100` to `0199`, set aside for fiction: the numbers that belong to tests (wire.md §9). */
export function isTestPhoneNumber(number: string): boolean {
  return /^\+1\d{3}55501\d{2}$/.test(number)
}

/**
 * Whether an address or number takes the known code and gets no messages. Only in instances in test mode: elsewhere it is
 * an address like any other.
 */
export function isTestCredential(identifier: string, { test_mode }: { readonly test_mode: boolean }): boolean {
  return test_mode && (isTestEmailAddress(identifier) || isTestPhoneNumber(identifier))
}

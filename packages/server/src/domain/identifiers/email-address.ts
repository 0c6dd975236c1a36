const maxLength = 254
const maxLocalLength = 64
// Atoms of RFC 5322 without quotes, and letters beyond ASCII (RFC 6531). No nested repetition: linear time.
const localPart = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]+$/u
const domainLabel = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u

/** The one spelling in which an address is stored and compared: trimmed, lower case, its domain in ASCII. Null: no address. */
export function canonicalEmailAddress(text: string): string | null {
  const address = text.trim().normalize('NFKC').toLowerCase()
  if (address.length > maxLength) return null
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  const domain = asciiDomain(address.slice(at + 1))
  if (at < 1 || local.length > maxLocalLength || !domain) return null
  if (!localPart.test(local) || local.startsWith('.') || local.endsWith('.') || local.includes('..')) return null
  return `${local}@${domain}`
}

function asciiDomain(domain: string): string | null {
  const labels = domain.split('.')
  if (labels.length < 2 || labels.some((label) => label.length > 63 || !domainLabel.test(label))) return null
  try {
    const ascii = new URL(`http://${domain}`).hostname
    // A name of digits alone would have become an address of another kind.
    return /^[\d.]+$/.test(ascii) ? null : ascii
  } catch {
    return null
  }
}

/** `ada+clerk_test@example.com`: takes the known code in instances in test mode, and nothing is sent (wire.md §9). */
export function isTestEmailAddress(address: string): boolean {
  return /\+clerk_test[^@]*@/.test(address)
}

/** Enough to recognise one's own address by, too little to learn another's. */
export function maskEmailAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, 1)}*****@${address.slice(at + 1)}`
}

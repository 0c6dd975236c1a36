/** RFC 5321 §4.5.3.1, in bytes: 64 before the @, 254 in all. */
const maxBytes = 254
const maxLocalBytes = 64
const maxDomainLength = 253
// Atoms of RFC 5322 without quotes, and letters beyond ASCII (RFC 6531). No nested repetition: linear time.
const localPart = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]+$/u
const domainLabel = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u
const asciiLabel = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/

/**
 * The one spelling in which an address is stored, compared and written to: trimmed, normal form, lower case, its domain in
 * ASCII (an international name as punycode, so that look-alike letters show). Null: no address.
 */
export function canonicalEmailAddress(text: string): string | null {
  // Before any work on it; nothing gets shorter by normalising so much that it would fit after all.
  if (text.length > 4 * maxBytes) return null
  const address = lowerCase(text.trim())
  const at = address.lastIndexOf('@')
  const local = address.slice(0, Math.max(0, at))
  const domain = asciiDomain(address.slice(at + 1))
  if (!domain || !isLocalPart(local)) return null
  return Buffer.byteLength(local) + 1 + domain.length <= maxBytes ? `${local}@${domain}` : null
}

/** Lower case and the normal form, each of which may undo the other. */
function lowerCase(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFKC')
}

function isLocalPart(local: string): boolean {
  if (local === '' || Buffer.byteLength(local) > maxLocalBytes || !localPart.test(local)) return false
  return !local.startsWith('.') && !local.endsWith('.') && !local.includes('..')
}

function asciiDomain(domain: string): string | null {
  if (domain.length > maxDomainLength) return null
  const labels = domain.split('.')
  if (labels.length < 2 || labels.some((label) => label.length > 63 || !domainLabel.test(label))) return null
  const ascii = punycode(domain)?.split('.')
  if (!ascii || ascii.length < 2 || ascii.some((label) => label.length > 63 || !asciiLabel.test(label))) return null
  // A name of digits alone is a network address, and no top-level domain has one letter.
  const top = ascii.at(-1)!
  return top.length < 2 || /^\d+$/.test(top) ? null : ascii.join('.')
}

function punycode(domain: string): string | null {
  return URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : null
}

/** `ada+news@example.com` → `ada@example.com`; also the `=` and `#` that some mail servers take for the `+`. */
export function baseEmailAddress(address: string): string {
  const at = address.lastIndexOf('@')
  const base = address.slice(0, at).split(/[+=#]/, 1)[0]
  // An address that begins with the sign has no base of its own.
  return base ? `${base}${address.slice(at)}` : address
}

/** Where `-` begins a subaddress, as at Yahoo's disposable addresses. */
const dashDomains = /^(yahoo\.[a-z.]+|ymail\.com|rocketmail\.com)$/
const gmailDomains = ['gmail.com', 'googlemail.com']

/**
 * One spelling for all addresses that reach a mailbox: without subaddress, and at Gmail without dots. By it relatives are found,
 * in an index; what follows from being one is a setting's business.
 */
export function familyOfEmailAddress(address: string): string {
  const base = baseEmailAddress(address)
  const at = base.lastIndexOf('@')
  const [local, domain] = [base.slice(0, at), base.slice(at + 1)]
  if (gmailDomains.includes(domain)) return `${local.replaceAll('.', '')}@gmail.com`
  if (dashDomains.test(domain)) return `${local.split('-', 1)[0] || local}@${domain}`
  return base
}

export function hasSubaddress(address: string): boolean {
  return baseEmailAddress(address) !== address
}

/** Enough to recognise one's own address by, too little to learn another's. */
export function maskEmailAddress(address: string): string {
  const at = address.lastIndexOf('@')
  const [first = ''] = address.slice(0, Math.max(0, at))
  return `${first}*****${address.slice(Math.max(0, at))}`
}

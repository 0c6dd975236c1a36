import { isIP } from 'node:net'
import { isReachableAddress } from './addresses.ts'
import { OutgoingError } from './errors.ts'

/** Above 1024, ports of services that could be spoken to with what looks like HTTP (the fetch standard's bad ports). */
const refusedPorts = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
])

/** Parses and checks what can be checked before a name is resolved. Throws `url_invalid` or `address_refused`. */
export function checkTarget(text: string | URL, allowPrivate: boolean): URL {
  if (!URL.canParse(String(text))) throw new OutgoingError('url_invalid', 'not a URL')
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new OutgoingError('url_invalid', 'only http and https URLs can be requested')
  if (url.username !== '' || url.password !== '')
    throw new OutgoingError('url_invalid', 'a URL with a user name or password is not requested')
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  const isWebPort = port === 80 || port === 443 || (port >= 1024 && !refusedPorts.has(port))
  if (!isWebPort) throw new OutgoingError('address_refused', `port ${port} is not requested`)
  // Node connects to a literal address without asking the lookup; the parser has made 0x7f.1 and the like canonical.
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) !== 0) requireReachable([literal], allowPrivate)
  if (isLoopbackName(literal)) requireReachable(['127.0.0.1'], allowPrivate)
  return url
}

/** Names that mean this machine everywhere (RFC 6761 §6.3). */
const isLoopbackName = (hostname: string) => /(^|\.)localhost\.?$/.test(hostname)

/** One refused address is enough to refuse the name: which one is used is not for its owner to choose. */
export function requireReachable(addresses: readonly string[], allowPrivate: boolean): void {
  if (addresses.length === 0 || !addresses.every((address) => isReachableAddress(address, allowPrivate)))
    throw new OutgoingError('address_refused', 'the address is not on the public internet')
}

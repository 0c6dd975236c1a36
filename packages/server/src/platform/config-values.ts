import { scryptSync } from 'node:crypto'
import { isIP } from 'node:net'
import { resolve } from 'node:path'

// Parsers of single settings: text in, value out, or an Error that says what was expected (never the text itself:
// it may be a secret).

/** What a setting's parser throws: the end of the sentence "KEYWARD_PORT …". */
function expected(what: string): Error {
  return new Error(`must be ${what}`)
}

/** A TCP port; 0 asks for a free one. */
export function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= 65535)) throw expected('a port number between 0 and 65535')
  return port
}

export function parseSwitch(text: string): boolean {
  const value = text.toLowerCase()
  if (['1', 'true', 'on', 'yes'].includes(value)) return true
  if (['0', 'false', 'off', 'no'].includes(value)) return false
  throw expected('on or off')
}

export function parsePath(text: string): string {
  return resolve(text)
}

/** Returns a parser that accepts one of the given words. */
export function oneOf<const Word extends string>(words: readonly Word[]): (text: string) => Word {
  return (text) => {
    const word = words.find((candidate) => candidate === text.toLowerCase())
    if (word === undefined) throw expected(`one of ${words.join(', ')}`)
    return word
  }
}

/** Splits at commas; empty parts are dropped. */
function parseList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

export function parseHosts(text: string): readonly string[] {
  const hosts = parseList(text)
  const isHost = (host: string) => isIP(host) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host)
  if (hosts.length === 0 || !hosts.every(isHost)) throw expected('addresses or host names, separated by commas')
  return Object.freeze(hosts)
}

/** Addresses and networks (`10.0.0.0/8`), as `net.BlockList` and proxy-addr understand them. */
export function parseNetworks(text: string): readonly string[] {
  const networks = parseList(text)
  if (!networks.every(isNetwork)) throw expected('IP addresses or networks (10.0.0.0/8), separated by commas')
  return Object.freeze(networks)
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128))
}

/** Returns a parser of URLs with one of the given protocols (`https:`). The text is returned as it stands. */
export function urlOf(...protocols: string[]): (text: string) => string {
  return (text) => {
    const url = URL.canParse(text) ? new URL(text) : null
    if (url === null || !protocols.includes(url.protocol) || (url.host === '' && !url.protocol.startsWith('postgres')))
      throw expected(`a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`)
    return text
  }
}

/** Twilio with its account, or an http(s) address. `twilio+http:` is for one that is played on this machine. */
export function parseSmsUrl(text: string): string {
  const url = new URL(urlOf('http:', 'https:', 'twilio:', 'twilio+http:')(text))
  if (!url.protocol.startsWith('twilio')) return text
  const sender = url.searchParams.get('from') ?? url.searchParams.get('messaging_service')
  if (url.username === '' || url.password === '' || !sender)
    throw expected('twilio://SID:TOKEN@api.twilio.com?from=+15551234567 or ?messaging_service=MG…')
  return text
}

/** A whole number from 1 to a million. */
export function parseCount(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text) && text !== '1000000') throw expected('a whole number from 1 to 1000000')
  return Number(text)
}

/** An http(s) origin without path, query or credentials; a trailing slash is forgiven. */
export function parseOrigin(text: string): string {
  const url = new URL(urlOf('http:', 'https:')(text))
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '')
    throw expected('an origin like https://auth.example.com, without path, query or credentials')
  return url.origin
}

/** Any text on one line: a header or a list is built from it, so line breaks are refused. */
export function parseLine(text: string): string {
  if (/[\r\n\0]/.test(text)) throw expected('one line of text')
  return text
}

/** A shared secret of at least 16 characters. */
export function parseToken(text: string): string {
  if (text.length < 16 || /\s/.test(text)) throw expected('at least 16 characters without spaces')
  return text
}

/**
 * The 32-byte master key: 64 hex digits, base64 (or base64url) of 32 bytes, or a passphrase of at least 32 characters,
 * which is stretched with scrypt under a fixed salt, since every process must come to the same key.
 */
export function parseMasterKey(text: string): Buffer {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex')
  if (/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return Buffer.from(text, 'base64')
  if (text.length < 32) throw expected('32 bytes as hex or base64, or a passphrase of at least 32 characters')
  return scryptSync(text.normalize('NFC'), 'keyward master key', 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 })
}

/** `off`, or the address of a range service that speaks the Pwned Passwords protocol. */
export function parsePwnedPasswords(text: string): string | null {
  return text.toLowerCase() === 'off' ? null : urlOf('http:', 'https:')(text).replace(/\/+$/, '')
}

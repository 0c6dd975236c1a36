import { randomBytes } from 'node:crypto'

/** Prefixes of the wire's identifiers; the list is the only place where one is chosen. */
export const idPrefixes = {
  workspace: 'wrk',
  operatorToken: 'opt',
  application: 'app',
  applicationTransfer: 'appxfr',
  domainIntent: 'dmnint',
  instance: 'ins',
  domain: 'dmn',
  proxyCheck: 'proxchk',
  secretKey: 'ak_sk',
  redirectUrl: 'ru',
  client: 'client',
  devBrowser: 'dvb',
  session: 'sess',
  sessionActivity: 'sess_activity',
  user: 'user',
  emailAddress: 'idn',
  phoneNumber: 'idn',
  username: 'idn',
  verification: 'ver',
  signIn: 'sia',
  signUp: 'sua',
  signInToken: 'sit',
  actorToken: 'act',
  agentTask: 'agtask',
  jwtTemplate: 'jtmp',
  sessionVerification: 'sver',
  testingToken: 'tst',
  machine: 'mch',
  invitation: 'inv',
  waitlistEntry: 'wle',
  allowlistIdentifier: 'alid',
  blocklistIdentifier: 'blid',
  organization: 'org',
  organizationMembership: 'orgmem',
  organizationInvitation: 'orginv',
  organizationDomain: 'orgdmn',
  organizationSuggestion: 'orgsug',
  role: 'role',
  roleSet: 'role_set',
  permission: 'perm',
  message: 'msg',
  suppressedAddress: 'supp',
  event: 'evt',
  auditEntry: 'audit',
  webhookEndpoint: 'ep',
  webhookAttempt: 'atmpt',
  job: 'job',
  image: 'img',
} as const
export type IdKind = keyof typeof idPrefixes

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const ksuidEpochSeconds = 1_400_000_000
const ksuidLength = 27

/** `<prefix>_<KSUID>`: 32 bits of seconds and 128 random bits in base 62, so that ids sort by creation time under collation "C". */
export function newId(kind: IdKind, now: Date = new Date()): string {
  return `${idPrefixes[kind]}_${ksuid(now, randomBytes(16))}`
}

/** For what is made at one time and has an order: the ids sort as the list does. */
export function newIds(kind: IdKind, count: number, now: Date = new Date()): string[] {
  return Array.from({ length: count }, () => newId(kind, now)).sort()
}

/** No id that was made in this second or later sorts before it. */
export function firstIdOf(kind: IdKind, second: Date): string {
  return `${idPrefixes[kind]}_${ksuid(second, Buffer.alloc(16))}`
}

function ksuid(now: Date, random: Buffer): string {
  const bytes = Buffer.alloc(20)
  bytes.writeUInt32BE(Math.max(0, Math.floor(now.getTime() / 1000) - ksuidEpochSeconds))
  random.copy(bytes, 4)
  let value = BigInt(`0x${bytes.toString('hex')}`)
  let text = ''
  while (value > 0n) {
    text = alphabet[Number(value % 62n)] + text
    value /= 62n
  }
  return text.padStart(ksuidLength, '0')
}

/** A random secret of `bits` bits in base 62, for tokens and keys that people may paste. */
export function randomToken(bits = 256): string {
  const length = Math.ceil(bits / Math.log2(62))
  let text = ''
  while (text.length < length) {
    // Bytes above 247 are thrown away: 256 is no multiple of 62, and a bias would cost entropy.
    for (const byte of randomBytes(length)) if (byte < 248 && text.length < length) text += alphabet[byte % 62]
  }
  return text
}

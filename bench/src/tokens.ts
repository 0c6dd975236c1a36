import { generateKeyPairSync, sign } from 'node:crypto'
import { formatPublishableKey } from '@keyward/wire/facts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

export const jwtKey = publicKey.export({ type: 'spki', format: 'pem' }) as string
export const publishableKey = formatPublishableKey({ instanceType: 'production', frontendApi: 'clerk.example.com' })

let serial = 0

/** A session token that nobody has seen before. */
export function newToken(): string {
  const iat = Math.floor(Date.now() / 1000)
  serial += 1
  const claims = {
    azp: 'https://app.example.com',
    exp: iat + 600,
    fva: [0, -1],
    iat,
    iss: 'https://clerk.example.com',
    jti: String(serial),
    nbf: iat - 10,
    sid: 'sess_1',
    sts: 'active',
    sub: 'user_1',
    v: 2,
  }
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${part({ alg: 'RS256', kid: 'ins_1', typ: 'JWT' })}.${part(claims)}`
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), privateKey).toString('base64url')}`
}

/** Tokens made before the clock runs, handed out one by one. */
export function supply(count: number): () => string {
  const tokens = Array.from({ length: count }, newToken)
  let next = 0
  return () => tokens[next++ % count]!
}

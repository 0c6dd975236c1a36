import { type AuthenticateRequestOptions, constants } from '@keyward/backend/internal'
import { serverOptions } from './options.ts'
import { hasSignature, seal, sign, unseal } from './seal.ts'

const { Headers: names } = constants

/** Options of the proxy that `auth()` and `clerkClient()` need as well; keys among them travel sealed. */
export type CarriedOptions = Pick<
  AuthenticateRequestOptions,
  | 'publishableKey'
  | 'secretKey'
  | 'jwtKey'
  | 'machineSecretKey'
  | 'apiUrl'
  | 'proxyUrl'
  | 'domain'
  | 'isSatellite'
  | 'satelliteAutoSync'
  | 'signInUrl'
  | 'signUpUrl'
>

/** What the proxy has found out about a request. */
export type ProxyFindings = {
  readonly status: string
  readonly token: string | null
  readonly reason: string | null
  readonly message: string | null
  readonly url: string
  readonly carried?: { readonly options?: Partial<CarriedOptions>; readonly machine?: Record<string, unknown> }
}

type ReadHeader = (name: string) => string | null | undefined

/** Request headers that say it, signed as a whole; whoever reads them need not verify the token again. */
export function findingsToHeaders(findings: ProxyFindings, key: string): Record<string, string> {
  const { status, token, reason, message, url, carried } = findings
  const headers: Record<string, string> = { [names.AuthStatus]: status, [names.ClerkUrl]: url }
  if (token) headers[names.AuthToken] = token
  if (reason) headers[names.AuthReason] = headerText(reason)
  if (message) headers[names.AuthMessage] = headerText(message)
  if (carried) headers[names.ClerkRequestData] = sealed(JSON.stringify(carried), key)
  headers[names.AuthSignature] = sign(
    signedText((name) => headers[name]),
    key,
  )
  return headers
}

/**
 * The proxy's findings, or null if the headers are missing, incomplete or not ours: then nobody has looked at this request yet,
 * whatever it says of itself.
 */
export function findingsFromHeaders(read: ReadHeader, key: string | undefined): ProxyFindings | null {
  if (!key || !hasSignature(signedText(read), read(names.AuthSignature), key)) return null
  const data = read(names.ClerkRequestData)
  const carried = data ? opened(data, key) : null
  return {
    status: read(names.AuthStatus) ?? '',
    token: read(names.AuthToken) || null,
    reason: read(names.AuthReason) || null,
    message: read(names.AuthMessage) || null,
    url: read(names.ClerkUrl) ?? '',
    ...(carried ? { carried } : {}),
  }
}

// Nearly every request carries the same options: sealing and opening them is done once. Few and short-lived by their size.
const sealedTexts = new Map<string, string>()
const openedTexts = new Map<string, ProxyFindings['carried']>()
const remembered = 50

function sealed(text: string, key: string): string {
  return rememberIn(sealedTexts, `${key}\n${text}`, () => seal(text, key))
}

function opened(text: string, key: string): ProxyFindings['carried'] {
  return rememberIn(openedTexts, `${key}\n${text}`, () => {
    const json = unseal(text, key)
    return json === null ? undefined : (JSON.parse(json) as ProxyFindings['carried'])
  })
}

function rememberIn<Value>(known: Map<string, Value>, name: string, make: () => Value): Value {
  const found = known.get(name)
  if (found !== undefined) return found
  const made = make()
  if (known.size >= remembered) known.clear()
  known.set(name, made)
  return made
}

/**
 * With keys that only the proxy is given, both ends need a secret of their own to sign with. Without one, the proxy goes on,
 * as the official one does: whoever it lets through is let through, and behind it only signed-out visitors are known.
 */
export function signingSecret(secretKey: string | undefined): string {
  const { encryptionKey, secretKey: known } = serverOptions()
  if (encryptionKey) return encryptionKey
  if (secretKey && secretKey !== known) {
    warnOfMissingSecret()
    return secretKey
  }
  return known ?? ''
}

let hasWarned = false

function warnOfMissingSecret(): void {
  if (hasWarned) return
  hasWarned = true
  console.warn(
    '@keyward/nextjs: clerkMiddleware() is given a secret key that the environment does not have, so auth() behind it cannot trust what it says of signed-in visitors. Set KEYWARD_ENCRYPTION_KEY (or CLERK_ENCRYPTION_KEY) to a random value of 32 characters or more',
  )
}

/** Whether the headers say that nobody is signed in. That needs no signature: who forges it signs only themselves out. */
export function saysSignedOut(read: ReadHeader): boolean {
  return read(names.AuthStatus) === 'signed-out' && !read(names.AuthToken)
}

function signedText(read: ReadHeader): string {
  const parts = [
    names.AuthStatus,
    names.AuthToken,
    names.AuthReason,
    names.AuthMessage,
    names.ClerkUrl,
    names.ClerkRequestData,
  ]
  return parts.map((name) => read(name) ?? '').join('\n')
}

/** A message may quote what a stranger has sent: only what a header can carry goes in. */
function headerText(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, 500)
}

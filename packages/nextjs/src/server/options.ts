import { assertNoPublicSecrets, type EnvironmentOptions, optionsFromEnvironment } from '@keyward/backend/internal'
import type { KeylessKeys } from '@keyward/wire/facts'
import { publicEnvironment } from '../public-environment.ts'
import { keylessKeys } from './keyless.ts'

let known: EnvironmentOptions | null = null

/** What the environment says, read once: it does not change while an app runs. Throws for a secret in a public variable. */
export function serverOptions(): EnvironmentOptions {
  const keyless = keylessKeys()
  if (keyless) return withKeyless(fromProcess(), keyless)
  if (known && process.env.NODE_ENV !== 'test') return known
  known = fromProcess()
  return known
}

function withKeyless(options: EnvironmentOptions, { publishableKey, secretKey }: KeylessKeys): EnvironmentOptions {
  const apiUrl = options.apiUrl ?? optionsFromEnvironment({ KEYWARD_PUBLISHABLE_KEY: publishableKey }).apiUrl
  return { ...options, publishableKey, secretKey, ...(apiUrl ? { apiUrl } : {}) }
}

function fromProcess(): EnvironmentOptions {
  assertNoPublicSecrets()
  const { publishableKey, proxyUrl, domain, signInUrl, signUpUrl, isSatellite } = publicEnvironment
  const literal = Object.fromEntries(
    Object.entries({ publishableKey, proxyUrl, domain, signInUrl, signUpUrl }).filter(([, value]) => value),
  )
  const fromEnvironment = optionsFromEnvironment()
  return { ...fromEnvironment, ...literal, isSatellite: fromEnvironment.isSatellite || isSatellite }
}

const missingSecretKey =
  '@keyward/nextjs: a secret key is needed. `npx keyward dev` starts a server and hands its keys to this app. Or set KEYWARD_SECRET_KEY (the value that starts with sk_; the server prints it) for the server side of this app, and restart it'

export function requireSecretKey(key: string | undefined): string {
  if (!key) throw new Error(missingSecretKey)
  return key
}

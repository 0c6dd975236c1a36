import { assertNoPublicSecrets, type EnvironmentOptions, optionsFromEnvironment } from '@keyward/backend/internal'
import { publicEnvironment } from '../public-environment.ts'

let known: EnvironmentOptions | null = null

/** What the environment says, read once: it does not change while an app runs. Throws for a secret in a public variable. */
export function serverOptions(): EnvironmentOptions {
  if (known && process.env.NODE_ENV !== 'test') return known
  assertNoPublicSecrets()
  const { publishableKey, proxyUrl, domain, signInUrl, signUpUrl, isSatellite } = publicEnvironment
  const literal = Object.fromEntries(
    Object.entries({ publishableKey, proxyUrl, domain, signInUrl, signUpUrl }).filter(([, value]) => value),
  )
  const fromEnvironment = optionsFromEnvironment()
  known = { ...fromEnvironment, ...literal, isSatellite: fromEnvironment.isSatellite || isSatellite }
  return known
}

const missingSecretKey =
  '@keyward/nextjs: a secret key is needed: there is no keyless mode. `npx keyward dev` starts a server and hands its keys to this app. Or set KEYWARD_SECRET_KEY (the value that starts with sk_; the server prints it) for the server side of this app, and restart it'

export function requireSecretKey(key: string | undefined): string {
  if (!key) throw new Error(missingSecretKey)
  return key
}

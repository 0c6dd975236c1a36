import { apiUrlFromPublishableKey } from './api/loopback.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Values that framework packages read from the environment; each name may begin with any of the prefixes below. */
const suffixes = {
  publishableKey: 'PUBLISHABLE_KEY',
  secretKey: 'SECRET_KEY',
  machineSecretKey: 'MACHINE_SECRET_KEY',
  jwtKey: 'JWT_KEY',
  apiUrl: 'API_URL',
  apiVersion: 'API_VERSION',
  proxyUrl: 'PROXY_URL',
  domain: 'DOMAIN',
  isSatellite: 'IS_SATELLITE',
  signInUrl: 'SIGN_IN_URL',
  signUpUrl: 'SIGN_UP_URL',
  encryptionKey: 'ENCRYPTION_KEY',
  webhookSigningSecret: 'WEBHOOK_SIGNING_SECRET',
  testingToken: 'TESTING_TOKEN',
  frontendApi: 'FAPI',
} as const

/** Prefixes under which bundlers hand values to browsers: a secret must never stand there. */
const publicPrefixes = ['NEXT_PUBLIC_', 'VITE_', 'REACT_APP_', 'EXPO_PUBLIC_', 'NUXT_PUBLIC_', 'PUBLIC_'] as const
const secretNames: readonly string[] = [
  'secretKey',
  'machineSecretKey',
  'encryptionKey',
  'webhookSigningSecret',
] satisfies EnvironmentName[]

export type EnvironmentName = keyof typeof suffixes
export type EnvironmentOptions = { [Name in Exclude<EnvironmentName, 'isSatellite'>]?: string } & {
  isSatellite?: boolean
}

/** The value of one setting: `KEYWARD_…` first, `CLERK_…` as its alias; for what is no secret also under public prefixes. */
export function environmentValue(
  name: EnvironmentName,
  environment: Environment = processEnvironment(),
): string | undefined {
  const prefixes = secretNames.includes(name) ? [''] : ['', ...publicPrefixes]
  for (const brand of ['KEYWARD', 'CLERK']) {
    for (const prefix of prefixes) {
      const value = environment[`${prefix}${brand}_${suffixes[name]}`]
      if (value) return value
    }
  }
  return undefined
}

/** All settings at once. `apiUrl` follows from the publishable key where it is not set; a published secret is an error. */
export function optionsFromEnvironment(environment: Environment = processEnvironment()): EnvironmentOptions {
  assertNoPublicSecrets(environment)
  const options = Object.fromEntries(
    (Object.keys(suffixes) as EnvironmentName[]).map((name) => [name, environmentValue(name, environment)]),
  ) as Record<EnvironmentName, string | undefined>
  const apiUrl = options.apiUrl ?? apiUrlFromPublishableKey(options.publishableKey) ?? undefined
  return { ...options, apiUrl, isSatellite: options.isSatellite === 'true' }
}

/** Throws, naming the variable, if a secret stands where a bundler would hand it to browsers. */
export function assertNoPublicSecrets(environment: Environment = processEnvironment()): void {
  for (const prefix of publicPrefixes) {
    for (const brand of ['KEYWARD', 'CLERK']) {
      for (const name of secretNames) {
        const variable = `${prefix}${brand}_${suffixes[name as EnvironmentName]}`
        if (environment[variable]) {
          throw new Error(
            `${variable} holds a secret, but variables that start with ${prefix} are built into pages that everybody can read. Rename it to ${brand}_${suffixes[name as EnvironmentName]} and replace the secret.`,
          )
        }
      }
    }
  }
}

/** Edge runtimes and workers may have no `process`; some have one without `env`. */
function processEnvironment(): Environment {
  return (globalThis as { process?: { env?: Environment } }).process?.env ?? {}
}

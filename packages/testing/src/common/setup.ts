import { createClerkClient } from '@keyward/backend'
import { environmentValue } from '@keyward/backend/internal'
import { parsePublishableKey } from '@keyward/wire/facts'
import { loadEnvironmentFiles } from './env-files.ts'
import type { ClerkSetupOptions, ClerkSetupReturn } from './types.ts'

/**
 * What the helpers need to know about the instance: its Frontend API and a testing token, asked for with the secret key
 * where the instance really is. Throws if a key is missing.
 */
export async function fetchEnvironment(options: ClerkSetupOptions = {}): Promise<ClerkSetupReturn> {
  if (options.dotenv !== false) loadEnvironmentFiles()
  const log = (message: string) => options.debug && console.log(`Keyward testing: ${message}`)
  const publishableKey = requireKey(
    options.publishableKey ?? environmentValue('publishableKey'),
    'publishable key',
    'KEYWARD_PUBLISHABLE_KEY',
  )
  const frontendApi = options.frontendApiUrl ?? requireFrontendApi(publishableKey)
  const known = environmentValue('testingToken')
  if (known) {
    log('using the testing token of the environment')
    return { CLERK_FAPI: frontendApi, CLERK_TESTING_TOKEN: known }
  }
  const secretKey = requireKey(options.secretKey ?? environmentValue('secretKey'), 'secret key', 'KEYWARD_SECRET_KEY')
  log(`asking for a testing token (${frontendApi})`)
  const client = createClerkClient({ secretKey, publishableKey, apiUrl: options.apiUrl ?? environmentValue('apiUrl') })
  const { token } = await client.testingTokens.createTestingToken()
  return { CLERK_FAPI: frontendApi, CLERK_TESTING_TOKEN: token }
}

/** A client of the instance that the environment names; `clerk.signIn({ emailAddress })` asks the right server with it. */
export function backendFromEnvironment() {
  const secretKey = requireKey(environmentValue('secretKey'), 'secret key', 'KEYWARD_SECRET_KEY')
  return createClerkClient({
    secretKey,
    publishableKey: environmentValue('publishableKey'),
    apiUrl: environmentValue('apiUrl'),
  })
}

function requireKey(key: string | undefined, name: string, variable: string): string {
  if (key) return key
  throw new Error(
    `Missing ${name}. Set ${variable} (or ${variable.replace('KEYWARD', 'CLERK')}), or pass it to clerkSetup(); the server prints it at its first start.`,
  )
}

function requireFrontendApi(publishableKey: string): string {
  const key = parsePublishableKey(publishableKey)
  if (!key)
    throw new Error('The publishable key is malformed. It starts with pk_test_ and is copied whole from the server.')
  return key.frontendApi
}

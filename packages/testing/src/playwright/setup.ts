import { fetchEnvironment } from '../common/setup.ts'
import type { ClerkSetupOptions } from '../common/types.ts'

/**
 * Gets a testing token and leaves it, with the Frontend API, in the environment of this test run. Call it once, in
 * `globalSetup` or in a setup project. Throws if a key is missing or the server refuses it.
 */
export async function clerkSetup(options?: ClerkSetupOptions): Promise<void> {
  const { CLERK_FAPI, CLERK_TESTING_TOKEN } = await fetchEnvironment(options)
  process.env.CLERK_FAPI = CLERK_FAPI
  process.env.CLERK_TESTING_TOKEN = CLERK_TESTING_TOKEN
  // What was passed here must hold in clerk.signIn({ emailAddress }) too.
  if (options?.secretKey) process.env.CLERK_SECRET_KEY ??= options.secretKey
  if (options?.publishableKey) process.env.CLERK_PUBLISHABLE_KEY ??= options.publishableKey
  if (options?.apiUrl) process.env.CLERK_API_URL ??= options.apiUrl
}

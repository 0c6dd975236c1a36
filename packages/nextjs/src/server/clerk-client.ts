import { type ClerkClient, createClerkClient } from '@keyward/backend'
import { ensureKeys } from './keyless.ts'
import { optionsOfProxy } from './middleware-storage.ts'
import { requireSecretKey, serverOptions } from './options.ts'
import type { CarriedOptions } from './request-state.ts'

let shared: { key: string; client: ClerkClient } | null = null

/** The Backend API with the app's keys, or with those that the proxy was given for this request. */
export async function clerkClient(): Promise<ClerkClient> {
  const carried = optionsOfProxy() ?? (await carriedOptions())
  await ensureKeys(carried)
  const options = { ...serverOptions(), ...carried }
  requireSecretKey(options.secretKey)
  if (carried) return createClerkClient(options)
  const key = `${options.secretKey} ${options.apiUrl}`
  if (shared?.key !== key) shared = { key, client: createClerkClient(options) }
  return shared.client
}

/** Outside of a request of the App Router (a script, the proxy, the Pages Router) there is nothing to carry. */
async function carriedOptions(): Promise<Partial<CarriedOptions> | undefined> {
  try {
    const { requestAuth } = await import('../app-router/request-auth.ts')
    const { options } = await requestAuth()
    const { publishableKey, secretKey, jwtKey, machineSecretKey, apiUrl } = options
    const known = serverOptions()
    return secretKey === known.secretKey && apiUrl === known.apiUrl
      ? undefined
      : { publishableKey, secretKey, jwtKey, machineSecretKey, apiUrl }
  } catch (error) {
    if (isForNextJs(error)) throw error
    return undefined
  }
}

/** Next.js signals "this page is dynamic" by throwing; swallowing that would freeze a user's data into a static page. */
function isForNextJs(error: unknown): boolean {
  const { digest, $$typeof } = (error ?? {}) as { digest?: unknown; $$typeof?: unknown }
  return typeof digest === 'string' || $$typeof === Symbol.for('react.postpone')
}

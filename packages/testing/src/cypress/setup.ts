import { fetchEnvironment } from '../common/setup.ts'
import type { ClerkSetupOptions } from '../common/types.ts'
import type { CypressConfig } from './types.ts'

/**
 * Gets a testing token and hands it, with the Frontend API, to the browser by the config, which it returns. Call it in
 * `setupNodeEvents`.
 */
export async function clerkSetup<Config extends CypressConfig>({
  config,
  options,
}: {
  config: Config
  options?: ClerkSetupOptions
}): Promise<Config> {
  if (!config) throw new Error('The Cypress config object must be given to clerkSetup({ config }).')
  const environment = await fetchEnvironment(options)
  config.env = { ...config.env, ...environment }
  return config
}

import type { FastifyRequest } from 'fastify'
import type { InstanceDirectory } from '../domain/instances/index.ts'
import type { Config } from '../platform/config.ts'
import type { InstanceFacts } from '../platform/index.ts'
import { isOwnHost } from './site/host-guard.ts'

/**
 * Who answers where neither path nor host name an instance: on a developer's machine the default one, by whatever name the
 * machine goes. Beside a production instance only on loopback and the configured origin: there a host name that nobody knows
 * is a mistake or an attack, and must not end up among a development instance's test codes.
 */
export async function defaultInstance(
  request: FastifyRequest,
  { config, directory }: { readonly config: Config; readonly directory: InstanceDirectory },
): Promise<InstanceFacts | null> {
  const isHere = isOwnHost(request, config) || request.hostname.endsWith('.localhost')
  return isHere || !(await directory.hasProduction()) ? directory.default() : null
}

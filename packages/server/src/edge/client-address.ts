import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'
import type { InstanceDirectory } from '../domain/instances/index.ts'
import type { InstanceFacts } from '../platform/index.ts'

/**
 * Where a browser really calls from. An app's own server that passes the Frontend API on proves itself with a secret key of
 * this instance, and then its `X-Forwarded-For` is believed, like that of the proxies in the configuration: otherwise all its
 * users would share one address, and one limit.
 */
export async function clientAddress(
  request: FastifyRequest,
  directory: InstanceDirectory,
  instance: InstanceFacts,
): Promise<string> {
  const own = addressOf(request)
  const { 'clerk-secret-key': secretKey, 'x-forwarded-for': forwarded } = request.headers
  if (typeof secretKey !== 'string' || typeof forwarded !== 'string') return own
  const [first = ''] = forwarded.split(',', 1)
  if (isIP(first.trim()) === 0) return own
  const found = await directory.bySecretKey(secretKey)
  return found?.instance.id === instance.id ? first.trim() : own
}

/** Of whoever has hung up meanwhile there is none any more. */
function addressOf({ ip }: { readonly ip?: string }): string {
  return ip ?? '0.0.0.0'
}

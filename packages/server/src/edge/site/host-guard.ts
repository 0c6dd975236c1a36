import type { FastifyRequest } from 'fastify'
import type { Config } from '../../platform/config.ts'

/** Our own pages answer to loopback names and the configured one: a DNS name rebound to 127.0.0.1 gets 421 (decisions.md 14). */
export function isOwnHost(request: FastifyRequest, config: Config): boolean {
  if (config.publicUrl && request.host === new URL(config.publicUrl).host) return true
  return /^(localhost|127\.0\.0\.1|\[::1\])$/.test(request.hostname)
}

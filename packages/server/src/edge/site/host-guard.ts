import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../../platform/config.ts'
import { sendJson } from '../error-handler.ts'

/** Our own pages answer to loopback names and the configured one: a DNS name rebound to 127.0.0.1 gets 421 (decisions.md 14). */
export function isOwnHost(request: FastifyRequest, config: Config): boolean {
  if (config.publicUrl && request.host === new URL(config.publicUrl).host) return true
  return /^(localhost|127\.0\.0\.1|\[::1\])$/.test(request.hostname)
}

/** Called by a program or page of this machine: what passes a proxy comes from elsewhere. */
export function isOfThisMachine(request: FastifyRequest): boolean {
  const isForwarded = request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined
  return !isForwarded && /^(127\.|::1$|::ffff:127\.)/.test(request.ip)
}

export function sendWrongHost(reply: FastifyReply): void {
  sendJson(reply, 421, {
    errors: [
      {
        code: 'host_invalid',
        message: 'Wrong host',
        long_message: 'This page answers on its own host name only.',
        meta: {},
      },
    ],
  })
}

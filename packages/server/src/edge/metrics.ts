import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { passwordHashQueue } from '../domain/factors/password/index.ts'
import { apiError, equalInConstantTime } from '../platform/index.ts'
import { createMetrics } from '../platform/metrics.ts'
import { bearerOf } from './bearer.ts'
import type { Load } from './overload.ts'
import type { Platform } from './scope.ts'
import { isOfThisMachine, isOwnHost } from './site/host-guard.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whose answer it is, for the figures. */
    readonly api?: string
    readonly operation?: string
  }
}

/** `/metrics`: how this process does, for Prometheus and what understands it. */
export function serveMetrics(app: FastifyInstance, platform: Platform, load: () => Load): void {
  const { $client: pool } = platform.db as unknown as { $client: Pool }
  const metrics = createMetrics([
    { name: 'requests_in_flight', help: 'Requests that are being answered.', read: () => load().inFlight },
    { name: 'database_connections', help: 'Connections to the database.', read: () => pool.totalCount },
    { name: 'database_connections_idle', help: 'Of them, those without work.', read: () => pool.idleCount },
    { name: 'database_waiting', help: 'Queries that wait for a connection.', read: () => pool.waitingCount },
    { name: 'password_hashes_running', help: 'Passwords being hashed.', read: () => passwordHashQueue().running },
    { name: 'password_hashes_waiting', help: 'Passwords that wait for that.', read: () => passwordHashQueue().waiting },
  ])
  app.addHook('onResponse', (request, reply, done) => {
    const { config, url = 'none' } = request.routeOptions
    metrics.observe({
      api: config?.api ?? 'site',
      operation: config?.operation ?? url,
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    })
    done()
  })
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, platform)) throw apiError('route_not_found')
    const { contentType, body } = await metrics.text()
    return reply.header('content-type', contentType).header('cache-control', 'no-store').send(body)
  })
}

/** With the configured token; without one, on this machine alone: what passes a proxy comes from elsewhere. */
function mayRead(request: FastifyRequest, { config }: Platform): boolean {
  if (config.metricsToken !== null) {
    const given = request.headers.authorization ? bearerOf(request) : ''
    return equalInConstantTime(given, config.metricsToken)
  }
  return isOfThisMachine(request) && isOwnHost(request, config)
}

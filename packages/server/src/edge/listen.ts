import { createServer, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../platform/config.ts'
import { readTls } from './tls.ts'

type Place = Pick<Config, 'host' | 'port' | 'tlsCertFile' | 'tlsKeyFile'>

/**
 * Listens on every configured address, all on one port. Fastify takes one; each further one gets a server of its own before the
 * same handlers. `stop` lets their requests end; the first one ends with the app. Of both loopbacks, which is the default, one
 * is enough: some machines have no IPv6.
 */
export async function listen(app: FastifyInstance, place: Place): Promise<{ port: number; stop(): Promise<void> }> {
  const isBothLoopbacks = place.host.length === 2 && place.host.includes('127.0.0.1') && place.host.includes('::1')
  const [first, ...others] = isBothLoopbacks ? ['127.0.0.1', '::1'] : place.host
  await app.listen({ port: place.port, host: first! })
  const { port } = app.server.address() as AddressInfo
  const further: Server[] = []
  const stop = () => Promise.all(further.map(close)).then(() => undefined)
  try {
    for (const host of others) {
      const server = serverLike(app, place)
      await listening(server, { host, port })
      further.push(server)
    }
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE' && place.port !== 0
    if (!isBothLoopbacks || isTaken) {
      await stop()
      throw error
    }
  }
  return { port, stop }
}

function serverLike({ routing, server: like }: FastifyInstance, place: Place): Server {
  const tls = readTls(place)
  const server = tls ? createTlsServer(tls, routing) : createServer(routing)
  const { keepAliveTimeout, requestTimeout, headersTimeout } = like
  return Object.assign(server, { keepAliveTimeout, requestTimeout, headersTimeout })
}

/** IPv6 alone: `::` beside `0.0.0.0` would otherwise ask for the same addresses twice. */
function listening(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port, ipv6Only: true }, () => resolve())
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}

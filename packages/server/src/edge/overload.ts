import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { apiError } from '../platform/index.ts'

export type Load = { readonly inFlight: number; readonly isFull: boolean }

/** Answers about the server itself come however full it is. */
const always = new Set(['/livez', '/readyz', '/metrics'])
/** The hottest path, of every signed-in tab once a minute, has places of its own: a storm of sign-ins must not sign others out. */
const tokenPath = /\/v1\/client\/sessions\/[^/]+\/tokens(\/|\?|$)/

/**
 * Takes `limit` requests at once, and as many again for session tokens. Beyond that waiting is hopeless: whoever comes is
 * told at once to come again (503, Retry-After), before any work is done for them. Work goes on when its caller hangs up:
 * it keeps its place, and `ended` waits for it.
 */
export function guardAgainstOverload(app: FastifyInstance, limit: number) {
  const inFlight = { tokens: 0, others: 0 }
  const work = new Map<IncomingMessage, Promise<unknown>>()
  app.addHook('onRequest', (request: FastifyRequest, reply, done) => {
    const kind = tokenPath.test(request.url) ? 'tokens' : 'others'
    if (kind === 'others' && always.has(request.url.split('?', 1)[0]!)) return done()
    if (inFlight[kind] >= limit) return done(apiError('service_unavailable', { retryAfterSeconds: 1 }))
    inFlight[kind] += 1
    const leave = () => {
      inFlight[kind] -= 1
    }
    // Also when the caller hangs up before the answer, or before all of the question.
    reply.raw.once('close', () => {
      const going = work.get(request.raw)
      if (going) going.then(leave)
      else leave()
    })
    done()
  })
  app.addHook('onRoute', (route) => {
    const { handler } = route
    route.handler = function (request, reply) {
      const answer: unknown = handler.call(this, request, reply)
      if (answer instanceof Promise) {
        const end = () => void work.delete(request.raw)
        work.set(request.raw, answer.then(end, end))
      }
      return answer
    }
  })
  return {
    load: (): Load => ({ inFlight: inFlight.tokens + inFlight.others, isFull: inFlight.others >= limit }),
    ended: () => Promise.all(work.values()),
  }
}

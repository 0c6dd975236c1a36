import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasProductionInstance, type InstanceDirectory } from '../../domain/instances/index.ts'
import { clearInbox, listInbox } from '../../domain/messages/index.ts'
import { apiError, equalInConstantTime } from '../../platform/index.ts'
import { sendJson } from '../error-handler.ts'
import { inboxContentSecurityPolicy, inboxPage } from '../inbox/index.ts'
import type { Load } from '../overload.ts'
import type { Platform } from '../scope.ts'
import { changeClock, readClock } from './clock.ts'
import { homeContentSecurityPolicy, homePage } from './home.ts'
import { isOwnHost, sendWrongHost } from './host-guard.ts'

type SiteOptions = {
  readonly platform: Platform
  readonly directory: InstanceDirectory
  readonly load: () => Load
}

/** What this server shows of itself: its health, and in development a first page, the inbox and the clock. */
export async function sitePlugin(app: FastifyInstance, { platform, directory, load }: SiteOptions): Promise<void> {
  app.get('/livez', (_request, reply) => sendJson(reply, 200, { status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    // Whoever spreads the load sends the next request elsewhere.
    if (load().isFull) throw apiError('service_unavailable', { retryAfterSeconds: 1 })
    await platform.db.execute('select 1')
    sendJson(reply, 200, { status: 'ok' })
    return reply
  })

  app.get('/', async (request, reply) => {
    const isForPeople = request.headers.accept?.includes('text/html') && isOwnHost(request, platform.config)
    if (!isForPeople || (await hasProductionInstance(platform.db))) throw apiError('route_not_found')
    const [, path] = (await directory.default())?.frontendApi.split('/') ?? []
    return reply
      .header('content-type', 'text/html; charset=utf-8')
      .headers({ ...pageHeaders, 'content-security-policy': homeContentSecurityPolicy })
      .send(homePage(path ? `/${path}` : null))
  })

  app.get('/inbox', async (request, reply) => {
    if (!(await mayOpenInbox(request, reply))) return reply
    return reply
      .header('content-type', 'text/html; charset=utf-8')
      .headers(pageHeaders)
      .send(inboxPage(await inboxMessages()))
  })
  app.get('/inbox.json', async (request, reply) => {
    if (!(await mayOpenInbox(request, reply))) return reply
    sendJson(reply, 200, { messages: await inboxMessages() })
    return reply
  })
  app.delete('/inbox.json', async (request, reply) => {
    if (!(await mayOpenInbox(request, reply))) return reply
    await clearInbox(platform.db)
    sendJson(reply, 200, { deleted: true })
    return reply
  })

  app.get('/dev/clock', async (request, reply) => {
    if (!(await mayOpenInbox(request, reply))) return reply
    sendJson(reply, 200, await readClock(platform, directory, (request.query as { instance?: unknown }).instance))
    return reply
  })
  app.post('/dev/clock', async (request, reply) => {
    if (!(await mayOpenInbox(request, reply))) return reply
    sendJson(reply, 200, await changeClock(platform, directory, request.body))
    return reply
  })

  async function inboxMessages() {
    const messages = await listInbox(platform.db, platform.secrets)
    return messages.map((message) => ({ ...message, at: message.at.getTime() }))
  }

  /** Absent while a live instance exists, unless the token is given: other people's codes are in there. */
  async function mayOpenInbox(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    if (!isOwnHost(request, platform.config)) {
      sendWrongHost(reply)
      return false
    }
    const given = (request.query as { token?: string }).token
    const { inboxToken } = platform.config
    if (inboxToken && given && equalInConstantTime(given, inboxToken)) return true
    if (await hasProductionInstance(platform.db)) throw apiError('route_not_found')
    return true
  }
}

/** Nothing from outside, no frame around it; mails run in a sandboxed frame of their own. */
const pageHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': inboxContentSecurityPolicy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

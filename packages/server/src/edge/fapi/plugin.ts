import multipart from '@fastify/multipart'
import { queryNames } from '@keyward/wire/facts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ClientIdentity, findClient } from '../../domain/clients/index.ts'
import { type InstanceDirectory, ownAddressOf } from '../../domain/instances/index.ts'
import { isTestingToken } from '../../flows/sign-in-tokens.ts'
import type { Refusals } from '../../platform/audit/index.ts'
import {
  ApiError,
  apiError,
  type InstanceFacts,
  isReply,
  type Operation,
  type RequestFacts,
  type Scope,
} from '../../platform/index.ts'
import type { RateLimiter } from '../../platform/rate-limits/index.ts'
import { refuseUnknownVersion } from '../api-version.ts'
import { perform } from '../audit.ts'
import { clientAddress } from '../client-address.ts'
import { createErrorHandler, sendJson } from '../error-handler.ts'
import { type Compiled, compile, sendReply } from '../execute.ts'
import type { RawForm } from '../input/coerce.ts'
import { parseForm } from '../input/parse-form.ts'
import { nothingAt } from '../not-built.ts'
import { placeOf } from '../place.ts'
import { addressBlock, enumerationGuard, takeFromLimits } from '../rate-limits.ts'
import { groupQuery, httpOrigin, originOfAddress, queryOf, requestFacts, visitorOf } from '../request-facts.ts'
import { nowOf, type Platform, scopeOf } from '../scope.ts'
import { readUpload } from '../upload.ts'
import { type AppProxy, addressee } from './addressee.ts'
import { type Browser, forgetUndone, recogniseBrowser, toCaller } from './caller.ts'
import { corsHeaders, preflightHeaders, refuseForeignOrigin } from './origin.ts'
import { clientCookies, clientUatCookies, expiredClientCookies } from './response-cookies.ts'
import { showClient } from './shown-client.ts'

export type FapiOptions = {
  readonly platform: Platform
  readonly directory: InstanceDirectory
  readonly operations: readonly Operation[]
  readonly limiter: RateLimiter
  readonly refusals: Refusals
  readonly checkOutputs: boolean
}

/** The Frontend API: cookies and forms in, `{ response, client }` out (wire.md §2). */
export async function fapiPlugin(
  app: FastifyInstance,
  { platform, directory, operations, limiter, refusals, checkOutputs }: FapiOptions,
): Promise<void> {
  await app.register(multipart, {
    limits: { files: 1, fileSize: 10 * 1024 * 1024 + 1, fields: 50 },
    throwFileSizeLimit: false,
  })
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  )
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: 14 * 1024 * 1024 },
    (_request, body, done) => done(null, body),
  )
  app.addContentTypeParser('text/plain', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  app.setErrorHandler(createErrorHandler(platform.log))
  app.setNotFoundHandler((request, reply) => {
    reply.headers(corsHeaders(httpOrigin(request.headers.origin)))
    throw nothingAt(request.url)
  })
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(corsHeaders(httpOrigin(request.headers.origin)))
    done()
  })
  app.options('/*', (_request, reply) => {
    reply.headers(preflightHeaders).code(204).send()
  })

  for (const operation of operations) {
    const compiled = compile(operation, { checkOutputs })
    app.route({
      method: operation.method,
      url: operation.path.replace(/\{(\w+)\}/g, ':$1'),
      config: { api: 'fapi', operation: operation.id },
      handler: (request, reply) => answer(compiled, request, reply),
    })
  }

  async function answer(compiled: Compiled, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { operation } = compiled
    const query = queryOf(request)
    const { instance, proxy } = await addressee(request, { db: platform.db, config: platform.config, directory })
    refuseUnknownVersion(request, query)
    const ip = await clientAddress(request, directory, instance)
    const limited = {
      api: 'frontend_api',
      operation,
      instance,
      caller: addressBlock(ip),
      isTest: isTestRequest(platform, instance, query),
    } as const
    takeFromLimits(limiter, limited)
    const guard = enumerationGuard(limiter, limited)
    guard.refuse()
    const form = bodyForm(request)
    const seen = requestFacts(request, { query, file: null, publicUrl: platform.config.publicUrl })
    const facts = {
      ...seen,
      ip,
      place: placeOf(request, platform.config.placeHeaders),
      isSecure: seen.isSecure || proxy?.origin.startsWith('https:') === true,
      origin: seen.origin ?? originThroughProxy(request, proxy),
    }
    const scope = scopeOf(platform, instance, linkBaseOf(instance, facts.baseUrl, proxy), visitorOf(facts))
    const params = compiled.parseParams(request.params)
    const reads = readsOfClients(operation, scope, params)
    const browser = await recogniseBrowser(scope, facts, reads.find)
    if (browser.isNative && !instance.settings.native.api_enabled) throw apiError('native_api_disabled')
    if (browser.hasUnknownDevBrowser && !operation.toleratesUnknownDevBrowser)
      throw apiError('dev_browser_unauthenticated')
    const isStateChange = operation.method !== 'GET'
    refuseForeignOrigin(instance, facts, { hasAmbientCookie: browser.hasAmbientCookie, isStateChange })
    const input = {
      params,
      query: compiled.parseQuery(groupQuery(query)),
      body: form ? compiled.parseForm(form) : compiled.parseJson(request.body),
    }
    const caller = await toCaller(scope, operation.caller, browser, facts)
    // Ten megabytes are read for whom they may come from, not for anybody.
    const file = operation.acceptsFile ? await readUpload(request) : null
    const ahead = reads.aheadOf(browser.clientId)
    const call = { operation, caller, chain: instance.id, request: { ...facts, file }, input, ahead }
    // The state is read with a clock of its own: what the operation wrote must not lie in the future.
    const showsClient =
      operation.caller !== 'public' &&
      operation.envelope !== 'none' &&
      (isStateChange || operation.envelope === 'client-always')
    const result = await perform(scope, call, { refusals, checkOutputs }).catch(async (error) => {
      guard.note(error)
      if (isStateChange && showsClient) await tellOfNewClient(scope, facts, browser, { reply, error })
      throw error
    })
    if (isReply(result)) {
      await sendCookies(scope, facts, browser, reply)
      sendReply(reply, result)
      return reply
    }
    compiled.checkOutput(result)
    // On a satellite nobody signs in or out: what happened on the primary domain is told by what is read here.
    const tellsCookies = showsClient || (instance.satellite && operation.id === 'getClient')
    const fresh = tellsCookies ? await sendCookies(scope, facts, browser, reply) : null
    const client = showsClient ? fresh : null
    sendJson(
      reply,
      operation.successStatus ?? 200,
      operation.envelope === 'none' ? result : { response: result, client },
    )
    return reply
  }
}

/** Reads of a page at its own origin carry none; where the app's own proxy passed one on, it is known all the same. */
function originThroughProxy({ headers }: FastifyRequest, proxy: AppProxy | null): string | null {
  return headers.origin === undefined && headers['sec-fetch-site'] === 'same-origin' ? (proxy?.origin ?? null) : null
}

/**
 * What links in mails and addresses of pictures begin with: the instance's own host, or the proxy in its place, if it has one,
 * whatever Host header or path a request came by. In development the host that the request names is believed; if it is that of
 * an app which passed this on, we are there below the app's path.
 */
function linkBaseOf(instance: InstanceFacts, here: string, proxy: AppProxy | null): string {
  return ownAddressOf(instance) ?? (proxy && originOfAddress(here) === proxy.origin ? proxy.url : here)
}

/** How this request reads clients, and what it has read beside the one that turned out to be the caller's. */
function readsOfClients(operation: Operation, scope: Scope, params: unknown) {
  const ahead = new Map<string, unknown>()
  return {
    find: async (clientId: string): Promise<ClientIdentity | null> => {
      if (!operation.readWithClient) return findClient(scope, clientId)
      const read = await operation.readWithClient({ scope, params, clientId })
      ahead.set(clientId, read.ahead)
      return read.client
    },
    aheadOf: (clientId: string | null) => (clientId ? (ahead.get(clientId) ?? null) : null),
  }
}

/** In development a test of the app says so, by a token that its server got. */
function isTestRequest(platform: Platform, instance: InstanceFacts, query: URLSearchParams): boolean {
  const token = query.get(queryNames.testingToken)
  if (!token || instance.environmentType !== 'development') return false
  return isTestingToken({ secrets: platform.secrets, instanceId: instance.id, now: nowOf(platform, instance) }, token)
}

/** Whole fresh client for the answer, and the cookies that go with it. */
async function sendCookies(scope: Scope, request: RequestFacts, browser: Browser, reply: FastifyReply) {
  if (!browser.clientId) {
    const isKnownGone = browser.presentedToken || (scope.instance.satellite && browser.hasAmbientCookie)
    if (isKnownGone && !browser.isNative)
      reply.header('set-cookie', [...expiredClientCookies(scope, request), ...clientUatCookies(scope, request, 0)])
    return null
  }
  const { clientId, shownAhead } = browser
  const { client, token, uat } =
    shownAhead && !shownAhead.run?.isUndone
      ? shownAhead.shown
      : await showClient(scope, request, { ...browser, clientId })
  if (token && browser.isNative) reply.header('authorization', token)
  const cookies = token && !browser.isNative ? clientCookies(scope, request, token) : []
  for (const cookie of [...cookies, ...clientUatCookies(scope, request, uat)]) reply.header('set-cookie', cookie)
  return client
}

/** Who is refused may have got a client all the same: a wrong password leaves a sign-in to go on with. */
async function tellOfNewClient(
  scope: Scope,
  request: RequestFacts,
  browser: Browser,
  { reply, error }: { readonly reply: FastifyReply; readonly error: unknown },
): Promise<void> {
  if (!(error instanceof ApiError) || error.status >= 500) return
  forgetUndone(browser)
  // They may have been read in a transaction that was undone.
  browser.users.clear()
  if (browser.clientId && browser.madeIn) error.client = await sendCookies(scope, request, browser, reply)
}

function bodyForm(request: FastifyRequest): RawForm | null {
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('multipart/')) return new Map()
  return typeof request.body === 'string' ? parseForm(request.body) : request.body instanceof Buffer ? new Map() : null
}

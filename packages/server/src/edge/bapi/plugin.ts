import multipart from '@fastify/multipart'
import { parsePublishableKey } from '@keyward/wire/facts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { InstanceDirectory } from '../../domain/instances/index.ts'
import { findMachineBySecret } from '../../domain/machines/index.ts'
import { readPageToken } from '../../domain/webhooks/index.ts'
import { firstWorkspaceId } from '../../domain/workspaces/index.ts'
import type { Refusals } from '../../platform/audit/index.ts'
import { apiError, isReply, type Operation } from '../../platform/index.ts'
import type { RateLimiter } from '../../platform/rate-limits/index.ts'
import { refuseUnknownVersion } from '../api-version.ts'
import { perform } from '../audit.ts'
import { bearerOf } from '../bearer.ts'
import { createErrorHandler, sendJson } from '../error-handler.ts'
import { type Compiled, compile, sendReply } from '../execute.ts'
import { acceptJsonText, jsonBody } from '../json-body.ts'
import { nothingAt } from '../not-built.ts'
import { takeForLocalPrograms, takeFromLimits } from '../rate-limits.ts'
import { groupQuery, queryOf, requestFacts } from '../request-facts.ts'
import { frontendBaseUrl, nowOf, type Platform, scopeOf, serverScopeOf } from '../scope.ts'
import { isOfThisMachine, isOwnHost, sendWrongHost } from '../site/host-guard.ts'
import { readUpload } from '../upload.ts'

export type BapiOptions = {
  readonly platform: Platform
  readonly directory: InstanceDirectory
  readonly operations: readonly Operation[]
  readonly limiter: RateLimiter
  readonly refusals: Refusals
  readonly checkOutputs: boolean
}

const keyedApi = (publishableKey: string) => parsePublishableKey(publishableKey)?.frontendApi ?? null

/** The Backend API: a secret key and JSON in, JSON out (wire.md §2.7). */
export async function bapiPlugin(
  app: FastifyInstance,
  { platform, directory, operations, limiter, refusals, checkOutputs }: BapiOptions,
): Promise<void> {
  await app.register(multipart, {
    limits: { files: 1, fileSize: 10 * 1024 * 1024 + 1, fields: 50 },
    throwFileSizeLimit: false,
  })
  acceptJsonText(app)
  app.setErrorHandler(createErrorHandler(platform.log))
  app.setNotFoundHandler(async (request) => {
    await authenticate(request, null)
    throw nothingAt(request.url)
  })
  for (const operation of operations) {
    const compiled = compile(operation, { checkOutputs })
    app.route({
      method: operation.method,
      url: `/v1${operation.path.replace(/\{(\w+)\}/g, ':$1')}`,
      config: { api: 'bapi', operation: operation.id },
      handler: (request, reply) =>
        operation.caller === 'local_program'
          ? answerLocally(compiled, request, reply)
          : answer(compiled, request, reply),
    })
  }

  async function answer(compiled: Compiled, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { operation } = compiled
    const { instance, caller } = await authenticate(request, operation)
    const { user_id: userId } = request.params as { user_id?: string }
    takeFromLimits(limiter, { api: 'backend_api', operation, instance, caller: 'secret_key', userId })
    const query = queryOf(request)
    refuseUnknownVersion(request, query)
    const file = operation.acceptsFile ? await readUpload(request) : null
    const facts = requestFacts(request, { query, file, publicUrl: platform.config.publicUrl })
    const input = {
      params: compiled.parseParams(request.params),
      query: compiled.parseQuery(groupQuery(query)),
      body: compiled.parseJson(file?.fields ? { ...file.fields } : jsonBody(request)),
    }
    const scope = scopeOf(platform, instance, frontendBaseUrl(instance, facts.baseUrl), facts)
    const call = { operation, caller, chain: instance.id, request: facts, input }
    const result = await perform(scope, call, { refusals, checkOutputs })
    if (isReply(result)) {
      sendReply(reply, result)
      return reply
    }
    if (operation.changesInstances) directory.clear()
    compiled.checkOutput(result)
    if (operation.successStatus === 204) return reply.code(204).send()
    sendJson(reply, operation.successStatus ?? 200, result)
    return reply
  }

  /** What a program of this machine may ask without a key. A page says who it is, and may not; whatever its host was rebound to. */
  async function answerLocally({ operation, checkOutput }: Compiled, request: FastifyRequest, reply: FastifyReply) {
    if (!isOwnHost(request, platform.config)) {
      sendWrongHost(reply)
      return reply
    }
    const { origin, 'sec-fetch-site': site } = request.headers
    if (!isOfThisMachine(request) || origin !== undefined || site !== undefined) throw apiError('keyless_not_available')
    takeForLocalPrograms(limiter)
    const query = queryOf(request)
    refuseUnknownVersion(request, query)
    const facts = requestFacts(request, { query, file: null, publicUrl: platform.config.publicUrl })
    const beside = await directory.default()
    const caller = { developmentHost: beside?.frontendApi.split('/', 1)[0] ?? '127.0.0.1:4100' }
    const chain = (await firstWorkspaceId(platform.db)) ?? 'server'
    const input = { params: undefined, query: undefined, body: undefined }
    const call = { operation, caller, chain, request: facts, input }
    const result = await perform(serverScopeOf(platform), call, { refusals, checkOutputs })
    if (operation.changesInstances) directory.clear()
    checkOutput(result)
    sendJson(reply, 200, result)
    return reply
  }

  async function authenticate(request: FastifyRequest, operation: Operation | null) {
    if (operation?.caller === 'public') return { instance: await instanceNamed(request), caller: null }
    const credential = bearerOf(request)
    if (operation?.caller === 'machine' && credential.startsWith('ak_')) return machineBy(credential)
    const found = (await pageOf(credential, operation)) ?? (await directory.bySecretKey(credential))
    if (!found) throw apiError('clerk_key_invalid')
    const { instance, secretKeyId } = found
    return { instance, caller: operation?.caller === 'machine' ? { machineId: null } : { secretKeyId } }
  }

  /** The page of webhooks, with a token that opens endpoints alone while the instance gives such tokens out. */
  async function pageOf(credential: string, operation: Operation | null) {
    const token = readPageToken(platform.secrets, credential, new Date())
    if (!token || !operation?.path.startsWith('/webhooks/endpoints')) return null
    const instance = await directory.byId(token.instanceId)
    return instance?.settings.webhooks.management_page ? { instance, secretKeyId: token.secretKeyId } : null
  }

  /** Who has no key says whose page they are by the key that pages have. */
  async function instanceNamed(request: FastifyRequest) {
    const query = queryOf(request)
    const key = query.get('publishable_key')
    const frontendApi = key === null ? (query.get('frontend_api') ?? query.get('frontendApi')) : keyedApi(key)
    if (!frontendApi) throw apiError('bad_request')
    const instance = await directory.byFrontendApi(frontendApi)
    if (!instance) throw apiError('resource_not_found')
    return instance
  }

  async function machineBy(secret: string) {
    const found = await findMachineBySecret(platform.db, secret)
    const instance = found && (await directory.byId(found.instanceId))
    const isOver = instance && found.expireAt !== null && found.expireAt <= nowOf(platform, instance)
    if (!instance || isOver) throw apiError('machine_secret_key_invalid')
    return { instance, caller: { machineId: found.machineId } }
  }
}

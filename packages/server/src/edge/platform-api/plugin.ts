import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type InstanceDirectory, workspaceOfInstance } from '../../domain/instances/index.ts'
import { findOperator } from '../../domain/workspaces/index.ts'
import { apiError, type Callers, type Operation, type ServerScope } from '../../platform/index.ts'
import { refuseUnknownVersion } from '../api-version.ts'
import { bearerOf } from '../bearer.ts'
import { createErrorHandler, sendJson } from '../error-handler.ts'
import { type Compiled, compile } from '../execute.ts'
import { acceptJsonText, jsonBody } from '../json-body.ts'
import { groupQuery, queryOf, requestFacts } from '../request-facts.ts'
import type { Platform } from '../scope.ts'

export type PlatformApiOptions = {
  readonly platform: Platform
  readonly directory: InstanceDirectory
  readonly operations: readonly Operation[]
  readonly checkOutputs: boolean
}
type Keeper = Callers['settings_keeper']

/** The Platform API: operators and their applications; JSON in and out, errors as on the Backend API. */
export async function platformApiPlugin(
  app: FastifyInstance,
  { platform, directory, operations, checkOutputs }: PlatformApiOptions,
): Promise<void> {
  acceptJsonText(app)
  app.setErrorHandler(createErrorHandler(platform.log))
  app.setNotFoundHandler(async (request) => {
    await authenticate(bearerOf(request))
    throw apiError('route_not_found')
  })
  for (const operation of operations) {
    const compiled = compile(operation, { checkOutputs })
    app.route({
      method: operation.method,
      url: `/v1${operation.path.replace(/\{(\w+)\}/g, ':$1')}`,
      config: { api: 'platform', operation: operation.id },
      handler: (request, reply) => answer(compiled, request, reply),
    })
  }

  async function answer(compiled: Compiled, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { operation } = compiled
    const keeper = await authenticate(bearerOf(request))
    const caller = operation.caller === 'operator' ? await toOperator(keeper) : keeper
    const query = queryOf(request)
    refuseUnknownVersion(request, query)
    const { db, secrets, config, log, clock } = platform
    const scope: ServerScope = { db, secrets, config, log, now: clock.now() }
    const result = await operation.handle({
      scope,
      caller,
      request: requestFacts(request, { query, file: null, publicUrl: config.publicUrl }),
      params: compiled.parseParams(request.params),
      query: compiled.parseQuery(groupQuery(query)),
      body: compiled.parseJson(jsonBody(request)),
      ahead: undefined,
    })
    if (operation.changesInstances) directory.clear()
    compiled.checkOutput(result)
    sendJson(reply, operation.successStatus ?? 200, result)
    return reply
  }

  /** An operator's token opens its workspace, a secret key its own instance. */
  async function authenticate(credential: string): Promise<Keeper> {
    const operator = credential.startsWith('kwop_') ? await findOperator(platform.db, credential) : null
    if (operator) return { workspaceId: operator.workspaceId, instanceId: null }
    const found = await directory.bySecretKey(credential)
    const workspaceId = found && (await workspaceOfInstance(platform.db, found.instance.id))
    if (!workspaceId) throw apiError('clerk_key_invalid')
    return { workspaceId, instanceId: found.instance.id }
  }

  async function toOperator({ workspaceId, instanceId }: Keeper): Promise<Callers['operator']> {
    if (instanceId !== null) throw apiError('authorization_invalid')
    const beside = await directory.default()
    return { workspaceId, developmentHost: beside?.frontendApi.split('/', 1)[0] ?? '127.0.0.1:4100' }
  }
}

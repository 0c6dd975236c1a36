import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type InstanceDirectory,
  instanceNamed,
  requireApplication,
  workspaceOfInstance,
} from '../../domain/instances/index.ts'
import { findOperator } from '../../domain/workspaces/index.ts'
import type { Refusals } from '../../platform/audit/index.ts'
import {
  apiError,
  type Callers,
  type Operation,
  type RequestFacts,
  type Scope,
  type ServerScope,
} from '../../platform/index.ts'
import { refuseUnknownVersion } from '../api-version.ts'
import { perform } from '../audit.ts'
import { bearerOf } from '../bearer.ts'
import { createErrorHandler, sendJson } from '../error-handler.ts'
import { type Compiled, compile } from '../execute.ts'
import { acceptJsonText, jsonBody } from '../json-body.ts'
import { groupQuery, queryOf, requestFacts } from '../request-facts.ts'
import { frontendBaseUrl, type Platform, scopeOf, serverScopeOf } from '../scope.ts'
import { readUpload } from '../upload.ts'

export type PlatformApiOptions = {
  readonly platform: Platform
  readonly directory: InstanceDirectory
  readonly operations: readonly Operation[]
  readonly refusals: Refusals
  readonly checkOutputs: boolean
}
type Keeper = Callers['settings_keeper']
/** A path that names no instance means the one in production. */
type InstanceParams = { readonly applicationID: string; readonly envOrInsID?: string }

/** The Platform API: operators and their applications; JSON in and out, errors as on the Backend API. */
export async function platformApiPlugin(
  app: FastifyInstance,
  { platform, directory, operations, refusals, checkOutputs }: PlatformApiOptions,
): Promise<void> {
  await app.register(multipart, {
    limits: { files: 1, fileSize: 10 * 1024 * 1024 + 1, fields: 50 },
    throwFileSizeLimit: false,
  })
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: 14 * 1024 * 1024 },
    (_request, body, done) => done(null, body),
  )
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
    const isInInstance = operation.caller === 'instance_operator'
    const caller = operation.caller === 'operator' || isInInstance ? await toOperator(keeper) : keeper
    const query = queryOf(request)
    refuseUnknownVersion(request, query)
    const params = compiled.parseParams(request.params)
    const server = serverScopeOf(platform)
    const file = operation.acceptsFile ? await readUpload(request) : null
    const facts = requestFacts(request, { query, file, publicUrl: platform.config.publicUrl })
    const input = {
      params,
      query: compiled.parseQuery(groupQuery(query)),
      body: compiled.parseJson(jsonBody(request)),
    }
    const scope = isInInstance
      ? await instanceScope(server, keeper.workspaceId, params as InstanceParams, facts)
      : server
    // What concerns no instance stands in the log of the workspace.
    const chain = keeper.instanceId ?? (await instanceIdOf(server, keeper.workspaceId, params)) ?? keeper.workspaceId
    const call = { operation, caller, chain, request: facts, input }
    const result = await perform(scope, call, { refusals, checkOutputs })
    if (operation.changesInstances) directory.clear()
    compiled.checkOutput(result)
    sendJson(reply, operation.successStatus ?? 200, result)
    return reply
  }

  /** The instance that the address names, if it is one of the workspace. */
  async function instanceIdOf(server: ServerScope, workspaceId: string, params: unknown): Promise<string | null> {
    const { applicationID, envOrInsID } = (params ?? {}) as Partial<InstanceParams>
    if (!applicationID || !envOrInsID) return null
    try {
      return instanceNamed(await requireApplication(server, workspaceId, applicationID), envOrInsID).id
    } catch {
      return null
    }
  }

  /** Another workspace's instance is as absent as one that never was. */
  async function instanceScope(
    server: ServerScope,
    workspaceId: string,
    { applicationID, envOrInsID = 'production' }: InstanceParams,
    facts: RequestFacts,
  ): Promise<Scope> {
    const { id } = instanceNamed(await requireApplication(server, workspaceId, applicationID), envOrInsID)
    const instance = await directory.byId(id)
    if (!instance) throw apiError('resource_not_found')
    return scopeOf(platform, instance, frontendBaseUrl(instance, facts.baseUrl), facts)
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

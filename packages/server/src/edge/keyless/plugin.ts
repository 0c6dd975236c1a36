import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  accountlessPlatformOperations,
  findAccountlessApplication,
  hasProductionInstance,
  type InstanceDirectory,
} from '../../domain/instances/index.ts'
import { firstWorkspaceId } from '../../domain/workspaces/index.ts'
import type { Refusals } from '../../platform/audit/index.ts'
import { apiError } from '../../platform/index.ts'
import { isLoopbackOrigin } from '../../platform/loopback.ts'
import { perform } from '../audit.ts'
import { sendJson } from '../error-handler.ts'
import { compile } from '../execute.ts'
import { httpOrigin, queryOf, requestFacts } from '../request-facts.ts'
import { frontendBaseUrl, type Platform, serverScopeOf } from '../scope.ts'
import { isOfThisMachine, isOwnHost, sendWrongHost } from '../site/host-guard.ts'
import { type KeylessView, keylessContentSecurityPolicy, keylessPage } from './page.ts'

type KeylessOptions = {
  readonly platform: Platform
  readonly directory: InstanceDirectory
  readonly refusals: Refusals
  readonly checkOutputs: boolean
}

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': keylessContentSecurityPolicy,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** Where `claim_url` leads. The token in it gives the application away, and nothing else. */
export async function keylessPlugin(
  app: FastifyInstance,
  { platform, directory, refusals, checkOutputs }: KeylessOptions,
): Promise<void> {
  const claim = compile(accountlessPlatformOperations[0]!, { checkOutputs })

  app.get('/keyless', async (request, reply) => {
    if (!isOwnHost(request, platform.config)) return refuseHost(reply)
    const view = await viewOf(request)
    return reply
      .code(view ? 200 : 404)
      .headers(headers)
      .send(keylessPage(view))
  })

  /** The button: for the workspace whose token the first start has put into the data folder of this machine. */
  app.post('/keyless/claim', async (request, reply) => {
    if (!isOwnHost(request, platform.config)) return refuseHost(reply)
    const origin = httpOrigin(request.headers.origin)
    if (origin === null || new URL(origin).host !== request.host) throw apiError('origin_invalid')
    const workspaceId = await workspaceHere(request)
    if (workspaceId === null) throw apiError('authorization_invalid')
    const { publicUrl } = platform.config
    const facts = requestFacts(request, { query: queryOf(request), file: null, publicUrl })
    const { operation } = claim
    const input = { params: undefined, query: undefined, body: claim.parseJson(request.body) }
    const caller = { workspaceId, developmentHost: '' }
    const call = { operation, caller, chain: workspaceId, request: facts, input }
    const result = await perform(serverScopeOf(platform), call, { refusals, checkOutputs })
    directory.clear()
    sendJson(reply, 200, result)
    return reply
  })

  function refuseHost(reply: FastifyReply): FastifyReply {
    sendWrongHost(reply)
    return reply
  }

  /** Null: nobody of this machine may claim by pressing a button. */
  async function workspaceHere(request: FastifyRequest): Promise<string | null> {
    const { dataDir } = platform.config
    if (!isOfThisMachine(request) || !existsSync(join(dataDir, 'operator-token'))) return null
    if (await hasProductionInstance(platform.db)) return null
    return firstWorkspaceId(platform.db)
  }

  async function viewOf(request: FastifyRequest): Promise<KeylessView | null> {
    const query = queryOf(request)
    const token = query.get('token') ?? ''
    const found = token.length <= 256 ? await findAccountlessApplication(platform.db, token) : null
    const instance = found && (await directory.byId(found.instanceId))
    if (!found || !instance) return null
    const { baseUrl } = requestFacts(request, { query, file: null, publicUrl: platform.config.publicUrl })
    return {
      name: found.name,
      isClaimed: found.isClaimed,
      mayClaimHere: (await workspaceHere(request)) !== null,
      publishableKey: instance.publishableKey,
      url: baseUrl,
      frontendUrl: frontendBaseUrl(instance, baseUrl),
      returnUrl: ofThisMachine(query.get('return_url')),
    }
  }
}

function ofThisMachine(address: string | null): string | null {
  if (!address || !/^https?:\/\//.test(address) || !URL.canParse(address)) return null
  return isLoopbackOrigin(address) ? new URL(address).href : null
}

import {
  type AuditActor,
  type AuditTarget,
  type AuditTrail,
  createTrail,
  type Refusals,
} from '../platform/audit/index.ts'
import {
  ApiError,
  type CallerName,
  type Callers,
  isReply,
  type Operation,
  type RequestFacts,
  type Scope,
  type ServerScope,
  transaction,
} from '../platform/index.ts'

/** What is no GET and changes nothing that somebody would ask for later: questions, tokens, signs of life. */
const quiet: ReadonlySet<string> = new Set([
  'createDevBrowser',
  'createSessionToken',
  'createSessionTokenWithTemplate',
  'createServiceToken',
  'CreateSessionToken',
  'CreateSessionTokenFromTemplate',
  'RefreshSession',
  'touchSession',
  'updateEnvironment',
  'patchEnvironment',
  'postDevBrowserInitSetCookie',
  'VerifyClient',
  'VerifySession',
  'VerifyPassword',
  'verifyApiKey',
  'verifyAPIKey',
  'verifyM2MToken',
  'PreviewTemplate',
  'VerifyDomainProxy',
  'CompleteAccountlessApplication',
])

/** Links that do something when they are followed. */
const changingLinks: ReadonlySet<string> = new Set(['acceptTicket', 'createAgentTask', 'linkClient'])

/** The trail of a request that changes something; none for one that asks. */
function beginTrail({ operation, caller, chain, request, input }: Call): AuditTrail | undefined {
  if ((operation.method === 'GET' && !changingLinks.has(operation.id)) || quiet.has(operation.id)) return undefined
  const { ip, userAgent } = request
  const trail = createTrail({
    instanceId: chain,
    api: operation.api,
    action: operation.id,
    source: { ip, userAgent },
    now: new Date(),
    target: targetOf(operation.path, input.params),
  })
  trail.setActor(actorOf(operation.caller, caller))
  return trail
}

/** `/organizations/{organization_id}/memberships/{user_id}` is about the user. */
function targetOf(path: string, params: unknown): AuditTarget | null {
  const name = [...path.matchAll(/\{(\w+)\}/g)].at(-1)?.[1]
  const id = name && (params as Record<string, unknown> | undefined)?.[name]
  return typeof id === 'string' ? { type: name!.replace(/_?id$/i, '') || name!, id } : null
}

/** Who asks, as the credential says. */
function actorOf(kind: CallerName, caller: Callers[CallerName]): AuditActor {
  const known = (caller ?? {}) as {
    userId?: string
    actor?: { sub: string } | null
    clientId?: string | null
    secretKeyId?: string
    machineId?: string | null
    workspaceId?: string
    instanceId?: string | null
  }
  if (known.userId) return { type: 'user', id: known.userId, impersonatorId: known.actor?.sub ?? null }
  if (known.secretKeyId) return { type: 'secret_key', id: known.secretKeyId }
  if (kind === 'machine') return { type: known.machineId ? 'machine' : 'secret_key', id: known.machineId ?? null }
  if (known.workspaceId)
    return { type: known.instanceId ? 'secret_key' : 'operator', id: known.instanceId ? null : known.workspaceId }
  return known.clientId ? { type: 'client', id: known.clientId } : { type: 'nobody', id: null }
}

export type Call = {
  readonly operation: Operation
  readonly caller: Callers[CallerName]
  /** In whose log it stands: an instance's, or that of a workspace for what concerns no instance. */
  readonly chain: string
  readonly request: RequestFacts
  readonly input: { readonly params: unknown; readonly query: unknown; readonly body: unknown }
  /** What was read with the caller's client (`readWithClient`). */
  readonly ahead?: unknown
}
export type Auditing = { readonly refusals: Refusals; readonly checkOutputs: boolean }

/** Runs an operation so that what it did, or why it was refused, is told. */
export async function perform(
  scope: Scope | ServerScope,
  call: Call,
  { refusals, checkOutputs }: Auditing,
): Promise<unknown> {
  const { operation, caller, request, input, ahead } = call
  const trail = beginTrail(call)
  const act = (scope: Scope | ServerScope) => operation.handle({ scope, caller, request, ...input, ahead })
  const observed = { ...scope, audit: trail }
  if (!trail) return act(observed)
  const kind = `${trail.kind} ${request.ip}`
  try {
    const result = operation.isOneTransaction ? await transaction(observed, act) : await act(observed)
    if (isReply(result) && result.status >= 400) refusals.note(trail, { kind, code: 'bad_request' })
    else if (!trail.isWritten && operation.method !== 'GET') {
      if (checkOutputs) throw new Error(`${operation.id} changes something without a transaction for its audit entry`)
      await trail.write(observed)
    }
    return result
  } catch (error) {
    if (error instanceof ApiError) refusals.note(trail, { kind, code: error.code })
    throw error
  }
}

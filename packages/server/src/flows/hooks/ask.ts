import { checkSessionClaims } from '../../domain/claims/index.ts'
import { refuseLargeMetadata } from '../../domain/users/index.ts'
import { mayReachPrivate, signatureHeaders } from '../../domain/webhooks/index.ts'
import { ApiError, apiError, randomToken, realNow, type Scope } from '../../platform/index.ts'
import { OutgoingError, safeFetch } from '../../platform/net/index.ts'
import { type HookAnswer, noAnswer, parseAnswer } from './answer.ts'
import { type HookName, hookSecrets } from './secret.ts'

const maxAnswerBytes = 64 * 1024

/**
 * The hook's answer; throws `hook_refused` with its message if it says no. Without a usable answer in time the instance's
 * choice holds: as if there were no hook (`fail_open`), or `hook_unavailable`.
 */
export async function askHook(scope: Scope, name: HookName, data: unknown): Promise<HookAnswer> {
  const hook = scope.instance.settings.hooks[name]
  const answer = await answerOf(scope, name, data)
  if (typeof answer === 'string') {
    scope.log.warn({ hook: name, reason: answer, onFailure: hook.on_failure }, 'a hook gave no usable answer')
    if (hook.on_failure === 'fail_open') return noAnswer
    throw apiError('hook_unavailable')
  }
  if (answer.refusal) {
    const { message } = answer.refusal
    throw apiError('hook_refused', message === null ? {} : { text: message })
  }
  return answer
}

/** A text says why there is none. */
async function answerOf(scope: Scope, name: HookName, data: unknown): Promise<HookAnswer | string> {
  const { url, deadline_ms: timeoutMs } = scope.instance.settings.hooks[name]
  const body = JSON.stringify({
    object: 'hook',
    type: name,
    timestamp: realNow(scope).getTime(),
    instance_id: scope.instanceId,
    event_attributes: {
      http_request: { client_ip: scope.source?.ip ?? '', user_agent: scope.source?.userAgent ?? '' },
    },
    data,
  })
  const signed = { id: `hook_${randomToken(128)}`, at: new Date(), body }
  try {
    const response = await safeFetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signatureHeaders(hookSecrets(scope, name), signed) },
      body,
      timeoutMs,
      maxBytes: maxAnswerBytes,
      allowPrivate: mayReachPrivate(scope),
    })
    if (response.status < 200 || response.status >= 300) return `status ${response.status}`
    return usable(scope, parseAnswer(response.body.toString('utf8')))
  } catch (error) {
    if (error instanceof OutgoingError) return error.code
    throw error
  }
}

/** What it adds is bound by the rules that everybody's data is bound by. */
function usable(scope: Scope, answer: HookAnswer | null): HookAnswer | string {
  if (!answer) return 'no answer in the documented form'
  try {
    refuseLargeMetadata(scope, {
      public_metadata: answer.metadata.public,
      private_metadata: answer.metadata.private,
      unsafe_metadata: answer.metadata.unsafe,
    })
    checkSessionClaims(answer.claims, { areByReference: scope.instance.settings.session.claims_ref })
    return answer
  } catch (error) {
    if (error instanceof ApiError) return error.code
    throw error
  }
}

import { emit, type Scope, transaction } from '../../platform/index.ts'
import { findEvents, type LoggedEvent } from '../../platform/outbox/index.ts'
import { toEnvelope } from '../events/index.ts'
import { withFullMessages } from '../messages/index.ts'
import { type Endpoint, headersOf, mayReachPrivate, secretsOf } from './endpoint.ts'
import { type DueMessage, settle } from './queue.ts'
import { isDead, nextAttemptAt } from './retry.ts'
import { type Answer, type Outgoing, send } from './send.ts'
import { disableEndpoint, insertAttempt, type MessageRow, updateEndpoint } from './store.ts'
import { toWebhookEndpoint } from './wire.ts'

const gone = 410

export type Wiring = Pick<Outgoing, 'signal' | 'resolver' | 'timeoutMs'> & { readonly now: () => Date }

/** The bytes that are signed and sent: the same at every try. Null for an event that is no more. */
export function bodyOf(
  scope: Scope,
  message: Pick<MessageRow, 'body' | 'eventId'>,
  events: ReadonlyMap<string, LoggedEvent>,
): string | null {
  const event = events.get(message.eventId)
  return message.body ?? (event ? JSON.stringify(toEnvelope(scope, event)) : null)
}

/** Sends what was taken, all at once; each is noted as soon as it is answered. */
export async function deliver(
  scope: Scope,
  endpoint: Endpoint,
  due: readonly DueMessage[],
  wiring: Wiring,
): Promise<void> {
  const logged = await findEvents(
    scope,
    due.filter((message) => message.body === null).map((message) => message.eventId),
  )
  const events = await withFullMessages(scope, logged)
  await Promise.all(due.map((message) => deliverOne(scope, endpoint, { message, events, wiring })))
}

type One = {
  readonly message: DueMessage
  readonly events: ReadonlyMap<string, LoggedEvent>
  readonly wiring: Wiring
}

async function deliverOne(scope: Scope, endpoint: Endpoint, { message, events, wiring }: One): Promise<void> {
  const body = bodyOf(scope, message, events)
  if (body === null)
    return settle(scope, message, { status: 'failed', attempts: message.attempts, nextAttemptAt: null })
  const answer = await send({
    id: message.eventId,
    url: endpoint.url,
    body,
    headers: headersOf(scope, endpoint),
    secrets: secretsOf(scope, endpoint, wiring.now()),
    allowPrivate: mayReachPrivate(scope),
    signal: wiring.signal,
    resolver: wiring.resolver,
    timeoutMs: wiring.timeoutMs,
  })
  // Given up because the server stops: another process, or the next one, sends it when the lease is over.
  if (wiring.signal.aborted && answer.response === null) return
  await note(scope, endpoint, { message, answer, now: wiring.now() })
}

type Noted = { readonly message: DueMessage; readonly answer: Answer; readonly now: Date }

async function note(scope: Scope, endpoint: Endpoint, { message, answer, now }: Noted): Promise<void> {
  const { response } = answer
  const isSuccess = response !== null && response.status >= 200 && response.status < 300
  const attempts = message.attempts + 1
  const isGone = response?.status === gone
  const again = isSuccess || isGone ? null : nextAttemptAt(attempts, now)
  const write = async (inner: Scope) => {
    await insertAttempt(inner, {
      endpointId: endpoint.id,
      eventId: message.eventId,
      attempt: attempts,
      isSuccess,
      url: endpoint.url,
      requestHeaders: answer.requestHeaders,
      responseStatus: response?.status ?? null,
      responseBody: response?.body ?? null,
      error: answer.error,
      durationMs: answer.durationMs,
      createdAt: now,
    })
    const status = isSuccess ? 'succeeded' : again ? 'pending' : 'failed'
    await settle(inner, message, { status, attempts, nextAttemptAt: again })
    if (isSuccess && endpoint.failingSince) await updateEndpoint(inner, endpoint.id, { failingSince: null })
    if (!isSuccess) await noteFailure(inner, endpoint, { isGone, now })
  }
  // The usual case goes without a transaction: after a crash in between it is sent once more, which it may be.
  const isUsual = isSuccess && !endpoint.failingSince
  await (isUsual ? write(scope) : transaction(scope, write))
}

/** An endpoint that says that it is gone, or at which nothing arrives for days, is switched off, and that is told. */
async function noteFailure(
  scope: Scope,
  endpoint: Endpoint,
  { isGone, now }: { readonly isGone: boolean; readonly now: Date },
): Promise<void> {
  const isToBeDisabled = isGone || isDead(endpoint.failingSince, now)
  if (!isToBeDisabled) {
    if (!endpoint.failingSince) await updateEndpoint(scope, endpoint.id, { failingSince: now })
    return
  }
  const row = await disableEndpoint(scope, endpoint.id, {
    disabledReason: isGone ? 'gone' : 'failing',
    failingSince: endpoint.failingSince ?? now,
    updatedAt: now,
  })
  // Several messages may fail at once: it is told once.
  if (!row) return
  scope.log.warn({ endpoint: row.id, reason: row.disabledReason }, 'a webhook endpoint was switched off')
  const { headers: _, ...resource } = toWebhookEndpoint(scope, row)
  await emit(scope, 'webhookEndpoint.disabled', resource)
}

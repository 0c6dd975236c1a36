import { OutgoingError, type OutgoingErrorCode, type SafeFetchOptions, safeFetch } from '../../platform/net/index.ts'
import { signatureHeaders } from './signature.ts'

const usualTimeoutMs = 15_000
/** Of the answer, for the log. */
const maxAnswerBytes = 4_096

export type Outgoing = {
  readonly id: string
  readonly url: string
  readonly body: string
  /** The operator's own. */
  readonly headers: Readonly<Record<string, string>>
  readonly secrets: readonly string[]
  readonly allowPrivate: boolean
  readonly signal: AbortSignal
  readonly timeoutMs?: number | undefined
  /** In place of the system's resolver, for tests. */
  readonly resolver?: SafeFetchOptions['resolver'] | undefined
}

export type Answer = {
  readonly requestHeaders: Record<string, string>
  readonly response: { readonly status: number; readonly body: string } | null
  readonly error: OutgoingErrorCode | null
  readonly durationMs: number
}

/** One try. A redirect is an answer like any other, and not the one that is wanted: it could lead anywhere. */
export async function send(message: Outgoing): Promise<Answer> {
  // The time at which it is sent, by the real clock: receivers refuse what is older than five minutes.
  const at = new Date()
  const ours = { 'content-type': 'application/json', ...signatureHeaders(message.secrets, { ...message, at }) }
  const hidden = Object.fromEntries(Object.keys(message.headers).map((name) => [name, '••••••']))
  const started = performance.now()
  const done = (rest: Pick<Answer, 'response' | 'error'>): Answer => ({
    requestHeaders: { ...ours, ...hidden },
    durationMs: Math.round(performance.now() - started),
    ...rest,
  })
  try {
    const { status, body } = await safeFetch(message.url, {
      method: 'POST',
      headers: { 'user-agent': 'Keyward-Webhooks/1.0', ...message.headers, ...ours },
      body: message.body,
      timeoutMs: message.timeoutMs ?? usualTimeoutMs,
      maxBytes: maxAnswerBytes,
      cut: true,
      allowPrivate: message.allowPrivate,
      signal: message.signal,
      ...(message.resolver ? { resolver: message.resolver } : {}),
    })
    // PostgreSQL's text takes no NUL.
    return done({ response: { status, body: body.toString('utf8').replaceAll('\0', '') }, error: null })
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error
    return done({ response: null, error: error.code })
  }
}

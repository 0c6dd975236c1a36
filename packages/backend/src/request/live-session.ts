import { apiUrlOf, bapiHeaders } from '../api/base-url.ts'
import { ClerkAPIResponseError } from '../api/errors.ts'
import { createBackendApiClient } from '../api/factory.ts'
import { send } from '../api/send.ts'
import type { AuthenticateContext } from './context.ts'

/** How long an answer about a session or about the server's reach is used again. */
const answerMs = 1_000
const probeTimeoutMs = 1_500
const answerLimit = 10_000

type Answer<T> = { readonly until: number; readonly value: Promise<T> }
const sessions = new Map<string, Answer<boolean>>()
const servers = new Map<string, Answer<boolean>>()

/** Whether the server says that the session is alive. Whoever asks for certainty gets a no when nobody answers. */
export function isSessionLive(context: AuthenticateContext, sessionId: string): Promise<boolean> {
  const client = context.apiClient ?? createBackendApiClient(context)
  return remembered(sessions, `${apiUrlOf(context)}\n${context.secretKey}\n${sessionId}`, async () => {
    const session = await client.sessions.getSession(sessionId).catch((error: unknown) => {
      if (!(error instanceof ClerkAPIResponseError)) throw error
      return null
    })
    return session?.status === 'active' || session?.status === 'pending'
  })
}

/** Whether the server is provably out of reach: no connection, or it answers that it cannot serve. */
export function isServerUnreachable(context: AuthenticateContext): Promise<boolean> {
  const url = `${apiUrlOf(context)}/v1/jwks`
  return remembered(servers, `${url}\n${context.secretKey}`, async () => {
    try {
      const response = await send(url, { headers: bapiHeaders(context.secretKey) }, probeTimeoutMs)
      return response.status >= 500
    } catch {
      return true
    }
  })
}

function remembered<T>(answers: Map<string, Answer<T>>, name: string, ask: () => Promise<T>): Promise<T> {
  const known = answers.get(name)
  if (known && known.until > Date.now()) return known.value
  if (answers.size >= answerLimit) answers.clear()
  const value = ask()
  answers.set(name, { until: Date.now() + answerMs, value })
  return value
}

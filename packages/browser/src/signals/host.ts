import { queryNames } from '@keyward/wire/facts'
import type { SetActiveParams } from '../clerk/clerk.ts'
import { ClerkRuntimeError } from '../errors.ts'
import type { SSOStrategy } from '../resources/attempt-params.ts'
import type { Client } from '../resources/client.ts'
import type { Verification } from '../resources/verification.ts'
import type { Answer, Attempt } from './attempt.ts'

/** What attempts ask of the runtime. */
export type Host = {
  readonly client: Client | undefined
  setActive(params: SetActiveParams): Promise<void>
}

export type FinalizeParams = Pick<SetActiveParams, 'navigate'>

export const missing = (what: string, code: string) => new ClerkRuntimeError(what, { code })

/** How an attempt ends; `next` is the one that the client has by then. */
export function endings<R extends { id: string | undefined; createdSessionId: string | null }>(
  host: Host,
  attempt: Attempt<R>,
  { next, forget }: { next(client: Client): R; forget(client: Client): void },
) {
  const startOver = () => {
    if (host.client) attempt.replace(next(host.client))
  }
  return {
    /** The session of the finished attempt becomes the one in use. */
    finalize: ({ navigate }: FinalizeParams = {}) =>
      attempt.run(async ({ createdSessionId }) => {
        if (!createdSessionId) throw missing('The attempt is not complete: there is no session yet', 'session_missing')
        await host.setActive({ session: createdSessionId, ...(navigate && { navigate }) })
        startOver()
      }),
    /** Back to the beginning, in this page alone: the server is not asked. */
    reset: async (): Promise<Answer> => {
      if (host.client) forget(host.client)
      startOver()
      return { error: null }
    },
  }
}

export type SSOParams = {
  strategy: SSOStrategy
  /** Where the app goes on. */
  redirectUrl: string
  /** Where the provider comes back to, if something is still missing. */
  redirectCallbackUrl: string
  popup?: Window
  oidcPrompt?: string
  enterpriseConnectionId?: string
}

/** In the words of the wire: where the provider comes back to, and where the app goes on. */
export function redirects({
  redirectUrl,
  redirectCallbackUrl,
}: Pick<SSOParams, 'redirectUrl' | 'redirectCallbackUrl'>) {
  return { redirectUrl: absolute(redirectCallbackUrl), actionCompleteRedirectUrl: absolute(redirectUrl) }
}

export const absolute = (url: string) => new URL(url, location.href).href

/** To the provider, in this window or in the given one; there it is over when that window closes. */
export async function goToProvider(verification: Verification, popup: Window | undefined): Promise<void> {
  const url = verification.externalVerificationRedirectURL
  if (!url) throw missing('The server named no address to go to', 'redirect_missing')
  if (!popup) return location.assign(url.href)
  popup.location.href = url.href
  while (!popup.closed) await new Promise((resolve) => setTimeout(resolve, 500))
}

/** The ticket of the link that led to this page. */
export function ticketFrom(given: string | undefined): string {
  const ticket = given ?? new URL(location.href).searchParams.get(queryNames.ticket)
  if (!ticket) throw missing('There is no ticket, neither given nor in the address of this page', 'ticket_missing')
  return ticket
}

const linkStatuses = ['verified', 'expired', 'failed', 'client_mismatch'] as const

/** What the address of this page says about a link of a mail that led here. */
export function linkVerification(host: Host) {
  const query = new URL(location.href).searchParams
  const status = linkStatuses.find((one) => one === query.get(queryNames.status))
  if (!status) return null
  const createdSessionId = query.get(queryNames.createdSession) ?? ''
  const verifiedFromTheSameClient = Boolean(host.client?.sessions.some(({ id }) => id === createdSessionId))
  return { status, createdSessionId, verifiedFromTheSameClient }
}

/** The session that was there already, where that is why an attempt ended. */
export function existingSession({ error }: Verification): { sessionId: string } | undefined {
  const sessionId = error?.code === 'identifier_already_signed_in' ? error.meta?.sessionId : undefined
  return sessionId ? { sessionId } : undefined
}

import { ClerkAPIResponseError } from '../errors.ts'

const retries = 8
const firstPauseMs = 3_000
const growth = 1.55

/** Once more after network failures, 5xx and 429, with growing pauses; what the server refuses is refused at once. */
export async function withTokenRetries<T>(request: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await request()
    } catch (error) {
      if (attempt >= retries || !isWorthRetrying(error) || isOffline()) throw error
      await pause(pauseMs(error, attempt), error)
    }
  }
}

/** The browser knows of no network at all: a caller is told at once, and whoever renews in the background asks again later. */
export const isOffline = (): boolean => typeof navigator !== 'undefined' && navigator.onLine === false

/** 501 is an answer: what is not there now is not there a second later. */
export function isServerFailure(status: number): boolean {
  return status >= 500 && status !== 501
}

function isWorthRetrying(error: unknown): boolean {
  if (error instanceof ClerkAPIResponseError) return isServerFailure(error.status) || error.status === 429
  return (error as { code?: string }).code === 'network_error'
}

function pauseMs(error: unknown, attempt: number): number {
  const asked = error instanceof ClerkAPIResponseError ? (error.retryAfter ?? 0) * 1_000 : 0
  return spread(Math.max(asked, firstPauseMs * growth ** attempt))
}

/** Up to half as long again: those whom one outage sent away must not all come back at one moment. */
export function spread(ms: number): number {
  return ms * (1 + Math.random() / 2)
}

/** A pause after a network failure ends when the browser says that it is online again. */
function pause(ms: number, cause: unknown): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms)
    const listens = (cause as { code?: string }).code === 'network_error' && typeof addEventListener === 'function'
    if (listens) addEventListener('online', done, { once: true })
    function done() {
      clearTimeout(timer)
      if (listens) removeEventListener('online', done)
      resolve()
    }
  })
}

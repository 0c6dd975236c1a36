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
      if (attempt >= retries || !isWorthRetrying(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, pauseMs(error, attempt)))
    }
  }
}

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
  return Math.max(asked, firstPauseMs * growth ** attempt)
}

import type { ReverificationConfig } from '@keyward/wire/facts'

type ReverificationError<T> = {
  clerk_error: { type: 'forbidden'; reason: 'reverification-error'; metadata: { reverification: T | undefined } }
}

/** What a server action or route answers when the factors were proved too long ago; the page's hook recognises it. */
export function reverificationError<T extends ReverificationConfig>(missingConfig?: T): ReverificationError<T> {
  return {
    clerk_error: { type: 'forbidden', reason: 'reverification-error', metadata: { reverification: missingConfig } },
  }
}

export function reverificationErrorResponse(missingConfig?: ReverificationConfig): Response {
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }
  return new Response(JSON.stringify(reverificationError(missingConfig)), { status: 403, headers })
}

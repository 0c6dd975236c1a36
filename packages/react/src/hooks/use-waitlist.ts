'use client'
import { useCallback, useMemo, useState } from 'react'
import { isClerkAPIResponseError } from '../errors/guards.ts'
import { useClerk } from './use-clerk.ts'

type FieldError = { code: string; message: string; longMessage?: string }
type Entry = { id: string; createdAt: Date | null; updatedAt: Date | null }
export type WaitlistResource = Partial<Entry> & {
  /** Asks to be let in later. Answers what went wrong, and never throws. */
  join: (params: { emailAddress: string }) => Promise<{ error: Error | null }>
}
export type WaitlistErrors = {
  fields: { emailAddress: FieldError | null }
  raw: unknown[] | null
  global: Error[] | null
}
export type UseWaitlistReturn = {
  /** The entry, with `join()`; `id` is there once somebody has joined. */
  waitlist: WaitlistResource
  /** What went wrong at the last try: `fields.emailAddress`, or `global`; `raw` has it as it came. */
  errors: WaitlistErrors
  /** Whether a request is on its way. */
  fetchStatus: 'idle' | 'fetching'
}

type State = { entry: Entry | null; error: Error | null; isFetching: boolean }

/** The waitlist, for a form of one's own. */
export function useWaitlist(): UseWaitlistReturn {
  const clerk = useClerk()
  const [{ entry, error, isFetching }, setState] = useState<State>({ entry: null, error: null, isFetching: false })
  const join = useCallback<WaitlistResource['join']>(
    async ({ emailAddress }) => {
      setState((old) => ({ ...old, error: null, isFetching: true }))
      try {
        const joined = (await clerk.joinWaitlist({ emailAddress })) as Entry
        setState({ entry: joined, error: null, isFetching: false })
        return { error: null }
      } catch (thrown) {
        setState((old) => ({ ...old, error: thrown as Error, isFetching: false }))
        return { error: thrown as Error }
      }
    },
    [clerk],
  )
  return useMemo(() => {
    const { id, createdAt, updatedAt } = entry ?? {}
    return {
      waitlist: { id, createdAt, updatedAt, join },
      errors: sorted(error),
      fetchStatus: isFetching ? 'fetching' : 'idle',
    }
  }, [entry, error, isFetching, join])
}

function sorted(error: Error | null): WaitlistErrors {
  if (!error) return { fields: { emailAddress: null }, raw: null, global: null }
  const problems = isClerkAPIResponseError(error) ? error.errors : []
  const ofField = problems.find(({ meta }) => meta?.paramName === 'email_address')
  return ofField
    ? { fields: { emailAddress: ofField }, raw: [...problems], global: null }
    : { fields: { emailAddress: null }, raw: [error], global: [error] }
}

'use client'
import type { ReverificationConfig, SessionVerificationLevel } from '@keyward/wire/facts'
import { reverificationPresets } from '@keyward/wire/facts'
import { useMemo, useRef } from 'react'
import { useContainer } from '../components/portal-provider.tsx'
import { isClerkAPIResponseError } from '../errors/guards.ts'
import type { LoadedClerk } from '../types.ts'
import { useClerk } from './use-clerk.ts'

export type NeedsReverificationParameters = {
  /** To be called when the proof is given: the call is made again. */
  complete: () => void
  /** To be called when the person declines: the call rejects with `reverification_cancelled`. */
  cancel: () => void
  /** Which factors are asked for. */
  level: SessionVerificationLevel | undefined
}
export type UseReverificationOptions = {
  /** Shows an own dialog instead of the built-in one; calls `complete` or `cancel` in the end. */
  onNeedsReverification?: (parameters: NeedsReverificationParameters) => void
}
type Fetcher<Args extends unknown[], Result> = (...args: Args) => Promise<Result> | undefined
type ReverificationHint = {
  clerk_error: { reason: 'reverification-error'; metadata?: { reverification?: ReverificationConfig } }
}

/**
 * Wraps a call that may ask for a fresh proof of a factor: asks the user for it, then calls again. Rejects with the code
 * `reverification_cancelled` if the user declines. Of a `Response` the result is its JSON, as in the official hook.
 */
export function useReverification<Args extends unknown[], Result>(
  fetcher: Fetcher<Args, Result>,
  options: UseReverificationOptions = {},
): (...args: Args) => Promise<Exclude<Result, ReverificationHint>> {
  const clerk = useClerk()
  const container = useContainer()
  const latest = useRef({ fetcher, options, container })
  latest.current = { fetcher, options, container }
  return useMemo(
    () =>
      async (...args: Args) => {
        const first = await attempt(() => latest.current.fetcher(...args))
        const hint = hintOf(first)
        if (!hint) return settle(first) as Exclude<Result, ReverificationHint>
        await askForProof(clerk, levelOf(hint), latest.current)
        return settle(await attempt(() => latest.current.fetcher(...args))) as Exclude<Result, ReverificationHint>
      },
    [clerk],
  )
}

type Outcome = { value: unknown } | { error: unknown }

async function attempt(call: () => Promise<unknown> | undefined): Promise<Outcome> {
  try {
    const value = await call()
    return { value: value instanceof Response ? await value.json() : value }
  } catch (error) {
    return { error }
  }
}

function settle(outcome: Outcome): unknown {
  if ('error' in outcome) throw outcome.error
  return outcome.value
}

/** A server that refuses by value or by response, or our own API by an error. */
function hintOf(outcome: Outcome): ReverificationHint | null {
  if ('value' in outcome) return isHint(outcome.value) ? outcome.value : null
  const { error } = outcome
  if (!isClerkAPIResponseError(error)) return null
  const needed = error.errors.find(({ code }) => code === 'session_reverification_required')
  if (!needed) return null
  const level = (needed.meta?.level as SessionVerificationLevel | undefined) ?? 'first_factor'
  return { clerk_error: { reason: 'reverification-error', metadata: { reverification: { level, afterMinutes: 10 } } } }
}

function isHint(value: unknown): value is ReverificationHint {
  return (value as ReverificationHint | null)?.clerk_error?.reason === 'reverification-error'
}

function levelOf(hint: ReverificationHint): SessionVerificationLevel | undefined {
  const config = hint.clerk_error.metadata?.reverification
  return typeof config === 'string' ? reverificationPresets[config]?.level : config?.level
}

function askForProof(
  clerk: LoadedClerk,
  level: SessionVerificationLevel | undefined,
  { options: { onNeedsReverification }, container }: { options: UseReverificationOptions; container: object },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new ReverificationCancelledError())
    if (onNeedsReverification) onNeedsReverification({ complete: resolve, cancel, level })
    else
      clerk.__internal_openReverification({
        ...container,
        level,
        afterVerification: resolve,
        afterVerificationCancelled: cancel,
      })
  })
}

class ReverificationCancelledError extends Error {
  static readonly kind = 'ClerkRuntimeError'
  readonly clerkError = true
  readonly clerkRuntimeError = true
  readonly code = 'reverification_cancelled'
  constructor() {
    super('The user has cancelled the verification (code="reverification_cancelled")')
    this.name = 'ClerkRuntimeError'
  }
}

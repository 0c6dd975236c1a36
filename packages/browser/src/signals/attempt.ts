import { ClerkRuntimeError } from '../errors.ts'
import { type ClerkError, type Errors, sortErrors } from './errors.ts'
import { batch, computed, signal } from './signal.ts'

/** How a step ended. Steps never throw. */
export type Answer = { readonly error: ClerkError | null }
export type FetchStatus = 'idle' | 'fetching'

/** What an attempt needs of `SignIn` and `SignUp`. */
type Resource = { id: string | undefined; createdSessionId: string | null }

/** An attempt under way, together with what its last step ran into. */
export type Attempt<R extends Resource> = {
  resource(): R
  /** One step: errors of the one before are gone, what goes wrong is answered and kept. */
  run(step: (resource: R) => unknown): Promise<Answer>
  /** Starts over with the given resource, without asking anybody. */
  replace(resource: R): void
}

/** Guides send a code without looking at how creating the attempt ended: why there is none is what the form must show. */
const isWithoutAttempt = (failure: ClerkError | null) =>
  failure?.code === 'sign_up_missing' || failure?.code === 'sign_in_missing'

/**
 * Keeps one attempt as three signals (resource, error, fetch status) and what hooks show of them. `build` makes the object that
 * apps hold; they get a new face of it after each progress, so that effects which name it run again.
 */
export function createAttempt<R extends Resource, Future extends object, Field extends string>(
  fields: readonly Field[],
  build: (attempt: Attempt<R>) => Future,
) {
  const resource = signal<{ readonly resource: R | null; readonly future: Future | null }>({
    resource: null,
    future: null,
  })
  const error = signal<{ readonly error: ClerkError | null }>({ error: null })
  const fetching = signal<{ readonly status: FetchStatus }>({ status: 'idle' })
  let running = 0
  const show = (shown: R) => resource({ resource: shown, future: Object.create(future) as Future })
  const take = () => {
    const { resource: held } = resource()
    if (!held) throw new ClerkRuntimeError('Call load() before anything else', { code: 'not_loaded' })
    return held
  }
  const attempt: Attempt<R> = {
    resource: take,
    async run(step) {
      const before = error().error
      running++
      batch(() => {
        error({ error: null })
        fetching({ status: 'fetching' })
      })
      let failure: ClerkError | null = null
      try {
        await step(take())
      } catch (thrown) {
        failure = thrown as ClerkError
      }
      running--
      batch(() => {
        const { resource: held } = resource()
        if (held && !failure) show(held)
        error({ error: isWithoutAttempt(failure) && before ? before : failure })
        if (running === 0) fetching({ status: 'idle' })
      })
      return { error: failure }
    },
    replace(next) {
      batch(() => {
        show(next)
        error({ error: null })
      })
    },
  }
  const future = build(attempt)
  return {
    future,
    resource,
    error,
    fetching,
    /** The server's word. A finished attempt is gone there at once, while the page still has to act on it: it stays until then. */
    adopt(next: R): void {
      const { resource: held } = resource()
      // A step brings its own resource up to date.
      if (running > 0) return
      if (!held?.id || next.id) show(next)
    },
    value: computed(() => ({
      errors: sortErrors(error().error, fields) as Errors<Field>,
      fetchStatus: fetching().status,
      future: resource().future,
    })),
  }
}

import { AsyncLocalStorage } from 'node:async_hooks'
import type { CarriedOptions } from './request-state.ts'

const storage = new AsyncLocalStorage<Partial<CarriedOptions>>()

/** Runs a handler of the proxy; whatever it calls finds the options that the proxy was given for this request. */
export function withOptions<Result>(options: Partial<CarriedOptions> | undefined, run: () => Result): Result {
  return options ? storage.run(options, run) : run()
}

/** Undefined outside of the proxy, and where it has none of its own. */
export const optionsOfProxy = (): Partial<CarriedOptions> | undefined => storage.getStore()

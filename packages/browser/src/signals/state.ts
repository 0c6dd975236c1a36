import type { Client } from '../resources/client.ts'
import type { SignIn } from '../resources/sign-in.ts'
import type { SignUp } from '../resources/sign-up.ts'
import { type Attempt, createAttempt, type FetchStatus } from './attempt.ts'
import { type SignInErrors, type SignUpErrors, signInFields, signUpFields } from './errors.ts'
import type { Host } from './host.ts'
import { createSignInFuture, type SignInFutureResource } from './sign-in-future.ts'
import { createSignUpFuture, type SignUpFutureResource } from './sign-up-future.ts'
import { computed, effect } from './signal.ts'

/** What the hook shows; `signIn` is null before the client is known. */
export type SignInSignalValue = {
  readonly errors: SignInErrors
  readonly fetchStatus: FetchStatus
  readonly signIn: SignInFutureResource
}
export type SignUpSignalValue = {
  readonly errors: SignUpErrors
  readonly fetchStatus: FetchStatus
  readonly signUp: SignUpFutureResource
}
type BeforeClient<T, K extends keyof T> = Omit<T, K> & { readonly [key in K]: T[K] | null }

/** `clerk.__internal_state`: sign-in and sign-up as signals, which the newer hooks of the React packages subscribe to. */
export function createState(host: Host) {
  const signIn = createAttempt(signInFields, (attempt: Attempt<SignIn>) => createSignInFuture(attempt, host))
  const signUp = createAttempt(signUpFields, (attempt: Attempt<SignUp>) => createSignUpFuture(attempt, host))
  return {
    signInResourceSignal: signIn.resource,
    signInErrorSignal: signIn.error,
    signInFetchSignal: signIn.fetching,
    signInSignal: computed((): BeforeClient<SignInSignalValue, 'signIn'> => {
      const { future, ...rest } = signIn.value()
      return { ...rest, signIn: future }
    }),
    signUpResourceSignal: signUp.resource,
    signUpErrorSignal: signUp.error,
    signUpFetchSignal: signUp.fetching,
    signUpSignal: computed((): BeforeClient<SignUpSignalValue, 'signUp'> => {
      const { future, ...rest } = signUp.value()
      return { ...rest, signUp: future }
    }),
    signInFuture: signIn.future,
    signUpFuture: signUp.future,
    __internal_effect: effect,
    __internal_computed: computed,
    /** Each answer's client brings its attempts. */
    adopt(client: Client): void {
      signIn.adopt(client.signIn)
      signUp.adopt(client.signUp)
    },
  }
}

export type State = ReturnType<typeof createState>

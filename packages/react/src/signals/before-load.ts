import { KeywardReactError } from '../errors/error.ts'
import type { IsomorphicClerk } from '../provider/isomorphic-clerk.ts'
import type { SignalState, SignInSignalValue, SignUpSignalValue } from '../types.ts'

/** What a form reads before the runtime is there; everything else by name is a step, or one of the groups of steps. */
const groups = [
  'emailCode',
  'emailLink',
  'phoneCode',
  'resetPasswordEmailCode',
  'resetPasswordPhoneCode',
  'mfa',
  'verifications',
]
const signInData = {
  id: undefined,
  status: 'needs_identifier',
  identifier: null,
  createdSessionId: null,
  userData: {},
  supportedFirstFactors: [],
  supportedSecondFactors: [],
  firstFactorVerification: { status: null, error: null },
  secondFactorVerification: { status: null, error: null },
  isTransferable: false,
  existingSession: undefined,
  verification: null,
}
const signUpData = {
  id: undefined,
  status: 'missing_requirements',
  requiredFields: [],
  optionalFields: [],
  missingFields: [],
  unverifiedFields: [],
  username: null,
  firstName: null,
  lastName: null,
  emailAddress: null,
  phoneNumber: null,
  web3Wallet: null,
  hasPassword: false,
  unsafeMetadata: {},
  createdSessionId: null,
  createdUserId: null,
  abandonAt: null,
  legalAcceptedAt: null,
  locale: null,
  isTransferable: false,
  existingSession: undefined,
  emailLinkVerification: null,
}
const noErrors = (...fields: string[]) => ({
  fields: Object.fromEntries(fields.map((field) => [field, null])),
  raw: null,
  global: null,
})

/** The value of `useSignInSignal` on servers and until the runtime has loaded. Steps taken meanwhile wait for it. */
export const signInBeforeLoad = (clerk: IsomorphicClerk) =>
  ({
    errors: noErrors('identifier', 'password', 'code'),
    fetchStatus: 'idle',
    signIn: standIn(clerk, () => stateOf(clerk)?.signInSignal().signIn, signInData),
  }) as unknown as SignInSignalValue

/** The same for `useSignUpSignal`. */
export const signUpBeforeLoad = (clerk: IsomorphicClerk) =>
  ({
    errors: noErrors(
      'firstName',
      'lastName',
      'emailAddress',
      'phoneNumber',
      'password',
      'username',
      'code',
      'captcha',
      'legalAccepted',
    ),
    fetchStatus: 'idle',
    signUp: standIn(clerk, () => stateOf(clerk)?.signUpSignal().signUp, signUpData),
  }) as unknown as SignUpSignalValue

/** The runtime's signals, once it is there. */
export function stateOf(clerk: IsomorphicClerk): SignalState | undefined {
  return clerk.loaded ? (clerk.__read('__internal_state') as SignalState | undefined) : undefined
}

type Open = Record<string | symbol, unknown>

function standIn(clerk: IsomorphicClerk, target: () => unknown, data: Open): object {
  const get = (_: object, name: string | symbol): unknown => {
    const loaded = target() as Open | null | undefined
    if (loaded) return loaded[name]
    if (name in data) return data[name]
    // Whoever awaits or prints it is asking for no step.
    if (typeof name === 'symbol' || ['then', 'toJSON', '$$typeof'].includes(name)) return undefined
    if (groups.includes(name)) return standIn(clerk, () => (target() as Open | undefined)?.[name], data)
    return async (...params: unknown[]) => {
      if (typeof window === 'undefined')
        throw new KeywardReactError('browser_only', `${name}() is a step of a form and runs in browsers only`)
      await clerk.whenLoaded()
      return (target() as Record<string, (...params: unknown[]) => unknown>)[name]!(...params)
    }
  }
  return new Proxy({}, { get })
}

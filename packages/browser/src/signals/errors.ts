import { type ClerkAPIError, ClerkAPIResponseError } from '../errors.ts'
import { camelKey } from '../resources/json.ts'

/** What a step failed with: the server's refusal (then `errors` has its problems), or a mistake in the page itself. */
export type ClerkError = Error & {
  readonly code: string
  readonly longMessage?: string
  readonly errors?: readonly ClerkAPIError[]
}
type FieldError = { readonly code: string; readonly message: string; readonly longMessage?: string }
/** One that belongs to no field, with the questions that tell its kind. */
type GlobalError = ClerkError & { isClerkAPIResponseError(): boolean; isClerkRuntimeError(): boolean }

/** The errors of the last step, sorted by the field of the form that they belong to. */
export type Errors<Field extends string> = {
  readonly fields: Readonly<Record<Field, FieldError | null>>
  /** As they came. */
  readonly raw: unknown[] | null
  /** Those of no field. */
  readonly global: GlobalError[] | null
}

export const signInFields = ['identifier', 'password', 'code'] as const
export const signUpFields = [
  'firstName',
  'lastName',
  'emailAddress',
  'phoneNumber',
  'password',
  'username',
  'code',
  'captcha',
  'legalAccepted',
] as const
export type SignInErrors = Errors<(typeof signInFields)[number]>
export type SignUpErrors = Errors<(typeof signUpFields)[number]>

export function sortErrors<Field extends string>(error: ClerkError | null, names: readonly Field[]): Errors<Field> {
  const none = Object.fromEntries(names.map((name) => [name, null])) as Record<Field, null>
  if (!error) return { fields: none, raw: null, global: null }
  const problems = error instanceof ClerkAPIResponseError ? error.errors : []
  const fields: Record<Field, FieldError | null> = { ...none }
  for (const problem of problems) {
    const name = names.find((one) => one === camelKey(problem.meta?.paramName ?? ''))
    if (name) fields[name] ??= problem
  }
  return names.some((name) => fields[name])
    ? { fields, raw: [...problems], global: null }
    : { fields, raw: [error], global: [withQuestions(error)] }
}

function withQuestions(error: ClerkError): GlobalError {
  return Object.assign(error, {
    isClerkAPIResponseError: () => error instanceof ClerkAPIResponseError,
    isClerkRuntimeError: () => 'clerkRuntimeError' in error,
  })
}

import type { Environment } from '../clerk.ts'
import { type IdentifierKind, signUpMode } from '../form/settings.ts'

// Under strict protection against enumeration nobody hears whether an account exists until the address or number is proved.
// Whoever may sign up in the sign-in therefore proves it first, and the server decides then.

export function isStrict({ userSettings }: Environment): boolean {
  return userSettings.attackProtection?.enumeration_protection?.enabled === true
}

/** Whether a sign-in with such an identifier may turn out to be a sign-up: a message has to reach it, and anybody may join. */
export function mayBeMissing(environment: Environment, kind: IdentifierKind): boolean {
  return isStrict(environment) && signUpMode(environment) === 'public' && isReached(environment, kind)
}

/** A password asked for first would be the end of the way for who has none. */
export function startsWithMessage(environment: Environment): boolean {
  const { attributes } = environment.userSettings
  if (attributes.password?.enabled && environment.displayConfig.preferredSignInStrategy !== 'otp') return false
  return isReached(environment, 'emailAddress') || isReached(environment, 'phoneNumber')
}

function isReached({ userSettings: { attributes } }: Environment, kind: IdentifierKind): boolean {
  if (kind === 'username') return false
  const settings = kind === 'emailAddress' ? attributes.email_address : attributes.phone_number
  return settings?.enabled === true && (settings.first_factors?.length ?? 0) > 0
}

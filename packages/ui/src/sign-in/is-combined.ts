import { signUpMode } from '../form/settings.ts'
import type { Ui } from '../host/context.tsx'
import { isStrict, startsWithMessage } from './sign-up-if-missing.ts'

/**
 * Whether new people sign up in the sign-in itself: the app's word (`withSignUp`), else where the app has a page of its own to
 * sign in and none to sign up. Under strict protection against enumeration an unknown address looks like a known one until it is
 * proved: where a password would be asked for first, the way to the sign-up has to stay a link.
 */
export function isCombined({ props, option, environment }: Pick<Ui, 'props' | 'option' | 'environment'>): boolean {
  if (typeof props.withSignUp === 'boolean') return props.withSignUp
  if (props.signUpUrl || option('signUpUrl') || !isOwnPage(option('signInUrl'))) return false
  return signUpMode(environment) === 'public' && (!isStrict(environment) || startsWithMessage(environment))
}

function isOwnPage(url: unknown): boolean {
  if (typeof url !== 'string' || url === '') return false
  return new URL(url, location.href).origin === location.origin
}

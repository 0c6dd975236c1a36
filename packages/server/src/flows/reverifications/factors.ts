import type { SignInFactor } from '@keyward/wire'
import type { LoadedUser } from '../../domain/users/index.ts'
import type { Scope } from '../../platform/index.ts'
import { maskFor, supportedFirstFactors } from '../sign-ins/index.ts'
import { reverificationFactors } from './reverification.ts'

export function firstFactors(scope: Scope, user: LoadedUser): SignInFactor[] {
  return reverificationFactors(supportedFirstFactors(user, scope.instance.settings, maskFor(scope)))
}

/** Second factors are not built yet, so nobody has one: every level falls back to the first factor. */
export function secondFactors(_scope: Scope, _user: LoadedUser): SignInFactor[] {
  return []
}

import type { Scope } from '../../platform/index.ts'

/** Strict protection: until somebody has proved who they are, nothing may tell whether an account exists. */
export function isStrict(scope: Scope): boolean {
  return scope.instance.settings.auth_attack_protection.enumeration_protection === 'strict'
}

import { suffixedCookieName } from '@keyward/wire/facts'
import { parentDomain } from '../../domain/instances/index.ts'
import type { Scope } from '../../platform/index.ts'

/** Plain first, then with the key's suffix: every reader finds the name it knows (wire.md §3.2). */
export function bothNames(scope: Scope, name: string): [string, string] {
  return [name, suffixedCookieName(name, scope.instance.cookieSuffix)]
}

/** `clerk.example.com:3443` → `example.com`; null where there is none (addresses, localhost): cookies are then host-only. */
export function parentDomainOf(scope: Scope): string | null {
  return parentDomain(scope.instance.frontendApi)
}

import { suffixedCookieName } from '@keyward/wire/facts'
import type { Scope } from '../../platform/index.ts'

/** Plain first, then with the key's suffix: every reader finds the name it knows (wire.md §3.2). */
export function bothNames(scope: Scope, name: string): [string, string] {
  return [name, suffixedCookieName(name, scope.instance.cookieSuffix)]
}

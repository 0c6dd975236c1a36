import { Resolver } from 'node:dns/promises'
import type { Scope } from '../../platform/index.ts'

/** TXT records of a name; none where the name, its server or the answer is missing. At most some seconds. */
export async function txtRecords(scope: Scope, name: string): Promise<readonly (readonly string[])[]> {
  try {
    if (scope.resolveTxt) return await scope.resolveTxt(name)
    return await new Resolver({ timeout: 2_000, tries: 2 }).resolveTxt(name)
  } catch {
    return []
  }
}

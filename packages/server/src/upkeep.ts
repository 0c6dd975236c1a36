import { removeDeadSigningKeys } from './domain/tokens/index.ts'
import type { Platform } from './edge/scope.ts'
import type { UpkeepTask } from './platform/upkeep.ts'

/** What a server does once an hour, for all instances. */
export function upkeepTasks({ db }: Platform): readonly UpkeepTask[] {
  return [{ name: 'signing keys', run: (now) => removeDeadSigningKeys(db, now) }]
}

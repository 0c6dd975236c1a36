import { deleteApplicationRows } from '../../domain/instances/index.ts'
import { eraseInstances } from '../../platform/db/index.ts'
import type { ServerScope } from '../../platform/index.ts'

/** Everything of it and of its instances, for good; in a transaction. */
export async function eraseApplication(
  inner: ServerScope,
  applicationId: string,
  instanceIds: readonly string[],
): Promise<void> {
  await eraseInstances(inner.db, [...instanceIds, applicationId])
  await deleteApplicationRows(inner, applicationId)
}

import { and, eq, sql } from 'drizzle-orm'
import { newId, preparedLookup, randomToken, type Scope, sha256 } from '../../platform/index.ts'
import { devBrowsers } from './table.ts'

export type DevBrowser = typeof devBrowsers.$inferSelect

/** A bearer credential of development instances; only its hash is kept. */
export async function createDevBrowser(
  scope: Scope,
  clientId: string | null = null,
): Promise<{ token: string; devBrowser: DevBrowser }> {
  const token = `dvb_${randomToken()}`
  const [devBrowser] = await scope.db
    .insert(devBrowsers)
    .values({
      instanceId: scope.instanceId,
      id: newId('devBrowser', scope.now),
      hash: sha256(token),
      clientId,
      createdAt: scope.now,
    })
    .returning()
  return { token, devBrowser: devBrowser! }
}

export async function findDevBrowser(scope: Scope, token: string): Promise<DevBrowser | null> {
  if (!/^dvb_[0-9A-Za-z]{20,80}$/.test(token)) return null
  const find = preparedLookup(scope.db, 'find_dev_browser', (db) =>
    db
      .select()
      .from(devBrowsers)
      .where(
        and(eq(devBrowsers.instanceId, sql.placeholder('instanceId')), eq(devBrowsers.hash, sql.placeholder('hash'))),
      ),
  )
  const [row] = await find.execute({ instanceId: scope.instanceId, hash: sha256(token) })
  return row ?? null
}

export async function bindDevBrowser(scope: Scope, hash: string, clientId: string): Promise<void> {
  await scope.db
    .update(devBrowsers)
    .set({ clientId })
    .where(and(eq(devBrowsers.instanceId, scope.instanceId), eq(devBrowsers.hash, hash)))
}

/** In a transaction: the dev browser as it is now, for nobody else to bind until the end. */
export async function lockDevBrowser(scope: Scope, hash: string): Promise<DevBrowser | null> {
  const [row] = await scope.db
    .select()
    .from(devBrowsers)
    .where(and(eq(devBrowsers.instanceId, scope.instanceId), eq(devBrowsers.hash, hash)))
    .for('update')
  return row ?? null
}

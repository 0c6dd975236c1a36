import type { Writable } from 'node:stream'
import { NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres/session'
import type pg from 'pg'
import type { Db } from './database.ts'

/** Sends what nobody waits for before the commit. */
export type Unawaited = { send(statement: () => Promise<unknown>): void }

/**
 * Runs `work` in a transaction of its own. Unlike Drizzle's it does not wait for `begin`, nor for statements whose answers
 * nobody needs: what is sent in one go costs one wake of the database instead of one each. All have succeeded before `commit`
 * is sent; what the first of them threw is thrown, not that the statements after it found the transaction aborted.
 */
export async function inTransaction<T>(db: Db, work: (tx: Db, unawaited: Unawaited) => Promise<T>): Promise<T> {
  const { dialect, _ } = db as unknown as { dialect: never; _: { session: { client: pg.Pool } } }
  const connection = await _.session.client.connect()
  const gather = gathering(connection)
  const sent: Promise<unknown>[] = []
  const send = (start: () => Promise<unknown>) => {
    gather()
    const statement = start()
    // Whoever throws meanwhile must not leave a rejection that nobody looks at.
    statement.catch(() => {})
    sent.push(statement)
  }
  let broken: Error | undefined
  try {
    send(() => connection.query('begin'))
    const session = new NodePgSession(connection, dialect, undefined)
    const result = await work(new NodePgTransaction(dialect, session, undefined) as unknown as Db, { send })
    gather()
    const { command } = await connection.query('commit')
    if (command === 'COMMIT') return result
    throw new Error('a transaction was rolled back where it was to be committed')
  } catch (error) {
    const first = (await Promise.allSettled(sent)).find((outcome) => outcome.status === 'rejected')
    await connection.query('rollback').catch((reason: Error) => {
      broken = reason
    })
    throw first ? first.reason : error
  } finally {
    connection.release(broken)
  }
}

/** What is sent before everything that needs no answer has gone on leaves in one piece. */
function gathering(connection: pg.PoolClient): () => void {
  const { stream } = (connection as unknown as { readonly connection: { readonly stream: Writable } }).connection
  let isGathering = false
  return () => {
    if (isGathering) return
    isGathering = true
    stream.cork()
    // After the promises that are ready now.
    process.nextTick(() => {
      isGathering = false
      stream.uncork()
    })
  }
}

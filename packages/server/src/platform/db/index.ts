// The database: one pool, Drizzle on top, transactions that travel inside a Scope. Tables belong to their rooms.

export { inBatches, olderThan } from './batches.ts'
export { containsText } from './contains.ts'
export { type Database, type Db, type DbConnection, openDatabase } from './database.ts'
export { eraseInstances } from './erase-instances.ts'
export { isUniqueViolation } from './errors.ts'
export { matchesOnPage } from './few-matches.ts'
export { migrate } from './migrate.ts'
export { prepared, preparedLookup, preparedSql } from './prepared.ts'
export { insertRow, sendUnawaited, updateRow } from './rows.ts'
export { rowsAsJson } from './rows-as-json.ts'
export { inTransaction, type Unawaited } from './transaction.ts'

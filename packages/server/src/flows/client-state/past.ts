import { lt } from 'drizzle-orm'
import type { Past } from '../../platform/index.ts'
import { handshakeResults, linkTokens } from './table.ts'

const pastRows = (table: typeof handshakeResults | typeof linkTokens): Past => ({
  table,
  key: table.hash,
  isOver: (_, before) => lt(table.expireAt, before),
})

/** What a browser did not come back with in time. */
export const pastErrands = [pastRows(handshakeResults), pastRows(linkTokens)]

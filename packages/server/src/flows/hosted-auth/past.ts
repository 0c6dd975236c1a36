import { lt } from 'drizzle-orm'
import type { Past } from '../../platform/index.ts'
import { hostedAuths } from './table.ts'

/** From which nobody came back in time. */
export const pastHostedAuths: Past = {
  table: hostedAuths,
  key: hostedAuths.hash,
  isOver: (_, before) => lt(hostedAuths.expireAt, before),
}

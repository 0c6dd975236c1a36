import { sql } from 'drizzle-orm'
import { customType, timestamp } from 'drizzle-orm/pg-core'

/** Identifiers and other ASCII keys: collation "C" makes comparison byte order, so ids page in creation order. */
export const key = customType<{ data: string }>({ dataType: () => 'text collate "C"' })

export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** An instant to the millisecond, the resolution of the wire. */
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' })

export const createdAt = () => instant().notNull().default(sql`now()`)
export const updatedAt = () => instant().notNull().default(sql`now()`)

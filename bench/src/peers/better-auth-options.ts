import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import pg from 'pg'
import type { PeerInput } from './process.ts'

export const betterAuthOrigin = 'http://localhost:3999'

/** As its documentation sets it up: email and password, its own tables on the same PostgreSQL, everything else its default. */
export async function betterAuthOn(where: PeerInput['database']) {
  const database = new pg.Pool({ ...where, max: 16, options: '-c search_path=better_auth' })
  await database.query('create schema if not exists better_auth')
  const options = {
    database,
    secret: 'a secret for measurements that is long enough',
    baseURL: betterAuthOrigin,
    emailAndPassword: { enabled: true },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error' as const },
  }
  await (await getMigrations(options)).runMigrations()
  return { auth: betterAuth(options), end: () => database.end() }
}

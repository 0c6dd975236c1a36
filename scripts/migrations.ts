// `node scripts/migrations.ts`: writes packages/server/migrations/0001_initial.sql from the rooms' tables. Until the
// first release there is one file, made anew; afterwards each change is a further numbered file and this one is frozen.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const server = fileURLToPath(new URL('../packages/server/', import.meta.url))
const generated = `${server}.tmp/drizzle`
rmSync(generated, { recursive: true, force: true })
execFileSync('drizzle-kit', ['generate', '--name', 'initial'], {
  cwd: server,
  stdio: 'inherit',
  env: { ...process.env, NODE_OPTIONS: '--conditions=keyward-source' },
})
const file = readdirSync(generated).find((name) => name.endsWith('.sql'))
if (!file) throw new Error('drizzle-kit wrote no SQL')
// Searches go by trigrams; whether PostgreSQL has them is checked before (platform/db/migrate.ts).
const extensions = 'CREATE EXTENSION IF NOT EXISTS "pg_trgm";\n'
writeFileSync(`${server}migrations/0001_initial.sql`, extensions + readFileSync(`${generated}/${file}`, 'utf8'))

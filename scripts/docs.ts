/**
 * `npm run docs`: the documentation with live reload; `npm run docs:build`: as static files in apps/docs/dist, which any web
 * server can hand out. What follows goes to Astro (`npm run docs -- --port 4400`).
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { writeReference } from '../apps/docs/src/reference/write.ts'
import { writeTables } from '../apps/docs/src/tables/write.ts'
import { root } from './test/prepare.ts'

const [command = 'dev', ...rest] = process.argv.slice(2)
// Pages of an earlier build name style sheets that may not exist any more.
if (command === 'build') rest.push('--force')

await writeReference()
await writeTables()
const astro = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), command, ...rest], {
  cwd: join(root, 'apps/docs'),
  stdio: 'inherit',
  // Nothing leaves the machine.
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
})
astro.once('exit', (code) => {
  process.exitCode = code ?? 1
})

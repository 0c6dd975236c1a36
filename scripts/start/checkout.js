// JavaScript, since reading TypeScript costs a start a tenth of a second and 20 MiB, and an older Node cannot.
import { createHash } from 'node:crypto'
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bundles = join(root, 'packages/server/.tmp/bundles')
/** A server that has been running while others changed the sources still finds the parts that it has not loaded yet. */
const kept = 12

/**
 * The command line and the server of this checkout as a bundle, which starts three times as fast as its sources and
 * holds a third of their memory. Named by the hash of what it was made of, so that it is never an older one.
 * @returns {Promise<string>} the folder with `keyward.js` and `server.js`
 */
export async function checkoutBundle() {
  const folder = join(bundles, inputHash(root))
  if (existsSync(folder)) utimesSync(folder, new Date(), new Date())
  else await makeBundle(folder)
  enableCompileCache?.(join(folder, 'compiled'))
  return folder
}

/** @returns {Promise<typeof import('@keyward/server')>} the server of this checkout, bundled */
export async function checkoutServer() {
  return import(pathToFileURL(join(await checkoutBundle(), 'server.js')).href)
}

/**
 * Whatever a bundle depends on: sources, the bundler and its settings, the installed packages, and where all that is.
 * @param {string} checkout
 */
export function inputHash(checkout) {
  const sources = globSync(
    ['packages/{server,wire,cli,backend}/src/**/*.ts', 'packages/*/package.json', 'scripts/build/*.ts'],
    { cwd: checkout, exclude: ['**/*.test.ts'] },
  )
  const hash = createHash('sha256').update(checkout).update(process.platform)
  for (const name of [...sources.sort(), 'node_modules/.package-lock.json', 'tsconfig.base.json'])
    hash.update(`\0${name}\0`).update(readFileSync(join(checkout, name)))
  return hash.digest('hex').slice(0, 24)
}

/**
 * Made under another name and moved, so that two first starts do not meet half a bundle. The first one's stays.
 * @param {string} folder
 */
async function makeBundle(folder) {
  const { bundleCheckout } = await import('../build/bundle-server.ts')
  const draft = `${folder}.${process.pid}`
  try {
    mkdirSync(draft, { recursive: true })
    await bundleCheckout(draft, folder)
    if (!existsSync(folder)) renameSync(draft, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  forgetOldest()
}

function forgetOldest() {
  const byUse = readdirSync(bundles)
    .map((name) => ({ path: join(bundles, name), usedAt: statSync(join(bundles, name)).mtimeMs }))
    .sort((left, right) => right.usedAt - left.usedAt)
  for (const { path } of byUse.slice(kept)) rmSync(path, { recursive: true, force: true })
}

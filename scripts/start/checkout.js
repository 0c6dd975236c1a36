// JavaScript, since reading TypeScript costs a start a tenth of a second and 20 MiB, and an older Node cannot.
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs'
import { enableCompileCache } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bundles = join(root, 'packages/server/.tmp/bundles')
/** What nobody has used for this long goes. Whoever runs goes on using it: there are parts not loaded yet. */
const keptMs = 30 * 60_000
const useMs = 10 * 60_000

/**
 * The command line and the server of this checkout as a bundle, which starts three times as fast as its sources and
 * holds a third of their memory. Named by the hash of what it was made of, so that it is never an older one.
 * @returns {Promise<string>} the folder with `keyward.js` and `server.js`
 */
export async function checkoutBundle() {
  const name = inputHash(root)
  const shared = join(bundles, name)
  const folder = existsSync(shared) || mayWrite(bundles) ? shared : privateFolder(name)
  if (!existsSync(folder)) await makeBundle(folder)
  if (mayWrite(folder)) keepInUse(folder)
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

/** @param {string} folder */
function keepInUse(folder) {
  const use = () => utimesSync(folder, new Date(), new Date())
  use()
  setInterval(use, useMs).unref()
}

/** @param {string} folder */
function mayWrite(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * For who may not write into the checkout: gone with this process. Nobody else can have put anything there.
 * @param {string} name
 */
function privateFolder(name) {
  const parent = mkdtempSync(join(tmpdir(), 'keyward-bundle-'))
  // What is not in the bundle is looked for above it.
  symlinkSync(join(root, 'node_modules'), join(parent, 'node_modules'), 'junction')
  process.once('exit', () => rmSync(parent, { recursive: true, force: true }))
  return join(parent, name)
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
  forgetUnused(dirname(folder))
}

/** @param {string} folder */
function forgetUnused(folder) {
  const paths = readdirSync(folder).map((name) => join(folder, name))
  const isOld = (/** @type {string} */ path) =>
    (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < Date.now() - keptMs
  for (const path of paths.filter(isOld)) rmSync(path, { recursive: true, force: true })
}

/**
 * Compiles packages to `dist/`: ESM and declarations, file by file, so that "use client" and "use server" stay where they were
 * written. SDKs may not depend on `@keyward/wire` or `@keyward/browser` at run time: what they import of them is copied into
 * their own build (decisions.md 28). Server, command line and components are bundled instead.
 * `node scripts/build.ts [name …]` builds those named, or every SDK package; `all` names them all.
 */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundleCommandLine, bundleServer } from './build/bundle-server.ts'
import { bundleUi } from './build/bundle-ui.ts'
import { addCommonJs, wantsCommonJs } from './build/commonjs.ts'
import { rewriteSpecifiers } from './build/specifiers.ts'
import { type Vendored, vendored } from './build/vendored.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
/** By its path: another version that is installed for comparison has taken the name in `.bin`. */
export const typeScript = join(root, 'node_modules/typescript/bin/tsc')
const sdkPackages = [
  'backend',
  'react',
  'nextjs',
  'express',
  'fastify',
  'hono',
  'testing',
  'localizations',
  'themes',
  'types',
]
/** Everything that is published. */
export const allPackages = ['wire', 'browser', 'ui', ...sdkPackages, 'server', 'cli'] as const
const folderOf = (name: string) => join(root, 'packages', name)
const isPackage = (name: string) =>
  ['index.ts', 'main.ts'].some((file) => existsSync(join(folderOf(name), 'src', file)))

const bundled: Readonly<Record<string, (out: string) => Promise<unknown>>> = {
  server: bundleServer,
  cli: bundleCommandLine,
  ui: async (out) => Promise.all([bundleUi(out), compile('ui', dirname(out), { emitDeclarationOnly: true })]),
}
/** Made by packages/ui/build.ts, which has a life of its own. */
const keptFolders = ['browser']

/** Builds the named packages and what they stand on, in order. Resolves to the names that were not up to date. */
export async function buildPackages(names: readonly string[] = sdkPackages): Promise<string[]> {
  const built: string[] = []
  for (const name of await inOrder(names.filter(isPackage))) {
    if (await isFresh(name)) continue
    await buildPackage(name)
    built.push(name)
  }
  return built
}

/** Workspace packages that a package's sources mention, by name. */
async function needsOf(name: string): Promise<string[]> {
  const found = new Set<string>()
  for (const file of await sourceFiles(folderOf(name))) {
    for (const [, other] of (await readFile(file, 'utf8')).matchAll(/['"]@keyward\/([a-z-]+)(?:\/[\w/.-]+)?['"]/g)) {
      if (other && other !== name && isPackage(other)) found.add(other)
    }
  }
  return [...found]
}

async function inOrder(names: readonly string[], seen = new Set<string>()): Promise<string[]> {
  const order: string[] = []
  for (const name of names) {
    if (seen.has(name)) continue
    seen.add(name)
    order.push(...(await inOrder(await needsOf(name), seen)), name)
  }
  return order
}

async function buildPackage(name: string): Promise<void> {
  const folder = folderOf(name)
  const work = join(folder, '.tmp', `build-${process.pid}`)
  const out = join(work, 'dist')
  await mkdir(work, { recursive: true })
  const started = new Date()
  try {
    await (bundled[name]?.(out) ?? compileAlone(name, work))
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    if (wantsCommonJs(manifest)) await addCommonJs(out)
    // How the built files are to be read, where that is not as the package's own manifest says.
    const inner = join(folder, 'dist.package.json')
    if (existsSync(inner)) await cp(inner, join(out, 'package.json'))
    if (name === 'ui') await rewriteFiles(out, new Map(), /\.d\.ts$/)
    await writeFile(join(out, '.stamp'), started.toISOString())
    // A source that changed while we compiled is newer than the stamp.
    await utimes(join(out, '.stamp'), started, started)
    await replaceFolder(out, join(folder, 'dist'), join(work, 'old'))
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function compileAlone(name: string, work: string): Promise<void> {
  const out = join(work, 'dist')
  await compile(name, work)
  // A declaration that cannot be written is a mistake to be mended; the code is there all the same.
  if (!existsSync(join(out, 'index.js'))) throw new Error(`${name} was not compiled`)
  await rewriteFiles(out, await copyVendored(name, out), /\.(js|d\.ts)$/)
}

async function rewriteFiles(out: string, copies: ReadonlyMap<string, string>, names: RegExp): Promise<void> {
  for (const file of (await filesBelow(out)).filter((one) => names.test(one))) {
    const text = await readFile(file, 'utf8')
    await writeFile(
      file,
      rewriteSpecifiers(text, (specifier) => resolveCopy(specifier, copies, out, file)),
    )
  }
}

/** Types are checked by `npm run check`; here a mistake elsewhere must not keep others from running the code. */
async function compile(name: string, work: string, options: Record<string, unknown> = {}): Promise<void> {
  const config = {
    extends: relative(work, join(folderOf(name), 'tsconfig.json')),
    compilerOptions: {
      noEmit: false,
      noCheck: true,
      declaration: true,
      allowImportingTsExtensions: false,
      customConditions: [],
      rootDir: '../../src',
      outDir: './dist',
      ...options,
    },
    // A bundle is declared by what its door names; else every file may be somebody's entry.
    ...(bundled[name]
      ? { files: ['../../src/index.ts', '../../src/css.d.ts', ...doorsBeside(name)], include: [] }
      : { include: ['../../src'] }),
    exclude: ['../../src/**/*.test.ts', '../../src/**/*.test.tsx', '../../src/**/test-support'],
  }
  await writeFile(join(work, 'tsconfig.json'), JSON.stringify(config))
  const complaints = await run(process.execPath, [typeScript, '-p', join(work, 'tsconfig.json')])
  if (complaints) console.warn(complaints)
}

/** `@keyward/ui/themes` beside `@keyward/ui`. */
const doorsBeside = (name: string) => (name === 'ui' ? ['../../src/themes.ts'] : [])

/** Copies what other packages lend to this one. Returns specifier → copied entry, without extension. */
async function copyVendored(name: string, out: string): Promise<Map<string, string>> {
  const copies = new Map<string, string>()
  const mentioned = await mentionedSpecifiers(out)
  const wanted = vendored.filter((one) => one.owner !== name && mentioned.has(one.specifier))
  for (const one of wanted) {
    const target = join(out, 'vendor', one.as)
    for (const file of await vendoredFiles(one)) {
      await mkdir(dirname(join(target, file)), { recursive: true })
      await cp(join(folderOf(one.owner), 'dist', one.below, file), join(target, file))
    }
    copies.set(one.specifier, join(target, one.entry))
  }
  return copies
}

async function vendoredFiles(one: Vendored): Promise<string[]> {
  const from = join(folderOf(one.owner), 'dist', one.below)
  const files = (await filesBelow(from)).map((file) => relative(from, file))
  return files.filter((file) => file.endsWith('.d.ts') || (!one.typesOnly && file.endsWith('.js')))
}

async function mentionedSpecifiers(out: string): Promise<Set<string>> {
  const found = new Set<string>()
  for (const file of await filesBelow(out)) {
    rewriteSpecifiers(await readFile(file, 'utf8'), (specifier) => {
      found.add(specifier)
      return specifier
    })
  }
  return found
}

function resolveCopy(specifier: string, copies: ReadonlyMap<string, string>, out: string, file: string): string {
  const entry = copies.get(specifier)
  if (entry) {
    const path = relative(dirname(file), `${entry}.js`)
    return path.startsWith('.') ? path : `./${path}`
  }
  if (/^@keyward\/(wire|browser)(\/|$)/.test(specifier) && !/packages\/(wire|browser|ui|server|cli)\//.test(out)) {
    throw new Error(
      `${relative(out, file)} mentions ${specifier}, which an SDK's build cannot reach; see scripts/build/vendored.ts`,
    )
  }
  return /^\.\.?\//.test(specifier) ? specifier.replace(/\.tsx?$/, '.js') : specifier
}

async function replaceFolder(from: string, to: string, old: string): Promise<void> {
  for (const kept of keptFolders) if (existsSync(join(to, kept))) await rename(join(to, kept), join(from, kept))
  if (existsSync(to)) await rename(to, old)
  await rename(from, to)
}

async function isFresh(name: string): Promise<boolean> {
  const stamp = join(folderOf(name), 'dist', '.stamp')
  if (!existsSync(stamp)) return false
  const built = statSync(stamp).mtimeMs
  const inputs = [
    ...(await sourceFiles(folderOf(name))),
    ...foldersBelow(join(folderOf(name), 'src')),
    ...['package.json', 'tsconfig.json'].map((file) => join(folderOf(name), file)),
    ...(await needsOf(name)).map((other) => join(folderOf(other), 'dist', '.stamp')),
    ...['build.ts', ...readdirSync(join(root, 'scripts/build')).map((file) => `build/${file}`)].map((file) =>
      join(root, 'scripts', file),
    ),
  ]
  return inputs.every((file) => existsSync(file) && statSync(file).mtimeMs < built)
}

const sourceFiles = async (folder: string) =>
  (await filesBelow(join(folder, 'src'))).filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** A folder's own time changes when a file in it is removed. */
function foldersBelow(folder: string): string[] {
  const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return [folder, ...below.flatMap((entry) => foldersBelow(join(folder, entry.name)))]
}

/** What the command has printed, if it has failed; else nothing. */
function run(command: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve(code === 0 ? '' : output || `${command} ended with ${code}`))
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const started = performance.now()
  const names = process.argv.slice(2)
  const built = await buildPackages(names[0] === 'all' ? allPackages : names.length > 0 ? names : undefined)
  console.log(
    `${built.length > 0 ? `Built ${built.join(', ')}` : 'Everything is up to date'} (${Math.round(performance.now() - started)} ms)`,
  )
}

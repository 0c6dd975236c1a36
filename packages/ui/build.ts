// Builds what the browser loads: `clerk.browser.js` (runtime and loader, a classic script), `clerk.headless.browser.js` (runtime
// alone), the components as hashed ES module chunks beside them, and their texts in other languages, one module each, for the
// server's own pages.
//   node --conditions=keyward-source packages/ui/build.ts
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { type BuildOptions, build, type Plugin, transform } from 'esbuild'
import { type OutputChunk, type Plugin as RolldownPlugin, rolldown } from 'rolldown'

const here = dirname(fileURLToPath(import.meta.url))
const out = join(here, 'dist/browser')
const languages = join(here, '../localizations/src/*-*.ts')

/** Names of the component modules; the same as in `host/component.ts`, plus the host that draws them. */
const modules = {
  host: 'src/host/components.tsx',
  SignIn: 'src/sign-in/component.ts',
  SignUp: 'src/sign-up/component.ts',
  UserButton: 'src/user-button/component.ts',
  UserProfile: 'src/user-profile/component.ts',
  UserAvatar: 'src/user-avatar/component.tsx',
  ImpersonationFab: 'src/impersonation/component.tsx',
  KeylessPrompt: 'src/keyless/component.tsx',
  OrganizationSwitcher: 'src/organization-switcher/component.ts',
  OrganizationProfile: 'src/organization-profile/component.ts',
  OrganizationList: 'src/organization-list/component.ts',
  CreateOrganization: 'src/create-organization/component.ts',
  TaskChooseOrganization: 'src/sign-in/choose-organization-component.tsx',
  APIKeys: 'src/api-keys/component.ts',
  UserVerification: 'src/user-verification/component.ts',
  Waitlist: 'src/waitlist/component.ts',
  TaskResetPassword: 'src/sign-in/task-component.tsx',
} as const

const target = ['chrome111', 'firefox121', 'safari16.4', 'edge111']

/** Style sheets travel as minified text inside their component. */
async function minifiedCss(path: string): Promise<string> {
  const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true, target })
  return code.trim()
}

export const cssText: Plugin = {
  name: 'css-text',
  setup(builder) {
    builder.onLoad({ filter: /\.css$/ }, async ({ path }) => ({ contents: await minifiedCss(path), loader: 'text' }))
  },
}
const cssTextForRolldown: RolldownPlugin = {
  name: 'css-text',
  load: {
    filter: { id: /\.css$/ },
    handler: async (path) => ({ code: `export default ${JSON.stringify(await minifiedCss(path))}`, moduleType: 'js' }),
  },
}

export const common: BuildOptions = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  legalComments: 'none',
  target,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  conditions: ['keyward-source', 'browser'],
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [cssText],
  logLevel: 'warning',
}

/** For each module the files that it needs, itself first, so that all of them are asked for at once. */
function filesOf(chunks: readonly OutputChunk[]): Record<string, string[]> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const reachable = (file: string, seen: string[] = []): string[] => {
    if (seen.includes(file)) return seen
    seen.push(file)
    for (const imported of byName.get(file)?.imports ?? []) reachable(imported, seen)
    return seen
  }
  const entries = chunks.filter((chunk) => chunk.isEntry)
  return Object.fromEntries(
    Object.keys(modules).map((name) => [name, reachable(entries.find((chunk) => chunk.name === name)!.fileName)]),
  )
}

/** What several components share, in few files: browsers ask an HTTP/1.1 server for six at a time. */
function sharedChunk(users: ReadonlySet<string>): string | null {
  if (users.size < 2) return null
  if (users.has('host')) return 'shared'
  if ([...users].every((name) => signComponents.has(name))) return 'sign'
  return users.has('SignIn') ? 'shared' : 'profile'
}
const signComponents = new Set([
  'SignIn',
  'SignUp',
  'TaskResetPassword',
  'TaskChooseOrganization',
  'Waitlist',
  'UserVerification',
])

/** The entries from which a module is reached. */
function createUsersOf(info: (id: string) => { readonly importers: readonly string[] } | null) {
  const names = new Map(Object.entries(modules).map(([name, path]) => [join(here, path), name]))
  const known = new Map<string, ReadonlySet<string>>()
  return function usersOf(id: string, path: readonly string[] = []): ReadonlySet<string> {
    const found = known.get(id)
    if (found) return found
    if (path.includes(id)) return new Set()
    const own = names.get(id)
    const users = new Set(own ? [own] : [])
    for (const importer of info(id)?.importers ?? [])
      for (const user of usersOf(importer, [...path, id])) users.add(user)
    if (path.length === 0) known.set(id, users)
    return users
  }
}

/** Written beside and then moved: a server that is running never finds half a build. */
export async function buildBrowser(): Promise<Record<string, string[]>> {
  const work = `${out}-${process.pid}`
  await mkdir(work, { recursive: true })
  try {
    const files = await buildInto(work)
    await rm(out, { recursive: true, force: true })
    await rename(work, out)
    return files
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function buildInto(folder: string): Promise<Record<string, string[]>> {
  const components = await rolldown({
    input: Object.fromEntries(Object.entries(modules).map(([name, path]) => [name, join(here, path)])),
    cwd: here,
    platform: 'browser',
    // What an entry lends to others stays with it.
    preserveEntrySignatures: 'allow-extension',
    resolve: { conditionNames: ['keyward-source', 'browser', 'import', 'module', 'default'] },
    transform: {
      target,
      define: { 'process.env.NODE_ENV': '"production"' },
    },
    plugins: [cssTextForRolldown],
  })
  let usersOf: ReturnType<typeof createUsersOf> | null = null
  const { output } = await components.write({
    dir: folder,
    format: 'esm',
    minify: true,
    entryFileNames: '[name]_[hash].js',
    chunkFileNames: '[name]_[hash].js',
    codeSplitting: {
      // Each module goes where its own users say.
      includeDependenciesRecursively: false,
      groups: [
        {
          debugName: 'what several components share',
          name: (id, graph) => {
            usersOf ??= createUsersOf((module) => graph.getModuleInfo(module))
            return sharedChunk(usersOf(id))
          },
        },
      ],
    },
  })
  await components.close()
  const files = filesOf(output.filter((one) => one.type === 'chunk'))
  const script = { ...common, format: 'iife' as const, outdir: folder }
  const define = { ...common.define, __KEYWARD_FILES__: JSON.stringify(files) }
  await build({ ...script, entryPoints: { 'clerk.browser': 'src/script.ts' }, define })
  await build({ ...script, entryPoints: { 'clerk.headless.browser': 'src/headless-script.ts' } })
  const texts = { ...common, format: 'esm', charset: 'utf8', outdir: join(folder, 'localizations') } as const
  await build({ ...texts, entryPoints: [languages] })
  return files
}

async function brotliSize(name: string): Promise<number> {
  const content = await readFile(join(out, name))
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}

/** Brotli bytes of the runtime, and of everything up to the first drawing of each component. */
export async function sizes(files: Record<string, string[]>): Promise<Record<string, number>> {
  const entry = await brotliSize('clerk.browser.js')
  const result: Record<string, number> = {
    'clerk.browser.js': entry,
    'clerk.headless.browser.js': await brotliSize('clerk.headless.browser.js'),
  }
  for (const [name, parts] of Object.entries(files)) {
    if (name === 'host') continue
    let total = entry
    for (const part of new Set([...parts, ...files.host!])) total += await brotliSize(part)
    result[`first ${name}`] = total
  }
  return result
}

/** Brotli bytes that may be loaded at most. A profile may bring 60 KB more than the first card. */
const budgets: Readonly<Record<string, number>> = {
  'clerk.browser.js': 30_000,
  'first SignIn': 70_000,
  'first UserProfile': 130_000,
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = await buildBrowser()
  for (const [name, bytes] of Object.entries(await sizes(files))) {
    const isTooMuch = bytes > (budgets[name] ?? Number.POSITIVE_INFINITY)
    if (isTooMuch) process.exitCode = 1
    console.log(`${(bytes / 1000).toFixed(1).padStart(7)} KB brotli  ${name}${isTooMuch ? '  over its budget' : ''}`)
  }
  console.log(`${(await readdir(out)).length} files in ${out}`)
}

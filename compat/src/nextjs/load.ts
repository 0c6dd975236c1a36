import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../..', import.meta.url))
type Package = '@clerk/nextjs/server' | '@keyward/nextjs/server'
export type ServerModule = typeof import('@clerk/nextjs/server') & {
  NextRequest: typeof import('next/server.js').NextRequest
  NextResponse: typeof import('next/server.js').NextResponse
  navigation: typeof import('next/navigation.js')
}

/** The official package's server side and ours, as Next.js would bundle them; environment variables are read at this moment. */
export async function loadBoth(): Promise<{ official: ServerModule; own: ServerModule; remove: () => void }> {
  const folder = mkdtempSync(join(root, 'compat', '.tmp-nextjs-'))
  const load = async (name: Package): Promise<ServerModule> => {
    const outfile = join(folder, `${name.slice(1, 6)}.cjs`)
    await build({
      stdin: {
        contents: `export * from '${name}'
          export { NextRequest, NextResponse } from 'next/server.js'
          export * as navigation from 'next/navigation'`,
        resolveDir: join(root, 'compat'),
      },
      outfile,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      conditions: ['keyward-source', 'react-server'],
      external: ['next/*'],
      logLevel: 'error',
    })
    return (await import(pathToFileURL(outfile).href)) as ServerModule
  }
  const [official, own] = await Promise.all([load('@clerk/nextjs/server'), load('@keyward/nextjs/server')])
  return { official, own, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

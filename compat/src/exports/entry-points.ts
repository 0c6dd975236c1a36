import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The official package and ours that stands in for it. */
export const standIns = [
  { official: '@clerk/nextjs', own: '@keyward/nextjs' },
  { official: '@clerk/backend', own: '@keyward/backend' },
  { official: '@clerk/clerk-react', own: '@keyward/react' },
  { official: '@clerk/testing', own: '@keyward/testing' },
  { official: '@clerk/express', own: '@keyward/express' },
  { official: '@clerk/fastify', own: '@keyward/fastify' },
  { official: '@hono/clerk-auth', own: '@keyward/hono' },
  { official: '@clerk/types', own: '@keyward/types' },
] as const

/** Both names of every entry point that the official packages have: `['@clerk/nextjs/server', '@keyward/nextjs/server']`. */
export function entryPoints(): { official: string; own: string }[] {
  return standIns.flatMap(({ official, own }) =>
    exportPaths(official).map((path) => ({ official: official + path, own: own + path })),
  )
}

function exportPaths(name: string): string[] {
  const file = fileURLToPath(new URL(`../../../node_modules/${name}/package.json`, import.meta.url))
  const { exports } = JSON.parse(readFileSync(file, 'utf8')) as { exports: Record<string, unknown> }
  return (
    Object.keys(exports)
      // Express's `env` declares a global and exports nothing.
      .filter((path) => path !== './package.json' && path !== './env')
      .map((path) => path.slice(1))
  )
}

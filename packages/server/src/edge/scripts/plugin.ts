import { existsSync, realpathSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { apiError } from '../../platform/index.ts'
import { encodedFile, encodingFor } from './compressed.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * The browser runtime under the paths that clients ask for (wire.md §1.3): a range such as `@5` is looked up again after
 * a minute, an exact version never changes. `folder`: ours, or `dist` of the official package.
 */
export async function scriptsPlugin(
  app: FastifyInstance,
  { folder }: { readonly folder: string | null },
): Promise<void> {
  app.get<{ Params: { version: string; '*': string } }>(
    '/npm/@clerk/clerk-js@:version/dist/*',
    async (request, reply) => {
      const file = folder && fileWithin(folder, request.params['*'])
      if (!file) throw apiError('route_not_found')
      const isExact = /^\d+\.\d+\.\d+/.test(request.params.version)
      reply
        .header('content-type', contentTypes[extname(file)] ?? 'application/octet-stream')
        .header('cache-control', isExact ? 'public, max-age=31536000, immutable' : 'public, max-age=60')
        .header('access-control-allow-origin', '*')
        .header('cross-origin-resource-policy', 'cross-origin')
        .header('x-content-type-options', 'nosniff')
        .header('vary', 'Accept-Encoding')
      const { content, encoding } = await encodedFile(file, encodingFor(request.headers['accept-encoding']))
      if (encoding) reply.header('content-encoding', encoding)
      return reply.send(content)
    },
  )
}

export function browserFolder(browser: 'own' | 'official'): string | null {
  if (browser === 'official')
    return dirname(createRequire(join(process.cwd(), 'package.json')).resolve('@clerk/clerk-js/dist/clerk.browser.js'))
  const candidates = ['../../../static/browser', '../../../../ui/dist/browser'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  )
  return candidates.find((path) => existsSync(path)) ?? null
}

/** Null for what is missing, no file, or outside the folder by whatever trick. */
function fileWithin(folder: string, path: string): string | null {
  if (path.includes('\0')) return null
  const wanted = join(folder, path)
  if (!existsSync(wanted)) return null
  const real = realpathSync(wanted)
  return real.startsWith(realpathSync(folder) + sep) && statSync(real).isFile() ? real : null
}

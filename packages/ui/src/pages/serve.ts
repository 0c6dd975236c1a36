// Builds the harness and serves it on a free loopback port, for `npm run screens` and the tests that need a real browser.
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { common } from '../../build.ts'

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Keyward components</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<style>
body { margin: 0; min-height: 100vh; font-family: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; background: #f6f7f8; }
html[data-scheme=dark] body { background: #0e0f11; color-scheme: dark; }
main { display: grid; justify-items: center; box-sizing: border-box; padding: 48px 16px; }
@media (max-width: 400px) { main { padding: 16px; } }
</style></head><body><main id="place"></main><script type="module" src="/harness.js"></script></body></html>`

export type Harness = { readonly url: string; close(): Promise<void> }

export async function serveHarness(): Promise<Harness> {
  const out = await mkdtemp(join(tmpdir(), 'keyward-pages-'))
  const entry = fileURLToPath(new URL('./harness.ts', import.meta.url))
  await build({
    ...common,
    entryPoints: { harness: entry },
    format: 'esm',
    splitting: true,
    minify: false,
    outdir: out,
  })
  const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' }
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = join(out, pathname.replaceAll('..', ''))
    if (extname(pathname) === '.js' && existsSync(file)) {
      response.writeHead(200, { 'content-type': types['.js']! }).end(await readFile(file))
    } else response.writeHead(200, { 'content-type': 'text/html' }).end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(out, { recursive: true, force: true })
    },
  }
}

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const ownReact = {
  '@clerk/clerk-react': at('../../../../packages/react/dist/index.js'),
  '@clerk/clerk-react/experimental': at('../../../../packages/react/dist/experimental.js'),
}

export type ServedApp = { readonly url: string; stop(): Promise<void> }

/** The page of components as one script, with the official React package or with ours under its name. */
export async function serveApp(sdk: 'official' | 'keyward', provider: Record<string, unknown>): Promise<ServedApp> {
  const { outputFiles = [] } = await build({
    entryPoints: [at('./app.tsx')],
    bundle: true,
    write: false,
    jsx: 'automatic',
    format: 'iife',
    define: {
      'process.env.NODE_ENV': '"development"',
      'process.env.CLERK_TELEMETRY_DISABLED': '"1"',
      provider: JSON.stringify(provider),
    },
    alias: sdk === 'keyward' ? ownReact : {},
  })
  const script = outputFiles[0]!.text
  const server = createServer(({ url }, response) => {
    const isScript = url === '/app.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : page)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

const page = `<!doctype html>
<html lang="en">
  <head>
    <title>Components</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
  </head>
  <body><main id="root"></main><script src="/app.js"></script></body>
</html>`

import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type App, startApp } from '../../../compat/src/browser/processes.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** `none`: an empty proxy and a page that only reads a header, to be as dynamic as the others. */
export type Sdk = 'none' | '@keyward/nextjs' | '@clerk/nextjs'

const matcher = "export const config = { matcher: ['/((?!_next|.*\\\\..*).*)'] }\n"

/** One dynamic page that says who is there, with the packages given: production build, own process. */
export function startPage(sdk: Sdk, env: Record<string, string>): Promise<App> {
  const folder = join(root, 'compat/.apps', `bench-${sdk.replace(/\W+/g, '-')}`)
  rmSync(folder, { recursive: true, force: true })
  const files = {
    'package.json': JSON.stringify({ name: 'bench-page', private: true, type: 'module' }),
    'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(root)} }, typescript: { ignoreBuildErrors: true } }\n`,
    'src/proxy.ts': `${proxyOf(sdk)}${matcher}`,
    'src/app/layout.tsx':
      'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }\n',
    'src/app/page.tsx': pageOf(sdk),
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(join(root, 'node_modules/next'), join(folder, 'node_modules/next'))
  return startApp(folder, env)
}

function proxyOf(sdk: Sdk): string {
  if (sdk === 'none') return 'export default function proxy() {}\n'
  return `import { clerkMiddleware } from '${sdk}/server'\nexport default clerkMiddleware()\n`
}

function pageOf(sdk: Sdk): string {
  const [source, reads] =
    sdk === 'none'
      ? ["import { headers } from 'next/headers'", "const userId = (await headers()).get('x-bench-user')"]
      : [`import { auth } from '${sdk}/server'`, 'const { userId } = await auth()']
  return `${source}\nexport default async function Page() { ${reads}\nreturn <main><h1>Dashboard</h1><p>{userId}</p></main> }\n`
}

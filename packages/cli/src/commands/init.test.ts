import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { testFolder } from '../../test-support/folder.ts'
import { keyward } from '../../test-support/keyward.ts'

// Projects as their makers write them, in folders; nothing is installed (--no-install) and no server started.
const keys = [
  '--publishable-key',
  'pk_test_MTI3LjAuMC4xOjQxMDAvZm9vLmFjY291bnRzLmRldiQ',
  '--secret-key',
  'sk_test_geheim',
]
const init = (folder: string, ...args: string[]) => keyward(['init', '--cwd', folder, '--no-install', ...keys, ...args])

const layout = `import type { Metadata } from "next";
import { Geist } from "next/font/google";
import "./globals.css";

const geist = Geist({
  variable: "--font-geist",
});

export const metadata: Metadata = {
  title: "Create Next App",
};

export default function RootLayout({
  children,
}: Readonly<{
  children: React.ReactNode;
}>) {
  return (
    <html lang="en">
      <body className={\`\${geist.variable} antialiased\`} onClick={() => a > b}>
        {children}
      </body>
    </html>
  );
}
`
const nextProject = (next: string, files = {}) =>
  testFolder({
    'package.json': { scripts: { dev: 'next dev' }, dependencies: { next, react: '19' } },
    'tsconfig.json': '{}',
    '.gitignore': '/node_modules\n.env*\n',
    ...files,
  })

describe('Next.js with the App Router', () => {
  test('gets provider, header, pages, proxy, variables, in the style of its own code', async () => {
    const app = nextProject('16.4.3', { 'src/app/layout.tsx': layout })
    expect(await init(app.path, '--yes')).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('npx keyward dev'),
    })
    const text = app.read('src/app/layout.tsx')
    expect(text).toContain(`import "./globals.css";
import { ClerkProvider } from "@keyward/nextjs";
import { AuthHeader } from "../components/auth-header";
`)
    expect(text).toContain(`      <body className={\`\${geist.variable} antialiased\`} onClick={() => a > b}>
        <ClerkProvider>
          <AuthHeader />
          {children}
        </ClerkProvider>
      </body>
`)
    expect(app.read('src/components/auth-header.tsx')).toMatch(/^"use client";\n/)
    expect(app.read('src/app/sign-in/[[...sign-in]]/page.tsx')).toContain('<SignIn />')
    expect(app.read('src/app/sign-up/[[...sign-up]]/page.tsx')).toContain('<SignUp />')
    expect(app.read('src/proxy.ts')).toContain('export default clerkMiddleware();')
    expect(app.read('.env.local')).toBe(`NEXT_PUBLIC_KEYWARD_PUBLISHABLE_KEY=${keys[1]}
KEYWARD_SECRET_KEY=sk_test_geheim
NEXT_PUBLIC_KEYWARD_SIGN_IN_URL=/sign-in
NEXT_PUBLIC_KEYWARD_SIGN_UP_URL=/sign-up
`)
    expect(statSync(join(app.path, '.env.local')).mode & 0o077).toBe(0)
    expect(app.read('.gitignore')).toBe('/node_modules\n.env*\n\n# keyward\n.keyward/\n')
  })

  test('is left alone the second time', async () => {
    const app = nextProject('16.4.3', { 'app/layout.tsx': layout })
    await init(app.path, '--yes')
    const again = await init(app.path, '--json')
    expect(JSON.parse(again.out)).toMatchObject({ changes: [], byHand: [] })
    expect(again.exitCode).toBe(0)
  })

  test('version 15 gets middleware.ts, and JavaScript its endings', async () => {
    const app = nextProject('^15.5.0', { 'app/layout.tsx': layout })
    await init(app.path, '--yes')
    expect(existsSync(join(app.path, 'middleware.ts'))).toBe(true)
    expect(existsSync(join(app.path, 'proxy.ts'))).toBe(false)
    const plain = testFolder({ 'package.json': { dependencies: { next: '16' } }, 'app/page.js': '' })
    const { changes } = JSON.parse((await init(plain.path, '--dry-run', '--json')).out)
    expect(changes.map(({ path }: { path: string }) => path)).toEqual([
      'app/layout.jsx',
      'components/auth-header.jsx',
      'app/sign-in/[[...sign-in]]/page.jsx',
      'app/sign-up/[[...sign-up]]/page.jsx',
      'proxy.js',
      '.env.local',
      '.gitignore',
    ])
  })

  test('a proxy, a page, a variable of its own stay as they are', async () => {
    const own = {
      'app/layout.tsx': layout,
      'proxy.ts': 'export function proxy() {}\n',
      'app/sign-in/page.tsx': 'export default () => null\n',
      '.env': 'CLERK_SECRET_KEY=sk_test_own\nNEXT_PUBLIC_KEYWARD_SIGN_UP_URL=/join\n',
    }
    const app = nextProject('16.4.3', own)
    const { byHand } = JSON.parse((await init(app.path, '--yes', '--json')).out)
    expect(byHand).toEqual([expect.stringContaining('proxy.ts')])
    for (const name of ['proxy.ts', 'app/sign-in/page.tsx', '.env'] as const) expect(app.read(name)).toBe(own[name])
    expect(app.read('.env.local')).not.toMatch(/SECRET|SIGN_UP/)
  })

  test('a layout that is not as expected is told and not touched', async () => {
    const app = nextProject('16.4.3', { 'app/layout.tsx': 'export { Layout as default } from "./other"\n' })
    const { byHand, changes } = JSON.parse((await init(app.path, '--dry-run', '--json')).out)
    expect(byHand).toEqual([expect.stringContaining('app/layout.tsx: put <ClerkProvider>')])
    expect(changes.map(({ path }: { path: string }) => path)).not.toContain('app/layout.tsx')
  })
})

describe('Next.js with its <body> further down', () => {
  const changesOf = (text: string) => JSON.parse(text).changes.map(({ path }: { path: string }) => path)

  test('in a group of routes gets everything there', async () => {
    const app = nextProject('16.4.3', { 'src/app/(shop)/layout.tsx': layout })
    await init(app.path, '--yes')
    expect(app.read('src/app/(shop)/layout.tsx')).toContain('from "../../components/auth-header";')
    expect(app.read('src/app/(shop)/sign-in/[[...sign-in]]/page.tsx')).toContain('<SignIn />')
    expect(existsSync(join(app.path, 'src/app/layout.tsx'))).toBe(false)
    expect(changesOf((await init(app.path, '--json')).out)).toEqual([])
  })

  test.each([
    ['below a language', ['app/[locale]/layout.tsx']],
    ['in several groups', ['app/(app)/layout.tsx', 'app/(site)/layout.tsx']],
  ])('%s is told where the provider goes, and uses the pages of the server', async (_, layouts) => {
    const top = { 'app/layout.tsx': 'export default ({ children }) => children\n' }
    const app = nextProject('16.4.3', { ...top, ...Object.fromEntries(layouts.map((path) => [path, layout])) })
    const { out } = await init(app.path, '--yes', '--json')
    expect(changesOf(out)).toEqual(['proxy.ts', '.env.local', '.gitignore'])
    expect(JSON.parse(out).byHand).toEqual([
      `${layouts.join(', ')}: put <ClerkProvider> of '@keyward/nextjs' around the children of <body>`,
    ])
    expect(app.read('.env.local')).not.toContain('SIGN_IN_URL')
  })
})

test('Next.js with the Pages Router gets its provider in _app', async () => {
  const app = nextProject('16.4.3', {
    'pages/_app.tsx': `import '@/styles/globals.css'
import type { AppProps } from 'next/app'

export default function App({ Component, pageProps }: AppProps) {
  return <Component {...pageProps} />
}
`,
  })
  await init(app.path, '--yes')
  expect(app.read('pages/_app.tsx')).toContain(`  return (
    <ClerkProvider {...pageProps}>
      <AuthHeader />
      <Component {...pageProps} />
    </ClerkProvider>
  )
`)
  expect(app.read('pages/sign-in/[[...index]].tsx')).toContain("from '@keyward/nextjs'\n")
  expect(app.read('components/auth-header.tsx')).toContain('AuthHeader')
})

test('Vite with React gets its provider around <App />, and no secret', async () => {
  const app = testFolder({
    'package.json': { dependencies: { react: '19' }, devDependencies: { vite: '8', typescript: '5' } },
    'src/main.tsx': `import { StrictMode } from 'react'
import App from './App.tsx'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
`,
  })
  await init(app.path, '--yes')
  expect(app.read('src/main.tsx')).toContain(`  <StrictMode>
    <ClerkProvider publishableKey={import.meta.env.VITE_KEYWARD_PUBLISHABLE_KEY}>
      <AuthHeader />
      <App />
    </ClerkProvider>
  </StrictMode>,
`)
  expect(app.read('.env.local')).toBe(`VITE_KEYWARD_PUBLISHABLE_KEY=${keys[1]}\n`)
})

test.each([
  ['import', "import express from 'express'\n", "import { clerkMiddleware } from '@keyward/express'\n"],
  ['require', 'const express = require("express");\n', 'const { clerkMiddleware } = require("@keyward/express");\n'],
])('Express gets the middleware before its routes, by %s', async (_, head, added) => {
  const end = added.includes(';') ? ';' : ''
  const app = testFolder({
    'package.json': { scripts: { dev: 'node --env-file=.env server/main.js' }, dependencies: { express: '5' } },
    'server/main.js': `${head}\nconst app = express()${end}\napp.get('/', () => {})\n`,
  })
  const { byHand } = JSON.parse((await init(app.path, '--yes', '--json')).out)
  expect(byHand).toEqual([])
  expect(app.read('server/main.js')).toBe(
    `${head}${added}\nconst app = express()${end}\napp.use(clerkMiddleware())${end}\napp.get('/', () => {})\n`,
  )
  expect(app.read('.env')).toContain('KEYWARD_SECRET_KEY=sk_test_geheim')
  expect(app.read('.gitignore')).toContain('.env\n')
})

test.each([
  {
    name: 'Fastify',
    dependencies: { fastify: '5' },
    file: 'src/server.ts',
    before: `import Fastify from 'fastify'

export const app: FastifyInstance = Fastify({
  logger: { level: ')' },
})

app.get('/', async () => 'hello')
`,
    after: `import Fastify from 'fastify'
import { clerkPlugin } from '@keyward/fastify'

export const app: FastifyInstance = Fastify({
  logger: { level: ')' },
})
app.register(clerkPlugin)

app.get('/', async () => 'hello')
`,
    variables: '.env',
  },
  {
    name: 'Hono on Node',
    dependencies: { hono: '4', '@hono/node-server': '2' },
    file: 'src/index.ts',
    before: `import { Hono } from "hono";

const app = new Hono<{ Variables: { a: string } }>();
`,
    after: `import { Hono } from "hono";
import { clerkMiddleware } from "@keyward/hono";

const app = new Hono<{ Variables: { a: string } }>();
app.use("*", clerkMiddleware());
`,
    variables: '.env',
  },
  {
    name: 'Hono on workers',
    dependencies: { hono: '4' },
    file: 'src/index.ts',
    extra: { 'wrangler.jsonc': '{}' },
    before: "import { Hono } from 'hono'\nconst app = new Hono()\nexport default app\n",
    after:
      "import { Hono } from 'hono'\nimport { clerkMiddleware } from '@keyward/hono'\nconst app = new Hono()\napp.use('*', clerkMiddleware())\nexport default app\n",
    variables: '.dev.vars',
  },
])('$name gets the middleware, its keys where they are read, and nothing the second time', async (one) => {
  const app = testFolder({
    'package.json': { scripts: { dev: 'tsx --env-file=.env watch' }, dependencies: one.dependencies },
    [one.file]: one.before,
    ...one.extra,
  })
  expect(JSON.parse((await init(app.path, '--yes', '--json')).out)).toMatchObject({ applied: true, byHand: [] })
  expect(app.read(one.file)).toBe(one.after)
  expect(app.read(one.variables)).toBe(`KEYWARD_PUBLISHABLE_KEY=${keys[1]}\nKEYWARD_SECRET_KEY=sk_test_geheim\n`)
  expect(app.read('.gitignore')).toContain(`${one.variables}\n`)
  expect(JSON.parse((await init(app.path, '--json')).out)).toMatchObject({ changes: [], byHand: [] })
})

test.each([
  {
    name: 'Express at once',
    dependencies: { express: '5' },
    before: "const app = require('express')()\n\nconst routes = require('./routes')\napp.use(routes)\n",
    after:
      "const { clerkMiddleware } = require('@keyward/express')\nconst app = require('express')()\napp.use(clerkMiddleware())\n\nconst routes = require('./routes')\napp.use(routes)\n",
  },
  {
    name: 'Fastify as its documentation makes it',
    dependencies: { fastify: '5' },
    before: "const path = require('path')\nconst fastify = require('fastify')({\n  logger: true\n})\n",
    after:
      "const path = require('path')\nconst { clerkPlugin } = require('@keyward/fastify')\nconst fastify = require('fastify')({\n  logger: true\n})\nfastify.register(clerkPlugin)\n",
  },
])('$name, by require, is ready before it is used', async ({ dependencies, before, after }) => {
  const app = testFolder({ 'package.json': { main: 'index.js', dependencies }, 'index.js': before })
  await init(app.path, '--yes')
  expect(app.read('index.js')).toBe(after)
})

test.each([
  {
    files: {} as Record<string, string>,
    source: '',
    plugin: ['plugins/keyward.js', "module.exports = require('@keyward/fastify').clerkPlugin\n"],
    start: ['fastify start -w app.js', 'fastify start --ignore-watch .keyward -w app.js'],
  },
  {
    files: { 'tsconfig.json': '{}' },
    source: 'src/',
    plugin: ['src/plugins/keyward.ts', "export { clerkPlugin as default } from '@keyward/fastify'\n"],
    start: [
      'fastify start --ignore-watch=.ts$ -w dist/app.js',
      'fastify start --ignore-watch=".ts$ .keyward" -w dist/app.js',
    ],
  },
])('Fastify that its own tool starts gets a plugin to load, and no start for every change of our data', async (one) => {
  const app = testFolder({
    'package.json': {
      scripts: { start: 'fastify start app.js', dev: one.start[0] },
      dependencies: { fastify: '5', '@fastify/autoload': '6' },
    },
    [`${one.source}app.js`]: 'module.exports = async function (fastify, opts) {}\n',
    [`${one.source}plugins/README.md`]: '',
    ...one.files,
  })
  await init(app.path, '--yes')
  expect(app.read(one.plugin[0]!)).toBe(one.plugin[1])
  expect(JSON.parse(app.read('package.json')).scripts).toEqual({ start: 'fastify start app.js', dev: one.start[1] })
  expect(JSON.parse((await init(app.path, '--json')).out)).toMatchObject({ changes: [], byHand: [] })
})

test('middleware that stands in another file is not doubled', async () => {
  const app = testFolder({
    'package.json': { dependencies: { express: '5' } },
    'index.js': "import express from 'express'\nconst app = express()\nuse(app)\n",
    'setup.js': 'export const use = (app) => app.use(clerkMiddleware())\n',
  })
  const { changes } = JSON.parse((await init(app.path, '--dry-run', '--json')).out)
  expect(changes.map(({ path }: { path: string }) => path)).toEqual(['.env', '.gitignore'])
})

test.each([
  ['routes that are chained to it', { hono: '4' }, "const app = new Hono()\n  .get('/', (c) => c.text('a'))\n"],
  ['a plugin that another program loads', { fastify: '5' }, 'export default async function (fastify) {}\n'],
])('%s are told and not touched', async (_, dependencies, text) => {
  const app = testFolder({ 'package.json': { dependencies }, 'src/index.ts': text })
  const { byHand, changes } = JSON.parse((await init(app.path, '--dry-run', '--json')).out)
  expect(byHand).toEqual([expect.stringMatching(/call app\..*before your routes/)])
  expect(changes.map(({ path }: { path: string }) => path)).toEqual(['.env', '.gitignore'])
})

test('a provider in a component of its own is not doubled', async () => {
  const providers = 'export const Providers = ({ children }) => <ClerkProvider dynamic>{children}</ClerkProvider>\n'
  const next = nextProject('16.4.3', { 'app/layout.tsx': layout, 'components/providers.tsx': providers })
  await init(next.path, '--yes')
  expect(next.read('app/layout.tsx')).toBe(layout)
  expect(existsSync(join(next.path, 'components/auth-header.tsx'))).toBe(false)
  const main = 'render(\n  <App />,\n)\n'
  const vite = testFolder({
    'package.json': { dependencies: { react: '19', vite: '8' } },
    'src/main.jsx': main,
    'src/App.jsx': '<ClerkProvider publishableKey={key} />',
  })
  await init(vite.path, '--yes')
  expect(vite.read('src/main.jsx')).toBe(main)
})

test('an application of the official package that ours stands in for gets its keys and the command line', async () => {
  const app = testFolder({
    'package.json': { dependencies: { next: '16', '@clerk/nextjs': 'npm:@keyward/nextjs@^0.1.0' } },
    'app/layout.tsx': layout,
  })
  const { changes, install, byHand } = JSON.parse(
    (await keyward(['init', '--cwd', app.path, ...keys, '--dry-run', '--json'])).out,
  )
  expect(changes.map(({ path }: { path: string }) => path)).toEqual(['.env.local', '.gitignore'])
  expect(install).toEqual([['npm', 'install', '--save-dev', '--no-audit', '--no-fund', '@keyward/cli']])
  expect(byHand).toEqual([])
})

describe('before anything is changed', () => {
  test('the diff is shown, with names of secrets alone, and the person asked', async () => {
    const app = nextProject('16.4.3', { 'app/layout.tsx': layout })
    const args = ['init', '--cwd', app.path, '--no-install', ...keys]
    const refused = await keyward(args, { answer: false })
    expect(refused).toMatchObject({ exitCode: 1, err: expect.stringContaining('+        <ClerkProvider>') })
    expect(refused.err).not.toContain('geheim')
    expect(app.read('app/layout.tsx')).toBe(layout)
    expect(await keyward(args)).toMatchObject({ exitCode: 2, err: expect.stringContaining('--yes') })
    expect(await keyward(args, { answer: true })).toMatchObject({ exitCode: 0 })
    expect(app.read('app/layout.tsx')).toContain('ClerkProvider')
  })

  test('a rehearsal writes nothing, starts nothing, and names what it would install', async () => {
    const app = nextProject('16.4.3', { 'app/layout.tsx': layout, 'pnpm-lock.yaml': '' })
    const { out } = await keyward(['init', '--cwd', app.path, '--dry-run', '--json'])
    expect(JSON.parse(out)).toMatchObject({
      packageManager: 'pnpm',
      applied: false,
      install: [
        ['pnpm', 'add', '@keyward/nextjs'],
        ['pnpm', 'add', '--save-dev', '@keyward/cli'],
      ],
    })
    expect(out).not.toContain('sk_test')
    expect(existsSync(join(app.path, '.keyward'))).toBe(false)
    expect(existsSync(join(app.path, 'proxy.ts'))).toBe(false)
  })

  test('in a workspace, what is installed and what installs is known from its top', async () => {
    const app = testFolder({
      'bun.lock': '',
      'node_modules/next/package.json': { version: '15.5.0' },
      'node_modules/@keyward/nextjs/package.json': { version: '0.1.0' },
      'apps/web/package.json': { dependencies: { next: 'catalog:', '@keyward/nextjs': '*' } },
      'apps/web/app/layout.tsx': layout,
    })
    const { out } = await keyward(['init', '--cwd', join(app.path, 'apps/web'), '--dry-run', '--json'])
    expect(JSON.parse(out)).toMatchObject({
      install: [['bun', 'add', '--dev', '@keyward/cli']],
      changes: expect.arrayContaining([expect.objectContaining({ path: 'middleware.js' })]),
    })
  })

  test('tarballs come with what they need of each other', async () => {
    const packed = testFolder(
      Object.fromEntries(
        ['nextjs', 'react', 'backend', 'cli', 'server'].map((name) => [`keyward-${name}-0.1.0.tgz`, '']),
      ),
    )
    const app = nextProject('16.4.3', { 'app/layout.tsx': layout })
    const args = ['init', '--cwd', app.path, '--dry-run', '--json', '--from', packed.path]
    const { install } = JSON.parse((await keyward(args)).out)
    expect(install).toHaveLength(1)
    expect(install[0].slice(-5)).toEqual(
      ['nextjs', 'backend', 'react', 'cli', 'server'].map((name) => join(packed.path, `keyward-${name}-0.1.0.tgz`)),
    )
    const empty = testFolder({})
    expect(await keyward([...args.slice(0, -1), empty.path])).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('npm run pack'),
    })
  })

  test.each([
    ['no package.json', {}, 'no package.json'],
    ['one that is no JSON', { 'package.json': '{' }, 'cannot be read'],
    ['the top of a workspace', { 'package.json': { workspaces: ['apps/*'] } }, 'workspace_top'],
    ['none of the frameworks', { 'package.json': { dependencies: { svelte: '5' } } }, 'framework_unknown'],
    ['an old Next.js', { 'package.json': { dependencies: { next: '^13.5.0' } } }, 'framework_unsupported'],
    [
      'the official package',
      { 'package.json': { dependencies: { next: '16', '@clerk/nextjs': '6' } } },
      'npm:@keyward/nextjs',
    ],
  ])('%s ends with 2', async (_, files, text) => {
    expect(await init(testFolder(files).path, '--yes')).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining(text),
    })
  })
})

test('the keys of the data folder are those of the application', async () => {
  const app = nextProject('16.4.3', {
    'app/layout.tsx': layout,
    '.keyward/keys.json': { publishableKey: keys[1], secretKey: 'sk_test_folder' },
  })
  await keyward(['init', '--cwd', app.path, '--no-install', '--yes'])
  expect(app.read('.env.local')).toContain('KEYWARD_SECRET_KEY=sk_test_folder')
})

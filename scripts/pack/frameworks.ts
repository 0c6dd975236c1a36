import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { typed } from './fresh-app.ts'

/** An application as its framework's own tool or first page of documentation makes it. */
export type Framework = {
  readonly name: string
  /** Makes it in `parent/name`, with what its template names installed; the registry is asked, as a person's machine would. */
  readonly make: (parent: string, name: string) => Promise<unknown>
  readonly devArguments: (port: number) => string[]
  /** Where a person begins; null: the application has no pages, and the server's own are used. */
  readonly signUpPath: string | null
}

const install = ['npm', 'install', '--no-audit', '--no-fund']

const fromTool = (command: (name: string) => string[]) => async (parent: string, name: string) => {
  await typed(parent, command(name))
  await typed(join(parent, name), install)
}

const nextTool = (version: string, ...options: string[]) =>
  fromTool((name) =>
    [
      'npx',
      '--yes',
      `create-next-app@${version}`,
      name,
      '--yes',
      '--use-npm',
      '--disable-git',
      '--skip-install',
    ].concat(options),
  )

/** `npm init`, the framework from the registry, and one file. */
const fromFile =
  (packages: string[], path: string, text: string, fields: readonly string[] = []) =>
  async (parent: string, name: string) => {
    const folder = join(parent, name)
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    await typed(folder, ['npm', 'init', '-y'])
    for (const field of fields) await typed(folder, ['npm', 'pkg', 'set', field])
    await typed(folder, [...install, ...packages])
    writeFileSync(join(folder, path), text)
  }

const portArguments = (port: number) => ['--port', String(port)]
const byEnvironment = () => []

export const frameworks: readonly Framework[] = [
  {
    name: 'Vite with React',
    make: fromTool((name) => [
      'npx',
      '--yes',
      'create-vite@latest',
      name,
      '--template',
      'react-ts',
      '--no-interactive',
    ]),
    devArguments: (port) => [...portArguments(port), '--strictPort'],
    signUpPath: '/',
  },
  { name: 'Next.js', make: nextTool('latest'), devArguments: portArguments, signUpPath: '/sign-up' },
  {
    name: 'Next.js 15, JavaScript, src',
    make: nextTool('15', '--js', '--src-dir'),
    devArguments: portArguments,
    signUpPath: '/sign-up',
  },
  {
    name: 'Next.js 15, Pages Router',
    make: nextTool('15', '--ts', '--no-app', '--no-src-dir'),
    devArguments: portArguments,
    signUpPath: '/sign-up',
  },
  {
    name: 'Express',
    make: fromFile(
      ['express'],
      'index.js',
      `const express = require('express')
const app = express()

app.get('/', (req, res) => {
  res.json({ userId: req.auth?.().userId })
})

app.listen(process.env.PORT)
`,
    ),
    devArguments: byEnvironment,
    signUpPath: null,
  },
  {
    name: 'Fastify',
    make: fromFile(
      ['fastify'],
      'index.js',
      `const fastify = require('fastify')({
  logger: true
})

fastify.get('/', async (request) => ({ userId: request.auth?.userId }))

fastify.listen({ port: process.env.PORT })
`,
    ),
    devArguments: byEnvironment,
    signUpPath: null,
  },
  {
    name: 'Fastify of its own tool',
    make: async (parent, name) => {
      await fromTool((folder) => ['npm', 'init', '-y', 'fastify', folder])(parent, name)
      const route = "module.exports = async (app) => app.get('/', async ({ auth }) => ({ userId: auth?.userId }))\n"
      writeFileSync(join(parent, name, 'routes/root.js'), route)
    },
    devArguments: byEnvironment,
    signUpPath: null,
  },
  {
    name: 'Hono',
    make: fromFile(
      ['hono', '@hono/node-server', 'tsx', 'typescript'],
      'src/index.ts',
      `import { serve } from '@hono/node-server'
import { Hono } from 'hono'

const app = new Hono()

app.get('/', (c) => c.json({ userId: (c.get('clerkAuth' as never) as any)?.().userId }))

serve({
  fetch: app.fetch,
  port: Number(process.env.PORT)
})
`,
      ['type=module', 'scripts.dev=tsx watch src/index.ts'],
    ),
    devArguments: byEnvironment,
    signUpPath: null,
  },
]

import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../test/prepare.ts'

const run = promisify(execFile)

/** Does with an installed project what applications do. Throws what went wrong. */
export async function useInstalled(folder: string): Promise<void> {
  await importAll(folder)
  await checkTypes(folder)
  await startServer(folder)
}

/** `import` of @keyward/nextjs outside of Next fails with the official package too: Next's own modules have no such names. */
async function importAll(folder: string): Promise<void> {
  const common = [
    '@keyward/backend',
    '@keyward/backend/jwt',
    '@keyward/react',
    '@keyward/testing/playwright',
    '@keyward/localizations/fr-FR',
  ]
  const required = [...common, '@keyward/nextjs', '@keyward/nextjs/server', '@keyward/nextjs/webhooks']
  const uses = "if (typeof backend.createClerkClient({ secretKey: 'sk_test_a' }).users.getUser !== 'function') throw 1"
  writeFileSync(
    join(folder, 'esm.mjs'),
    `${common.map((name) => `import '${name}'`).join('\n')}
import * as backend from '@keyward/backend'\n${uses}\n`,
  )
  writeFileSync(
    join(folder, 'commonjs.cjs'),
    `${required.map((name) => `require('${name}')`).join('\n')}
const backend = require('@keyward/backend')\n${uses}\n`,
  )
  for (const file of ['esm.mjs', 'commonjs.cjs']) await run(process.execPath, [file], { cwd: folder, env: plainEnv() })
}

const program = `import { clerkMiddleware, auth, type ClerkMiddlewareOptions } from '@keyward/nextjs/server'
import { ClerkProvider, useAuth } from '@keyward/nextjs'
import { createClerkClient, type User } from '@keyward/backend'
import { verifyJwt } from '@keyward/backend/jwt'
import { useUser } from '@keyward/react'
import { clerkSetup } from '@keyward/testing/playwright'
import { frFR } from '@keyward/localizations/fr-FR'
export const user: Promise<User> = createClerkClient({ secretKey: 'sk_test_a' }).users.getUser('user_a')
// @ts-expect-error no number: were it \`any\`, nothing would be expected here
export const wrong: number = user
export const options: ClerkMiddlewareOptions = { signInUrl: '/sign-in' }
export const used = [clerkMiddleware, auth, ClerkProvider, useAuth, verifyJwt, useUser, clerkSetup, frFR]
`

const resolutions = [
  { name: 'bundler', file: 'app.ts', options: { module: 'esnext', moduleResolution: 'bundler' } },
  { name: 'node16', file: 'app.mts', options: { module: 'node16', moduleResolution: 'node16' } },
  { name: 'node16, required', file: 'app.cts', options: { module: 'node16', moduleResolution: 'node16' } },
]

async function checkTypes(folder: string): Promise<void> {
  for (const { name, file, options } of resolutions) {
    writeFileSync(join(folder, file), program)
    const compilerOptions = { ...options, strict: true, noEmit: true, skipLibCheck: true, jsx: 'react-jsx' }
    const rest = { lib: ['es2023', 'dom', 'dom.iterable'], target: 'es2022', types: ['node'] }
    const config = { compilerOptions: { ...compilerOptions, ...rest }, files: [file] }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
    for (const compiler of ['typescript', 'typescript5']) {
      const tsc = join(root, 'node_modules', compiler, 'bin/tsc')
      const failed = await run(process.execPath, [tsc, '-p', folder]).then(
        () => null,
        (error: { stdout: string }) => error.stdout,
      )
      if (failed !== null) throw new Error(`types under ${name} with ${compiler}:\n${failed}`)
    }
  }
}

/** From the outside: one line, an environment that its publishable key opens, and a script for the page. */
async function startServer(folder: string): Promise<void> {
  const command = createRequire(join(folder, 'package.json')).resolve('@keyward/cli/package.json')
  const bin = join(command, '../bin/keyward.js')
  const args = [bin, 'start', '--port', '0', '--json', '--data', join(folder, 'data')]
  const server = spawn(process.execPath, args, { cwd: folder, env: plainEnv(), stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const ended = once(server, 'exit').then(([code]) => Promise.reject(new Error(`keyward ended with ${code}`)))
    const [line] = (await Promise.race([once(server.stdout, 'data'), ended])) as [Buffer]
    const { url, secretKey } = JSON.parse(line.toString()) as { url: string; secretKey: string }
    for (const path of ['/v1/environment', '/npm/@clerk/clerk-js@5/dist/clerk.browser.js', '/inbox']) {
      const { status } = await fetch(`${url}${path}`)
      if (status !== 200) throw new Error(`${path} answered ${status}`)
    }
    await verifyInThread(url, secretKey)
  } finally {
    const gone = once(server, 'exit')
    if (server.exitCode === null && server.kill('SIGTERM')) await gone.catch(() => undefined)
  }
}

/** An imported bcrypt digest is verified in a thread, whose file has to be there; the vector is Openwall's. */
async function verifyInThread(url: string, secretKey: string): Promise<void> {
  const post = async (path: string, body: object): Promise<{ id?: string; verified?: boolean }> => {
    const headers = { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' }
    return (await fetch(`${url}/v1/users${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json()
  }
  const digest = '$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW'
  const user = { email_address: ['ada@example.com'], password_digest: digest, password_hasher: 'bcrypt' }
  const { id } = await post('', user)
  const { verified } = await post(`/${id}/verify_password`, { password: 'U*U' })
  if (verified !== true) throw new Error('an imported password was not verified')
}

/** Not the conditions of whoever runs us. */
function plainEnv(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...rest } = process.env
  return rest
}

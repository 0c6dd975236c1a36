import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatPublishableKey } from '@keyward/wire/facts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

// A server of Keyward as far as this goes: it makes keys, and knows those that it has made.
let server: Server
let url: string
let folder: string
let calls: string[]
let known: Set<string>
let refuses: boolean

beforeEach(async () => {
  ;[calls, known, refuses] = [[], new Set(), false]
  server = createServer((request, response) => {
    calls.push(`${request.method} ${request.url}`)
    const key = request.headers.authorization?.replace('Bearer ', '')
    const isComplete = request.url?.endsWith('/complete')
    response.setHeader('content-type', 'application/json')
    if (refuses || (isComplete && !known.has(key ?? ''))) {
      response.statusCode = refuses ? 403 : 401
      return response.end(JSON.stringify({ errors: [{ code: 'x', long_message: 'Not without keys.' }] }))
    }
    const made = `sk_test_${known.size}`
    if (!isComplete) known.add(made)
    const [publishable_key, claim] = [publishableKey, 'http://localhost:4100/keyless?token=t']
    response.end(JSON.stringify({ publishable_key, secret_key: key ?? made, claim_url: claim, api_keys_url: claim }))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  folder = mkdtempSync(join(tmpdir(), 'keyward-nextjs-'))
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
  vi.spyOn(console, 'info').mockReturnValue()
  vi.stubEnv('NODE_ENV', 'development')
  vi.stubEnv('KEYWARD_API_URL', url)
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  vi.resetModules()
  rmSync(folder, { recursive: true })
  await new Promise((done) => server.close(done))
})

const publishableKey = formatPublishableKey({
  instanceType: 'development',
  frontendApi: '127.0.0.1:4100/calm-otter-1.accounts.dev',
})
/** As a process that has just started. */
async function fresh() {
  vi.resetModules()
  Reflect.deleteProperty(globalThis, Symbol.for('keyward.keyless'))
  const { ensureKeys, keylessKeys } = await import('./keyless.ts')
  const { requireSecretKey, serverOptions } = await import('./options.ts')
  return { ensureKeys, keylessKeys, serverOptions, requireSecretKey }
}
const file = () => join(folder, '.keyward/.tmp/keyless.json')

test('an app without keys gets some, once, and keeps them for the next start where git does not look', async () => {
  const first = await fresh()
  expect(first.keylessKeys()).toBeNull()
  await Promise.all([first.ensureKeys(), first.ensureKeys(), first.ensureKeys()])
  await first.ensureKeys()
  expect(calls).toEqual(['POST /v1/accountless_applications'])
  expect(first.serverOptions()).toMatchObject({ publishableKey, secretKey: 'sk_test_0', apiUrl: url })
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual(first.keylessKeys())
  expect(statSync(file()).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(folder, '.keyward/.tmp/.gitignore'), 'utf8')).toBe('*\n')
  expect(vi.mocked(console.info).mock.calls.flat().join()).toContain('http://localhost:4100/keyless?token=t')
  expect(vi.mocked(console.info).mock.calls.flat().join()).not.toContain('sk_test')

  const second = await fresh()
  await second.ensureKeys()
  expect(second.serverOptions().secretKey).toBe('sk_test_0')
  expect(calls.slice(1)).toEqual(['POST /v1/accountless_applications/complete'])
})

test('keys that the server does not know any more, damaged ones and those of a server elsewhere are replaced', async () => {
  for (const kept of [
    JSON.stringify({ publishableKey, secretKey: 'sk_test_gone', claimUrl: 'http://localhost:4100/keyless' }),
    '{',
    JSON.stringify({ publishableKey: 5, secretKey: {}, claimUrl: null }),
    JSON.stringify({ publishableKey, secretKey: 'sk_test_0', claimUrl: 'https://dashboard.example.com/claim' }),
  ]) {
    mkdirSync(join(folder, '.keyward/.tmp'), { recursive: true })
    writeFileSync(file(), kept)
    const process = await fresh()
    await process.ensureKeys()
    expect(JSON.parse(readFileSync(file(), 'utf8')).secretKey).toBe(process.serverOptions().secretKey)
    expect(known).toContain(process.serverOptions().secretKey)
  }
})

test('an app that comes from the official package goes on with the application that it has', async () => {
  known.add('sk_test_official')
  mkdirSync(join(folder, '.clerk/.tmp'), { recursive: true })
  const kept = {
    publishableKey,
    secretKey: 'sk_test_official',
    claimUrl: 'http://localhost:4100/keyless',
    apiKeysUrl: '',
  }
  writeFileSync(join(folder, '.clerk/.tmp/keyless.json'), JSON.stringify(kept))
  const process = await fresh()
  await process.ensureKeys()
  expect(process.keylessKeys()).toEqual(kept)
  expect(existsSync(file())).toBe(false)
})

test.each([
  ['in production', { NODE_ENV: 'production' }],
  ['where it is switched off', { NEXT_PUBLIC_KEYWARD_KEYLESS_DISABLED: '1' }],
  ['under the official name, too', { NEXT_PUBLIC_CLERK_KEYLESS_DISABLED: 'true' }],
  ['on the edge', { NEXT_RUNTIME: 'edge' }],
  ['with a secret key', { CLERK_SECRET_KEY: 'sk_test_own' }],
  ['with a publishable key', { NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: publishableKey }],
])('%s nobody is asked, and the message names the command', async (_where, env) => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  const process = await fresh()
  await process.ensureKeys()
  expect([calls, process.keylessKeys()]).toEqual([[], null])
  const { secretKey } = process.serverOptions()
  if (secretKey === undefined) expect(() => process.requireSecretKey(secretKey)).toThrow('npx keyward dev')
})

test('a server that refuses, or none, is told with the command; once there is one, the next request works', async () => {
  const process = await fresh()
  refuses = true
  await expect(process.ensureKeys()).rejects.toThrow(/Not without keys\..*npx keyward start/)
  vi.stubEnv('KEYWARD_API_URL', 'http://127.0.0.1:1')
  await expect(process.ensureKeys()).rejects.toThrow(
    /http:\/\/127\.0\.0\.1:1 gave none: no server answers.*npx keyward dev/,
  )
  vi.stubEnv('KEYWARD_API_URL', url)
  refuses = false
  await process.ensureKeys()
  expect(process.serverOptions().secretKey).toBe('sk_test_0')
})

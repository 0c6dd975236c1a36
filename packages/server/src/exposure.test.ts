import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../test-support/cluster.ts'

let database: TestDatabase
let folder: string
const secret = randomBytes(32).toString('hex')
beforeAll(async () => {
  database = await createTestDatabase()
  folder = mkdtempSync(join(tmpdir(), 'kw-exposure-'))
})
afterAll(async () => {
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

// Whole servers are started: slow where others are at work.
vi.setConfig({ testTimeout: 120_000 })

const start = `
  const { readConfig, startServer } = await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)})
  const server = await startServer({ config: readConfig() })
  await server.stop()
`

/** What a start says on standard error. 192.0.2.1 is nobody's address: the server says its word and then cannot listen. */
function wordsOfStart(env: Record<string, string>): Promise<string> {
  const { host, port, user, password = '', database: name } = database.connection
  const query = new URLSearchParams({ host, port: String(port) })
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--conditions=keyward-source', '--input-type=module', '--eval', start],
      {
        cwd: folder,
        timeout: 30_000,
        env: {
          PATH: process.env['PATH'],
          DATABASE_URL: `postgres://${user}:${password}@localhost/${name}?${query}`,
          KEYWARD_SECRET: secret,
          KEYWARD_DATA: folder,
          KEYWARD_PORT: '0',
          ...env,
        },
      },
      (_error, _stdout, stderr) => resolve(stderr),
    )
  })
}

test('a development server opened to others warns that its links follow the Host header, before it listens', async () => {
  const words = await wordsOfStart({ KEYWARD_HOST: '192.0.2.1' })
  expect(words).toContain('KEYWARD_PUBLIC_URL')
  expect(words).toContain('192.0.2.1')
  expect(words).toContain('EADDRNOTAVAIL')
})

test('and says nothing of it with a configured origin, or on loopback', async () => {
  const configured = await wordsOfStart({ KEYWARD_HOST: '192.0.2.1', KEYWARD_PUBLIC_URL: 'https://auth.example.com' })
  expect(configured).toContain('EADDRNOTAVAIL')
  expect(configured).not.toContain('KEYWARD_PUBLIC_URL')
  for (const host of ['127.0.0.1,::1', '127.0.0.1'])
    expect(await wordsOfStart({ KEYWARD_HOST: host })).not.toMatch(/KEYWARD_PUBLIC_URL|EADDR/)
})

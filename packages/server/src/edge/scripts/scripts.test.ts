import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import Fastify from 'fastify'
import { afterAll, expect, test } from 'vitest'
import { createLog } from '../../platform/log.ts'
import { createErrorHandler } from '../error-handler.ts'
import { encodingFor } from './compressed.ts'
import { scriptsPlugin } from './plugin.ts'

const folder = mkdtempSync(join(tmpdir(), 'keyward-scripts-'))
writeFileSync(join(folder, 'clerk.browser.js'), 'window.x = 1;'.repeat(100))
symlinkSync('/etc/hostname', join(folder, 'outside.js'))
const app = Fastify()
app.setErrorHandler(createErrorHandler(createLog('silent')))
await app.register(scriptsPlugin, { folder })
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const path = (version: string, file: string) => `/npm/@clerk/clerk-js@${version}/dist/${file}`

test('a range is looked up again, an exact version is kept for good, and browsers get brotli', async () => {
  const range = await app.inject({
    url: path('5', 'clerk.browser.js'),
    headers: { 'accept-encoding': 'gzip, deflate, br' },
  })
  expect(range.headers).toMatchObject({
    'cache-control': 'public, max-age=60',
    'content-encoding': 'br',
    'access-control-allow-origin': '*',
  })
  expect(brotliDecompressSync(range.rawPayload).toString()).toContain('window.x')
  const exact = await app.inject({ url: path('5.128.0', 'clerk.browser.js') })
  expect(exact.headers['cache-control']).toContain('immutable')
  expect(exact.body).toContain('window.x')
})

test.each(['missing.js', '../package.json', '..%2f..%2fetc%2fpasswd', 'outside.js', '%00'])(
  '%s is no script',
  async (file) => {
    expect((await app.inject({ url: path('5', file) })).statusCode).toBe(404)
  },
)

test('what a caller does not take is not sent', () => {
  expect([undefined, '', 'identity', 'br;q=0', 'br;q=0, gzip'].map((header) => encodingFor(header))).toEqual([
    null,
    null,
    null,
    null,
    'gzip',
  ])
})

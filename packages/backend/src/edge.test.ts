import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { seconds, testInstance } from '../test-support/instance.ts'

const folder = new URL('..', import.meta.url).pathname

/** Bundles an entry as an edge runtime's bundler would: no Node condition, no Node built-in. */
async function bundleForEdge(source: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: folder, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'entry',
    platform: 'neutral',
    conditions: ['edge-light', 'keyward-source'],
    mainFields: ['module', 'main'],
  })
  return outputFiles[0]!.text
}

test('every entry bundles for an edge runtime without a Node built-in, and verifies tokens there', async () => {
  const entries = ['index', 'internal', 'errors', 'jwt/index', 'webhooks', 'proxy']
  const code = await bundleForEdge(
    entries.map((name) => `export * as ${name.replace('/', '_')} from './src/${name}.ts'`).join('\n'),
  )
  expect(code).not.toMatch(/node:|require\(|\bBuffer\./)

  const instance = await testInstance()
  const {
    AbortSignal,
    atob,
    btoa,
    crypto,
    Headers,
    Request,
    Response,
    TextDecoder,
    TextEncoder,
    URL,
    URLSearchParams,
    setTimeout,
    console,
  } = globalThis
  const realm = {
    AbortSignal,
    atob,
    btoa,
    crypto,
    fetch,
    Headers,
    Request,
    Response,
    TextDecoder,
    TextEncoder,
    URL,
    URLSearchParams,
    setTimeout,
    console,
    FormData,
  }
  const { index } = runInNewContext(`${code}; entry`, realm) as { index: typeof import('./index.ts') }
  const client = index.createClerkClient(instance.options())
  const request = new Request('http://localhost:3000/', {
    headers: { authorization: `Bearer ${instance.token({ exp: seconds() + 30 })}` },
  })
  expect(await client.authenticateRequest(request)).toMatchObject({ status: 'signed-in' })
  expect(await index.safeVerifyToken(`${instance.token().slice(0, -4)}AAAA`, instance.options())).toMatchObject({
    error: { reason: 'token-invalid-signature' },
  })
  await instance.close()
})

test('there are no runtime dependencies', () => {
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: object
  }
  expect(dependencies).toEqual({})
})

test('under Node the entries load by their own condition', () => {
  const work = mkdtempSync(join(tmpdir(), 'keyward-backend-'))
  const script = join(work, 'load.mjs')
  writeFileSync(
    script,
    `import('${folder}src/index.ts').then((entry) => console.log(Object.keys(entry).sort().join()))`,
  )
  const out = execFileSync(process.execPath, ['--conditions=keyward-source', script], { encoding: 'utf8' })
  rmSync(work, { recursive: true })
  expect(out.trim()).toBe('createClerkClient,safeVerifyToken,verifyToken')
})

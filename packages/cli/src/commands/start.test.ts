import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kw-start-'))
  chmodSync(folder, 0o711)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const main = join(import.meta.dirname, '../main.ts')
const environment = { PATH: process.env.PATH, KEYWARD_LOG_LEVEL: 'error' }

function keyward(...args: string[]): ChildProcess & { ended: Promise<number | null> } {
  const child = spawn(process.execPath, ['--conditions=keyward-source', main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment,
  })
  return Object.assign(child, { ended: new Promise<number | null>((resolve) => child.once('close', resolve)) })
}

/** What a start that ends with 1 says. */
async function refusal(dataDir: string): Promise<string> {
  const child = keyward('start', '--port', '0', '--data', dataDir)
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  expect(await child.ended).toBe(1)
  return said
}

async function firstLine(child: ChildProcess): Promise<string> {
  for await (const line of createInterface(child.stdout!)) return line
  return ''
}

test('start prints one line, serves, keeps its keys, says who holds the folder, and ends cleanly', async () => {
  const dataDir = join(folder, 'data')
  const first = keyward('start', '--port', '0', '--data', dataDir, '--json')
  const ready = JSON.parse(await firstLine(first))
  expect(Object.keys(ready)).toEqual(['url', 'publishableKey', 'secretKey', 'inbox', 'dashboard'])
  expect((await fetch(`${ready.url}/livez`)).status).toBe(200)

  expect(await refusal(dataDir)).toContain(`in use by another Keyward server, process ${first.pid}`)

  first.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  expect(existsSync(join(dataDir, 'postgres/lock'))).toBe(false)

  const again = keyward('start', '--port', '0', '--data', dataDir, '--json')
  expect(JSON.parse(await firstLine(again)).secretKey).toBe(ready.secretKey)
  again.kill('SIGINT')
  expect(await again.ended).toBe(0)

  writeFileSync(join(dataDir, 'master.key'), `${'0'.repeat(64)}\n`)
  const said = await refusal(dataDir)
  expect(said).toContain('written under another master key')
  expect(said).not.toMatch(/^\s+at /m)
}, 180_000)

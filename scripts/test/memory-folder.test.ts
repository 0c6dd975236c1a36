import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { memoryFolder } from './memory-folder.ts'

const place = mkdtempSync(join(tmpdir(), 'kw-memory-'))
afterAll(() => rmSync(place, { recursive: true }))

test.runIf(process.platform === 'linux')('a run has its folder until it ends, and removes those of killed runs', () => {
  const [gone, running] = [join(place, 'keyward-test-2147483647'), join(place, `keyward-test-${process.ppid}`)]
  for (const folder of [gone, running]) mkdirSync(folder)
  const folder = memoryFolder(place)
  expect(folder?.path).toBe(join(place, `keyward-test-${process.pid}`))
  expect([gone, running].map(existsSync)).toEqual([false, true])
  writeFileSync(join(folder!.path, 'file'), '')
  folder!.remove()
  expect(existsSync(folder!.path)).toBe(false)
})

test('where there is no such memory, a run goes without', () => {
  expect(memoryFolder(join(place, 'nowhere'))).toBe(null)
})

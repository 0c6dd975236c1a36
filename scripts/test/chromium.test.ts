import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findChromium } from './chromium.ts'

test('CHROMIUM_PATH wins over the path, and names a program or nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kw-chromium-'))
  const onPath = join(folder, 'chromium')
  const named = join(folder, 'mine')
  writeFileSync(onPath, '')
  writeFileSync(named, '')
  expect(findChromium({ PATH: folder })).toBe(null)
  chmodSync(onPath, 0o755)
  chmodSync(named, 0o755)
  expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(onPath)
  expect(findChromium({ PATH: folder, CHROMIUM_PATH: named })).toBe(named)
  expect(findChromium({ PATH: folder, CHROMIUM_PATH: join(folder, 'gone') })).toBe(null)
  expect(findChromium({})).toBe(null)
  rmSync(folder, { recursive: true })
})

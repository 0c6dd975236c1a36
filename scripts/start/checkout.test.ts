import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { inputHash } from './checkout.js'

const checkout = mkdtempSync(join(tmpdir(), 'kw-checkout-'))
afterAll(() => rmSync(checkout, { recursive: true }))

function write(name: string, text: string): void {
  mkdirSync(dirname(join(checkout, name)), { recursive: true })
  writeFileSync(join(checkout, name), text)
}

write('tsconfig.base.json', '{}')
write('node_modules/.package-lock.json', '{}')
write('packages/server/src/index.ts', 'export const a = 1')

test('a bundle is asked for by what it would be made of', () => {
  const first = inputHash(checkout)
  write('packages/server/src/index.test.ts', 'a test')
  write('packages/ui/src/index.ts', 'another package')
  expect(inputHash(checkout)).toBe(first)
})

test.each([
  ['packages/server/src/index.ts', 'export const a = 2'],
  ['packages/wire/src/new.ts', ''],
  ['packages/cli/src/commands/start.ts', 'start()'],
  ['packages/wire/package.json', '{}'],
  ['scripts/build/bundle-server.ts', 'minify'],
  ['node_modules/.package-lock.json', '{"pg":9}'],
])('%s makes another one', (name, text) => {
  const before = inputHash(checkout)
  write(name, text)
  expect(inputHash(checkout)).not.toBe(before)
})

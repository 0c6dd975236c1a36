import { expect, test } from 'vitest'
import { root } from '../test/prepare.ts'
import { notices, packageFolder } from './notices.ts'

test('a bundled file belongs to the innermost package', () => {
  expect(packageFolder('node_modules/pg/lib/index.js')).toBe('node_modules/pg')
  expect(packageFolder('../../node_modules/@fastify/busboy/lib/main.js')).toBe('../../node_modules/@fastify/busboy')
  expect(packageFolder('node_modules/a/node_modules/b/c.js')).toBe('node_modules/a/node_modules/b')
  expect(packageFolder('packages/server/src/app.ts')).toBe(null)
})

test('each package is named once, with its licence', () => {
  const text = notices(root, [
    'node_modules/pg/lib/index.js',
    'node_modules/pg/lib/client.js',
    'packages/wire/src/index.ts',
  ])
  expect(text.match(/^pg \d/gm)).toHaveLength(1)
  expect(text).toMatch(/permission/i)
})

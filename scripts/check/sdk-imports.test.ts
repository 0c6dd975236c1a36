import { expect, test } from 'vitest'
import { importsOf, sdkRule, serverRule } from './sdk-imports.ts'

const reasons = (source: string, rule: typeof sdkRule) =>
  importsOf(source)
    .map(rule)
    .filter((why) => why !== null)

test.each([
  "import type { User } from '@keyward/wire'",
  "import { errorCodes } from '@keyward/wire/facts'",
  "export type { User } from '@keyward/wire'",
  "import type {\n  User,\n  Session,\n} from '@keyward/wire'",
  "const user: import('@keyward/wire').User = load()",
])('an SDK may: %s', (source) => expect(reasons(source, sdkRule)).toEqual([]))

test.each([
  "import { User } from '@keyward/wire'",
  "import { type User } from '@keyward/wire'",
  "import {\n  User,\n  Session,\n} from '@keyward/wire'",
  "export { User } from '@keyward/wire'",
  "export * from '@keyward/wire'",
  "import '@keyward/wire'",
  "const wire = await import('@keyward/wire')",
  "import { startServer } from '@keyward/server'",
  "import type { Config } from '@keyward/server'",
])('an SDK may not: %s', (source) => expect(reasons(source, sdkRule)).toHaveLength(1))

test('the server knows wire and no other package', () => {
  expect(
    reasons("import { User } from '@keyward/wire'\nimport { codes } from '@keyward/wire/facts'", serverRule),
  ).toEqual([])
  expect(reasons("import { createClerkClient } from '@keyward/backend'", serverRule)).toHaveLength(1)
})

test('the line is that of the statement', () => {
  expect(importsOf("\n\nimport { a } from './a.ts'\nimport b from 'b'")).toEqual([
    { specifier: './a.ts', isType: false, line: 3 },
    { specifier: 'b', isType: false, line: 4 },
  ])
})

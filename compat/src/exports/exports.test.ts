import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createPageObjects as officialObjects } from '@clerk/testing/playwright/unstable'
import type { Page } from '@playwright/test'
import { expect, test } from 'vitest'
import { createPageObjects as ownObjects } from '../../../packages/testing/src/playwright/unstable/index.ts'
import { exportedNames, type Names } from './collect.ts'
import { entryPoints } from './entry-points.ts'

const points = entryPoints()
const names = exportedNames(points.flatMap(({ official, own }) => [official, own]))
const whenRequired = requiredNames(points.map(({ own }) => own))

/** A value may stand in for a type, as a class does; a type for a value may not. */
function missing(official: Names, own: Names | null): string[] {
  const values = own?.values ?? []
  const all = [...values, ...(own?.types ?? [])]
  return [
    ...official.values.filter((name) => !values.includes(name)),
    ...official.types.filter((name) => !all.includes(name)).map((name) => `type ${name}`),
  ]
}

/** In a Node of its own, as an application has it; with `require`, since Next's modules are found by `import` in Next alone. */
function requiredNames(specifiers: readonly string[]): Readonly<Record<string, string[]>> {
  const load = `const names = {}; for (const one of ${JSON.stringify(specifiers)}) names[one] = Object.keys(require(one))`
  const output = execFileSync(process.execPath, ['-e', `${load}; console.log(JSON.stringify(names))`], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  return JSON.parse(output)
}

test.each(points)('$own exports what $official does', ({ official, own }) => {
  const theirs = names.get(official)!
  expect(theirs.values.length + theirs.types.length).toBeGreaterThan(0)
  expect(missing(theirs, names.get(own) ?? null)).toEqual([])
})

test.each(points)('$own has them when it runs', ({ own }) => {
  expect(whenRequired[own]).toEqual(expect.arrayContaining([...names.get(own)!.values]))
})

/** What Keyward does not have has no page object either. */
const withoutOwn = ['checkout', 'planDetails', 'pricingTable', 'subscriptionDetails']

test('page objects have the official names, and so do their methods', () => {
  const page = { locator: () => null } as unknown as Page
  const names = (objects: object) =>
    Object.fromEntries(Object.entries(objects).map(([name, object]) => [name, Object.keys(object).sort()]))
  const { page: _theirs, ...theirs } = names(officialObjects({ page }))
  const { page: _ours, ...ours } = names(ownObjects({ page }))
  for (const [name, methods] of Object.entries(theirs)) {
    if (!withoutOwn.includes(name)) expect(ours[name], name).toEqual(expect.arrayContaining(methods))
  }
})

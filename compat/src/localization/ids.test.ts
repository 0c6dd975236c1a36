import { expect, test } from 'vitest'
import { enUS } from '../../../packages/localizations/src/index.ts'
import type { Localization } from '../../../packages/localizations/src/localization.ts'
import { optionalIds } from '../../../packages/ui/src/localization/optional-ids.ts'
import { ignoredIds } from './ignored-ids.ts'
import { officialIds } from './official-ids.ts'

// A translation that somebody else made for the official components says what it can say in ours.

const official = officialIds()

function idsOf(tree: Localization, above = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' ? idsOf(value, `${above}${key}.`) : [above + key],
  )
}
const shown = new Set([...idsOf(enUS), ...optionalIds])

/** Errors are looked up by whatever code the server answers, with the field's name behind it first. */
const isReadByCode = (id: string) =>
  id.startsWith('unstable__errors.') && !/^unstable__errors\.(zxcvbn|passwordComplexity)\./.test(id)
const isShown = (id: string) =>
  shown.has(id) || isReadByCode(id) || /^unstable__errors\.zxcvbn\.(notEnough|couldBeStronger|goodPassword)$/.test(id)

test('every official message id is shown by a component, or not shown for a reason', () => {
  expect(official.length).toBeGreaterThan(1000)
  const missing = official.filter((id) => !isShown(id) && !ignoredIds.some(([, ids]) => ids.test(id)))
  expect(missing).toEqual([])
})

test('no reason is given for what is shown, nor for what does not exist', () => {
  for (const [why, ids] of ignoredIds) {
    const found = official.filter((id) => ids.test(id))
    expect(found, why).not.toEqual([])
    expect(
      found.filter((id) => shown.has(id)),
      why,
    ).toEqual([])
  }
  expect(optionalIds.filter((id) => !official.includes(id))).toEqual([])
})

import { sql } from 'drizzle-orm'
import { pgTable, text } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { instant, key } from './columns.ts'
import { mapperOf } from './map-rows.ts'

const pets = pgTable('pets', { id: key(), name: text(), born: instant() })
const owners = pgTable('owners', { id: key(), name: text() })
const fields = [
  { path: ['owner', 'id'], field: owners.id },
  { path: ['pet', 'id'], field: pets.id },
  { path: ['pet', 'born'], field: pets.born },
  { path: ['count'], field: sql`count(*)`.mapWith(Number) },
]

test('values are decoded by their columns and stand at their paths', () => {
  const [row] = mapperOf(fields, { owners: true, pets: false })([['o1', 'p1', '2026-11-29 10:00:00.25+00', '7']])
  expect(row).toEqual({
    owner: { id: 'o1' },
    pet: { id: 'p1', born: new Date('2026-11-29T10:00:00.250Z') },
    count: 7,
  })
})

test('an outer-joined table of which nothing was found is null; one that is always there is not', () => {
  const rows = [['o1', null, null, '0']]
  expect(mapperOf(fields, { owners: true, pets: false })(rows)[0]).toMatchObject({ owner: { id: 'o1' }, pet: null })
  expect(mapperOf(fields, { owners: true, pets: true })(rows)[0]).toMatchObject({ pet: { id: null, born: null } })
  expect(mapperOf(fields, undefined)(rows)[0]).toMatchObject({ pet: { id: null, born: null } })
})

import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'
import { containsText } from './contains.ts'

const server = testServer()
const value = 'anna.bell_100%.of\\all@mail.example.com'

test.each([
  ['', true],
  ['ANNA', true],
  ['anna.bell', true],
  ['na.bell_100%.of\\all@mail', true],
  ['anna.bell_100%.of\\all@mail.example.com', true],
  ['l@mail.example.com', true],
  ['@mail.example.com', true],
  [' anna.bell_100% ', true],
  ['anna.bell_100%.of all@mail.example.com', false],
  ['anna%.example.com', false],
  ['anna.bellX100', false],
  ['a.bel', true],
  ['a.bel@mail', false],
  ['bell_100', true],
  ['----------', false],
  // What is looked up is there, and the rest is not.
  ['anna.bell_100%.if\\all@mail.example.com', false],
  ['anna.bell_100%.of\\all@mail.example.org', false],
])('%s: %s', async (text, isThere) => {
  const { db } = await (await testInstance(server.current)).scope()
  const { rows } = await db.execute(sql`select ${containsText(sql`${value}::text`, text)} as found`)
  expect(rows).toEqual([{ found: isThere }])
})

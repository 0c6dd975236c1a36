import { expect, test } from 'vitest'
import { languages } from '../languages/index.ts'
import { pageCard, textOn } from './look.ts'
import { en } from './texts/en.ts'
import { pageTextsIn } from './texts/index.ts'

const ids = Object.keys(en) as (keyof typeof en)[]

test.each(languages)('%s says everything that English says, in words of its own', async (language) => {
  const texts = await pageTextsIn(language)
  expect(Object.keys(texts)).toEqual(ids)
  for (const id of ids) expect([id, texts[id].trim() === texts[id] && texts[id] !== '']).toEqual([id, true])
  const same = ids.filter((id) => language !== 'en' && texts[id] === en[id] && en[id].length > 10)
  expect(same).toEqual([])
})

test.each([
  ['#1f2328', '#fff'],
  ['#f2f3f5', '#16181b'],
  ['#fd0', '#16181b'],
  ['#0b6b3a', '#fff'],
  ['#4f46e5ff', '#fff'],
  ['#7be0a8', '#16181b'],
])('on %s is written in %s', (color, text) => {
  expect(textOn(color)).toBe(text)
})

test('what owners call themselves is text on a card', () => {
  const card = { applicationName: '<b>A</b>', logoUrl: '"><script>', title: 'T', text: 'W' }
  expect(pageCard(card)).not.toMatch(/<b>|<script>/)
  expect(pageCard({ ...card, logoUrl: null })).toContain('&lt;b&gt;A')
})

import { expect, test } from 'vitest'
import { languages } from '../languages/index.ts'
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

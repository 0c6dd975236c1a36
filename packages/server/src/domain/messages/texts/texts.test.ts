import { expect, test } from 'vitest'
import { languages } from '../../languages/index.ts'
import { en } from './en.ts'
import { textsIn } from './index.ts'

const placeholders = (text: string) => [...new Set(text.match(/\{\{[^}]*\}\}/g))].sort()

test.each(languages)('%s says everything that English says, with the same variables', async (language) => {
  const texts = await textsIn(language)
  expect(Object.keys(texts).sort()).toEqual(Object.keys(en).sort())
  for (const key of Object.keys(en) as (keyof typeof en)[]) {
    expect([key, placeholders(texts[key])]).toEqual([key, placeholders(en[key])])
    expect([key, texts[key].trim() === texts[key] && texts[key] !== '']).toEqual([key, true])
  }
})

test('no language holds what another one does: nothing was left untranslated', async () => {
  for (const language of languages.filter((one) => one !== 'en')) {
    const texts = await textsIn(language)
    const same = (Object.keys(en) as (keyof typeof en)[]).filter((key) => texts[key] === en[key] && en[key].length > 20)
    expect([language, same]).toEqual([language, []])
  }
})

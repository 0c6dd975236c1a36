import { expect, test } from 'vitest'
import { languageOf, languages } from './languages.ts'
import { en } from './texts/en.ts'
import { textsIn } from './texts/index.ts'

test.each([
  ['de-AT', 'de'],
  ['EN-us', 'en'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['zh', 'zh-CN'],
  ['zh-Hans-TW', 'zh-CN'],
  ['zh_Hant_HK', 'zh-TW'],
  ['zh-TW', 'zh-TW'],
  ['iw', 'he'],
  ['in-ID', 'id'],
  ['', 'en'],
  [null, 'en'],
  ['tlh', 'en'],
  ['constructor', 'en'],
  ['../../etc/passwd', 'en'],
])('%s is read as %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language)
})

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

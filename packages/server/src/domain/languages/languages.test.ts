import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { acceptedLocale, languageOf, languages, localeOf } from './languages.ts'

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
  ['', null],
  [null, null],
  ['*', null],
  ['tlh', null],
  ['constructor', null],
  ['../../etc/passwd', null],
])('%s is read as %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language)
})

test.each([
  ['de-AT,de;q=0.9,en;q=0.8', 'de-AT'],
  ['en;q=0.2, ja;q=0.7', 'ja'],
  ['sv-SE,sv;q=0.9,nl;q=0.4', 'nl'],
  ['fr;q=0, ko', 'ko'],
  ['fr ; Q=0.5 , it', 'it'],
  ['es, fr', 'es'],
  ['*', null],
  ['sv', null],
  ['fr;q=2, de;q=x', null],
  [';;;,,,=,q=1', null],
  ['x'.repeat(5000), null],
  [`${'x,'.repeat(5000)}de`, null],
  ['', null],
  [undefined, null],
])('of %s the best that we speak is %s', (header, locale) => {
  expect(acceptedLocale(header)).toBe(locale)
})

test('each language has its texts of the components', () => {
  const missing = languages.filter(
    (language) => !existsSync(new URL(`../../../../localizations/src/${localeOf(language)}.ts`, import.meta.url)),
  )
  expect(missing).toEqual([])
})

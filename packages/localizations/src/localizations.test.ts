import { describe, expect, test } from 'vitest'
import { apiKeysTexts } from '../../ui/src/api-keys/texts.ts'
import { impersonationTexts } from '../../ui/src/impersonation/texts.ts'
import { errorTexts } from '../../ui/src/localization/error-texts.ts'
import { errorText } from '../../ui/src/localization/errors.ts'
import { createTranslate } from '../../ui/src/localization/localize.ts'
import { commonTexts } from '../../ui/src/localization/texts.ts'
import { organizationTexts } from '../../ui/src/organizations/texts.ts'
import { signInTexts } from '../../ui/src/sign-in/texts.ts'
import { signUpTexts } from '../../ui/src/sign-up/texts.ts'
import { userButtonTexts } from '../../ui/src/user-button/texts.ts'
import { userProfileTexts } from '../../ui/src/user-profile/texts.ts'
import { userVerificationTexts } from '../../ui/src/user-verification/texts.ts'
import { waitlistTexts } from '../../ui/src/waitlist/texts.ts'
import * as localizations from './index.ts'
import type { Localization } from './localization.ts'

const { enUS, deDE } = localizations
const languages = Object.entries(localizations as Record<string, Localization>)
const shown: Readonly<Record<string, string>> = {
  ...userProfileTexts,
  ...organizationTexts,
  ...apiKeysTexts,
  ...userVerificationTexts,
  ...waitlistTexts,
  ...impersonationTexts,
  ...commonTexts,
  ...errorTexts,
  ...signInTexts,
  ...signUpTexts,
  ...userButtonTexts,
}

function flatten(tree: Localization, above = ''): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') texts.set(above + key, value)
    else if (value) for (const [id, text] of flatten(value, `${above}${key}.`)) texts.set(id, text)
  }
  return texts
}

/** Errors of the API stand under `unstable__errors` in a language, under `errors` in the components. */
const shownId = (id: string) => (id in shown ? id : id.replace(/^unstable__/, ''))
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort()
const english = flatten(enUS)
english.delete('locale')

test('each language has the name that apps know it by', () => {
  expect(languages.map(([name]) => name).join(' ')).toBe(
    'arSA deDE enGB enUS esCR esES esMX esUY frFR heIL hiIN idID itIT jaJP koKR nlBE nlNL plPL ptBR ptPT ruRU trTR ukUA viVN zhCN zhTW',
  )
  for (const [name, { locale }] of languages) expect((locale as string).replace('-', '')).toBe(name)
})

test.each(languages)('%s is imported alone, too', async (name, { locale }) => {
  const module = await import(`@keyward/localizations/${locale as string}`)
  expect(Object.keys(module)).toEqual([name])
})

test('English has every text that the components show, and no other', () => {
  for (const [id, text] of english) {
    const ours = shown[shownId(id)]
    expect(ours, id).toBeTypeOf('string')
    expect(placeholders(text), id).toEqual(placeholders(ours!))
  }
  const known = new Set([...english.keys()].map(shownId))
  expect(Object.keys(shown).filter((id) => shown[id] !== '' && !known.has(id))).toEqual([])
})

describe.each(languages)('%s', (_, language) => {
  const texts = flatten(language)
  texts.delete('locale')
  test('has every text, no other and none empty', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort())
    for (const [id, text] of texts) expect(text.trim(), id).not.toBe('')
  })
  test('speaks a language of its own', () => {
    if (language['signIn'] === enUS.signIn) return
    const same = [...texts].filter(([id, text]) => english.get(id) === text)
    // Words that both have, and what is no word
    expect(same.length, same.join('\n')).toBeLessThan(10)
  })
  test('fills the same placeholders', () => {
    for (const [id, text] of texts) expect(placeholders(text), id).toEqual(placeholders(english.get(id)!))
  })
  test('has every brace closed, every formatter known and the links of the consent readable', () => {
    for (const [id, text] of texts)
      expect(
        text.replace(/\{\{\s*\w+\s*(\|\s*(titleize|shortDate|longDate)|\|\| link\("[^"]+"\))?\s*\}\}/g, ''),
        id,
      ).not.toMatch(/[{}]|\]\]|\(\(/)
  })
  test('asks for the very words that it compares with', () => {
    const { actionDescription, confirm } = (language.userProfile as Localization).deletePage as Localization
    expect(actionDescription).toContain(confirm)
  })
})

describe('in the components', () => {
  const t = createTranslate(deDE, signInTexts)
  test('a language answers message ids, and English stands in for what it lacks', () => {
    expect(t('signIn.start.title', { applicationName: 'Northwind' })).toBe('Bei Northwind anmelden')
    expect(t('socialButtonsBlockButton', { provider: 'google' })).toBe('Weiter mit Google')
    expect(createTranslate({ locale: 'de-DE' }, signInTexts)('signIn.start.actionLink')).toBe('Sign up')
  })
  test('errors of the server and of the form speak it', () => {
    const taken = { code: 'form_identifier_exists', message: 'm', meta: { paramName: 'email_address' } }
    expect(errorText(taken, t, deDE)).toContain('E-Mail-Adresse')
    expect(errorText({ code: 'user_locked', meta: { lockout_expires_in_seconds: 90 } }, t, deDE)).toContain('2 Min.')
    expect(t('errors.required__emailAddress')).toBe('Füllen Sie dieses Feld aus.')
  })
  test('an app’s own words win, one by one', () => {
    const own = { ...deDE, signIn: { ...deDE.signIn, start: { ...deDE.signIn.start, title: 'Hallo!' } } }
    expect(createTranslate(own)('signIn.start.title')).toBe('Hallo!')
    expect(createTranslate(own)('signIn.start.actionLink')).toBe('Registrieren')
  })
})

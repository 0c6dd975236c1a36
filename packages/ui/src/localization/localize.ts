import { isRightToLeft } from './direction.ts'
import { errorTexts } from './error-texts.ts'
import { fill, type Values } from './fill.ts'
import { commonTexts } from './texts.ts'

/** A tree of texts as `localization` receives it: `{ signIn: { start: { title: '…' } } }`. */
export type Localization = { readonly [key: string]: string | Localization | undefined }
export type Texts = Readonly<Record<string, string>>
export type Translate = (id: string, values?: Values) => string

/** Looks a message id up in the app's texts, then in ours; fills `{{name}}`. An unknown id answers an empty text. */
export function createTranslate(localization: Localization | undefined, ...texts: Texts[]): Translate {
  const locale = localeOf(localization)
  return (id, values) => {
    const own = findText(localization, id) ?? findText(localization, otherIds.get(id) ?? '')
    if (own !== undefined) return fill(withDate(own, values), values, locale)
    const table = [...texts, commonTexts, errorTexts].find((one) => Object.hasOwn(one, id))
    return table ? fill(table[id]!, values, locale) : ''
  }
}

/** Where apps know a text as the head of a column, ours stands before the date itself. */
function withDate(text: string, values: Values | undefined): string {
  return values?.date instanceof Date && !text.includes('{{') ? `${text} {{ date }}` : text
}

/** Ids by which apps know a text of ours that has a place of its own here. */
const otherIds: ReadonlyMap<string, string> = new Map([
  ['errors.passwords_differ', 'formFieldError__notMatchingPasswords'],
  ['errors.email_format', 'formFieldInput__emailAddress_format'],
  ['errors.maintenance_mode', 'maintenanceMode'],
  ['signIn.password.title', 'signInEnterPasswordTitle'],
  ['signIn.forgotPassword.subtitle_email', 'signIn.forgotPassword.subtitle'],
  ['signIn.forgotPassword.subtitle_phone', 'signIn.forgotPassword.subtitle'],
  ['formFieldLabel__role', 'organizationProfile.invitePage.selectDropdown__role'],
  ['taskChooseOrganization.chooseOrganization.title', 'taskChooseOrganization.title'],
  ['taskChooseOrganization.chooseOrganization.subtitle', 'taskChooseOrganization.subtitle'],
])

export function findText(tree: Localization | undefined, id: string): string | undefined {
  let node: string | Localization | undefined = tree
  for (const part of id.split('.')) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, part)) return undefined
    node = node[part]
  }
  return typeof node === 'string' ? node : undefined
}

/** Which way texts run; undefined where they do not say what language they are in: then as the page around them does. */
export function directionOf(localization: Localization | undefined): 'ltr' | 'rtl' | undefined {
  if (!findText(localization, 'locale')) return undefined
  return isRightToLeft(localeOf(localization)) ? 'rtl' : 'ltr'
}

/** The language that texts, dates and names of countries are in. Texts without a `locale` are taken to be in the page's. */
export function localeOf(localization: Localization | undefined): string {
  const page = localization && typeof document !== 'undefined' ? document.documentElement.lang : ''
  const locale = findText(localization, 'locale') || page || 'en-US'
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en-US'
  } catch {
    return 'en-US'
  }
}

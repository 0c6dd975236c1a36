import { errorTexts } from './error-texts.ts'
import { commonTexts } from './texts.ts'

/** A tree of texts as `localization` receives it: `{ signIn: { start: { title: '…' } } }`. */
export type Localization = { readonly [key: string]: string | Localization | undefined }
export type Texts = Readonly<Record<string, string>>
export type Values = Readonly<Record<string, string | number | null | undefined>>
export type Translate = (id: string, values?: Values) => string

/** Looks a message id up in the app's texts, then in ours; fills `{{name}}`. An unknown id answers an empty text. */
export function createTranslate(localization: Localization | undefined, ...texts: Texts[]): Translate {
  return (id, values) => {
    const own = findText(localization, id)
    if (own !== undefined) return fill(own, values)
    const table = [...texts, commonTexts, errorTexts].find((one) => Object.hasOwn(one, id))
    return table ? fill(table[id]!, values) : ''
  }
}

export function findText(tree: Localization | undefined, id: string): string | undefined {
  let node: string | Localization | undefined = tree
  for (const part of id.split('.')) {
    if (typeof node !== 'object' || !Object.hasOwn(node, part)) return undefined
    node = node[part]
  }
  return typeof node === 'string' ? node : undefined
}

const modifiers: Record<string, (text: string) => string> = {
  titleize: (text) => text.charAt(0).toUpperCase() + text.slice(1),
}

function fill(text: string, values: Values | undefined): string {
  if (!text.includes('{{')) return text
  return text.replace(/\{\{\s*(\w+)\s*(?:\|\s*(\w+)[^}]*)?\}\}/g, (_, name: string, modifier: string | undefined) => {
    const value = String(values?.[name] ?? '')
    return modifier && Object.hasOwn(modifiers, modifier) ? modifiers[modifier]!(value) : value
  })
}

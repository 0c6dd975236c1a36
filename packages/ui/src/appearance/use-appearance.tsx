import { type ComponentChildren, createContext } from 'preact'
import { useContext, useMemo } from 'preact/hooks'
import { addElementRules } from '../host/styles.ts'
import type { ParsedAppearance } from './appearance.ts'
import { styleClass, styleRules } from './element-rules.ts'

const empty: ParsedAppearance = { scheme: 'light', style: {}, elements: [], layout: {} }
const AppearanceContext = createContext<ParsedAppearance>(empty)

export function AppearanceProvider(props: { value: ParsedAppearance; children: ComponentChildren }) {
  return <AppearanceContext.Provider value={props.value}>{props.children}</AppearanceContext.Provider>
}

export function useAppearance(): ParsedAppearance {
  return useContext(AppearanceContext)
}

export type ElementOptions = {
  readonly id?: string
  readonly state?: string | false | undefined
  readonly class?: string
}
export type ElementProps = { class: string }
export type Element = (key: string, options?: ElementOptions) => ElementProps

/**
 * Names a visible part: its stable class `cl-<key>` (with `__<id>` and `__<state>` variants, and `cl-<state>`), our own `kw-` class, and what the
 * app's `elements` say for any of these keys. A key may name several parts, the general one last: `formButtonPrimary button`.
 */
export function useElement(): Element {
  const { elements } = useAppearance()
  return useMemo(
    () =>
      (key: string, options: ElementOptions = {}) => ({ class: elementClasses(elements, key, options) }),
    [elements],
  )
}

function elementClasses(
  elements: ParsedAppearance['elements'],
  key: string,
  { id, state, class: own }: ElementOptions,
): string {
  const names = key.split(' ').flatMap((name) => variants(name, id, state || undefined))
  const classes = names.map((name) => `cl-${name}`)
  if (state) classes.push(`cl-${state}`)
  if (own) classes.unshift(own)
  for (const part of elements) {
    for (const name of names) {
      const value = Object.hasOwn(part, name) ? part[name] : undefined
      if (typeof value === 'string') classes.push(value)
      else if (typeof value === 'object') {
        const className = styleClass(value)
        addElementRules(className, () => styleRules(className, value))
        classes.push(className)
      }
    }
  }
  return classes.join(' ')
}

function variants(key: string, id: string | undefined, state: string | undefined): string[] {
  const names = [key]
  if (id) names.push(`${key}__${id}`)
  if (state) names.push(`${key}__${state}`)
  if (id && state) names.push(`${key}__${id}__${state}`)
  return names
}

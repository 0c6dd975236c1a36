import { experimental__simple as simple } from '@keyward/themes'
import type { PageLook } from './page-look.ts'
import { type AppearanceVariables, cssVariables, schemeOfBackground } from './variables.ts'

export type StyleObject = { readonly [property: string]: string | number | StyleObject | undefined }
export type ElementStyles = Readonly<Record<string, string | StyleObject | undefined>>

export type Layout = {
  readonly logoPlacement?: 'inside' | 'outside' | 'none'
  readonly logoImageUrl?: string
  readonly logoLinkUrl?: string
  readonly socialButtonsVariant?: 'auto' | 'iconButton' | 'blockButton'
  readonly socialButtonsPlacement?: 'top' | 'bottom'
  readonly showOptionalFields?: boolean
  readonly shimmer?: boolean
  readonly termsPageUrl?: string
  readonly helpPageUrl?: string
  readonly privacyPageUrl?: string
  readonly animations?: boolean
  readonly autoFocus?: boolean
  readonly elevation?: 'raised' | 'flush'
  readonly unsafe_disableDevelopmentModeWarnings?: boolean
}

type ThemePart = {
  readonly name?: string
  readonly variables?: AppearanceVariables
  readonly elements?: ElementStyles
  readonly layout?: Layout
  readonly options?: Layout
}
type Theme =
  | 'dark'
  | 'light'
  | 'auto'
  | 'simple'
  | 'clerk'
  | (ThemePart & { readonly baseTheme?: Theme | readonly Theme[] })

export type Appearance = ThemePart & {
  readonly baseTheme?: Theme | readonly Theme[]
  readonly theme?: Theme | readonly Theme[]
  readonly colorScheme?: 'light' | 'dark' | 'auto'
  readonly cssLayerName?: string
  readonly [component: string]: unknown
}

/** What components read: one flat result of the provider's appearance, the component's part of it and the component's own prop. */
export type ParsedAppearance = {
  readonly scheme: 'light' | 'dark' | 'auto'
  readonly style: Readonly<Record<string, string>>
  readonly elements: readonly ElementStyles[]
  readonly layout: Layout
}

/** A page that says nothing itself. */
const noLook: PageLook = { variables: {}, resolve: (text) => text }

/**
 * Later parts win over earlier ones; themes come before the variables and elements written beside them. What the page's own
 * style sheets say comes first of all.
 */
export function parseAppearance(
  component: string,
  appearances: readonly unknown[],
  look: PageLook = noLook,
): ParsedAppearance {
  const parts: ThemePart[] = [{ variables: look.variables }]
  let scheme: ParsedAppearance['scheme'] | undefined
  const add = (value: unknown) => {
    if (value === 'simple') parts.push(simple as ThemePart)
    if (typeof value === 'string') scheme = schemeOfName(value) ?? scheme
    if (typeof value !== 'object' || value === null) return
    const appearance = value as Appearance
    for (const theme of [appearance.baseTheme, appearance.theme].flat()) add(theme)
    scheme = schemeOfName(appearance.name) ?? appearance.colorScheme ?? scheme
    parts.push(appearance)
  }
  for (const appearance of appearances) {
    add(appearance)
    add((appearance as Appearance | undefined)?.[component])
  }
  const variables: AppearanceVariables = Object.assign({}, ...parts.map((part) => part.variables))
  const { resolve } = look
  const ground = variables.colorBackground
  const used = scheme ?? schemeOfBackground(ground, resolve) ?? 'light'
  return {
    scheme: used,
    style: cssVariables(variables, { scheme: used, resolve }),
    elements: parts.flatMap((part) => (part.elements ? [part.elements] : [])),
    layout: Object.assign({}, ...parts.flatMap((part) => [part.layout, part.options])),
  }
}

function schemeOfName(name: string | undefined): ParsedAppearance['scheme'] | undefined {
  return name === 'dark' || name === 'light' || name === 'auto' ? name : undefined
}

/** The cascade layer that an app, or else its theme, names for our styles. */
export function layerOf(appearance: unknown): string | undefined {
  const { cssLayerName, theme, baseTheme } = (appearance ?? {}) as Appearance
  if (cssLayerName) return cssLayerName
  const named = [baseTheme, theme].flat().map((one) => (one as { cssLayerName?: string } | undefined)?.cssLayerName)
  return named.findLast(Boolean)
}

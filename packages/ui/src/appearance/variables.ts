import { isDark, parseColor, readableOn, towards } from './color.ts'
import { type Scheme, tokens } from './tokens.ts'

/** `appearance.variables`, by the documented names; a colour may be a scale, of which 500 is the base. */
export type AppearanceVariables = {
  readonly [name: string]: string | number | Readonly<Record<string, string | number | undefined>> | undefined
}

/** What the page around a component says of its colours. */
export type Page = {
  /** Ours to fill the gaps; `auto` follows the system. */
  readonly scheme: Scheme | 'auto'
  /** Replaces custom properties by what they stand for here. */
  readonly resolve: (text: string) => string
}

type Value = AppearanceVariables[string]

/** Documented name → our token; the older name of the same thing stands beside it. */
const direct: readonly (readonly [token: string, ...names: string[]])[] = [
  ['primary', 'colorPrimary'],
  ['on-primary', 'colorPrimaryForeground', 'colorTextOnPrimaryBackground'],
  ['danger', 'colorDanger'],
  ['success', 'colorSuccess'],
  ['warning', 'colorWarning'],
  ['neutral', 'colorNeutral'],
  ['text', 'colorForeground', 'colorText'],
  ['muted', 'colorMutedForeground', 'colorTextSecondary'],
  ['raised', 'colorMuted'],
  ['surface', 'colorBackground'],
  ['input', 'colorInput', 'colorInputBackground'],
  ['input-text', 'colorInputForeground', 'colorInputText'],
  ['ring', 'colorRing'],
  ['border', 'colorBorder'],
  ['shimmer', 'colorShimmer'],
  ['font', 'fontFamily'],
  ['font-buttons', 'fontFamilyButtons'],
  ['font-mono', 'fontFamilyMono'],
]

/** The custom properties that a set of variables stands for, with those that follow from them mixed in CSS. */
export function cssVariables(variables: AppearanceVariables, page: Page): Record<string, string> {
  const style: Record<string, string> = {}
  for (const [token, ...names] of direct) {
    const value = names.map((name) => textOf(variables[name])).find((text) => text !== undefined)
    if (value !== undefined) style[`--kw-${token}`] = value
  }
  followText(style)
  followPrimary(style, page)
  layers(style, variables, page)
  measures(style, variables)
  return style
}

/** A card's background decides which of our two schemes fills the gaps, as long as nobody named one. */
export function schemeOfBackground(background: Value, resolve: Page['resolve']): 'light' | 'dark' | undefined {
  const color = parseColor(resolve(textOf(background) ?? ''))
  return color ? (isDark(color) ? 'dark' : 'light') : undefined
}

function followText(style: Record<string, string>): void {
  const text = style['--kw-text']
  const neutral = style['--kw-neutral'] ?? text
  const mix = (color: string, percent: number) => `color-mix(in oklab, ${color} ${percent}%, var(--kw-surface))`
  if (text) {
    style['--kw-muted'] ??= mix(text, 76)
    style['--kw-faint'] ??= mix(text, 68)
    style['--kw-input-text'] ??= text
  }
  if (neutral) {
    style['--kw-border'] ??= mix(neutral, 12)
    style['--kw-border-control'] ??= mix(neutral, 56)
    style['--kw-neutral'] ??= neutral
  }
  if (style['--kw-surface']) {
    style['--kw-input'] ??= 'var(--kw-surface)'
    style['--kw-raised'] ??= 'color-mix(in oklab, var(--kw-neutral) 4%, var(--kw-surface))'
  }
}

/**
 * Text on a primary of the app's own choice stays readable, and so do links in it; where the colour cannot be read here, CSS
 * decides by lightness.
 */
function followPrimary(style: Record<string, string>, { scheme, resolve }: Page): void {
  const primary = style['--kw-primary']
  if (!primary) return
  const color = parseColor(resolve(primary))
  style['--kw-on-primary'] ??= color
    ? readableOn(color)
    : 'oklch(from var(--kw-primary) clamp(0, (0.66 - l) * 1000, 1) 0 h)'
  const read = (token: 'surface' | 'text') => {
    const own = style[`--kw-${token}`]
    if (own) return parseColor(resolve(own))
    return scheme === 'auto' ? null : parseColor(tokens[scheme][token])
  }
  const [surface, text] = [read('surface'), read('text')]
  style['--kw-accent'] =
    color && surface && text
      ? (towards(color, text, surface) ?? 'var(--kw-primary)')
      : 'color-mix(in oklab, var(--kw-primary) 70%, var(--kw-text))'
}

/** What lies over the page and what falls on it. */
function layers(style: Record<string, string>, variables: AppearanceVariables, { resolve }: Page): void {
  const backdrop = textOf(variables.colorModalBackdrop)
  // The page behind stays in sight.
  if (backdrop)
    style['--kw-backdrop'] = hasAlpha(resolve(backdrop)) ? backdrop : `color-mix(in srgb, ${backdrop} 73%, transparent)`
  const shadow = textOf(variables.colorShadow)
  const of = (percent: number) => `color-mix(in srgb, ${shadow} ${percent}%, transparent)`
  if (shadow) style['--kw-shadow'] = `0 1px 2px ${of(4)}, 0 8px 28px -6px ${of(10)}`
}

function measures(style: Record<string, string>, variables: AppearanceVariables): void {
  const { fontSize, fontWeight, borderRadius } = variables
  for (const [name, size] of scale(fontSize, 'md')) style[name === 'md' ? '--kw-size' : `--kw-size-${name}`] = size
  for (const [name, weight] of scale(fontWeight, 'normal')) style[`--kw-weight-${name}`] = weight.replace(/px$/, '')
  const spacing = variables.spacing ?? variables.spacingUnit
  if (typeof spacing === 'string' || typeof spacing === 'number')
    style['--kw-space'] = `calc(${cssLength(spacing)} / 4)`
  if (typeof borderRadius === 'string' || typeof borderRadius === 'number')
    style['--kw-radius'] = cssLength(borderRadius)
}

/** One value stands for the step that the others follow from. */
function scale(value: Value, base: string): [name: string, text: string][] {
  const steps = typeof value === 'object' ? value : { [base]: value }
  return Object.entries(steps).flatMap(([name, step]) =>
    step === undefined || step === null || /[^\w-]/.test(name) ? [] : [[name, cssLength(step)]],
  )
}

const hasAlpha = (color: string) =>
  /^#(?:[0-9a-f]{4}|[0-9a-f]{8})$|\/|^(?:rgba|hsla)\(|^transparent$/i.test(color.trim())

function textOf(value: Value): string | undefined {
  if (typeof value === 'object') return textOf(value['500'])
  if (typeof value === 'number') return cssLength(value)
  // A custom property must not be able to close its declaration and open another.
  return value?.replace(/[;{}]/g, '').trim() || undefined
}

/** A bare zero and "none" count for nothing in `calc()`. */
function cssLength(value: string | number): string {
  if (typeof value === 'number') return `${value}px`
  const text = value.replace(/[;{}]/g, '').trim()
  return text === '0' || text === 'none' ? '0px' : text
}

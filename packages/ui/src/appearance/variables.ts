import { isDark, parseColor, readableOn } from './color.ts'

/** `appearance.variables`, by the documented names; a colour may be a scale, of which 500 is the base. */
export type AppearanceVariables = {
  readonly [name: string]: string | number | Readonly<Record<string, string | number | undefined>> | undefined
}

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
  ['accent', 'colorRing'],
  ['border', 'colorBorder'],
  ['backdrop', 'colorModalBackdrop'],
  ['font', 'fontFamily'],
  ['font-buttons', 'fontFamilyButtons'],
  ['font-mono', 'fontFamilyMono'],
  ['radius', 'borderRadius'],
]

/** The custom properties that a set of variables stands for, with those that follow from them mixed in CSS. */
export function cssVariables(variables: AppearanceVariables): Record<string, string> {
  const style: Record<string, string> = {}
  for (const [token, ...names] of direct) {
    const value = names.map((name) => textOf(variables[name])).find((text) => text !== undefined)
    if (value !== undefined) style[`--kw-${token}`] = value
  }
  followText(style)
  followPrimary(style)
  const size = typeof variables.fontSize === 'object' ? variables.fontSize.md : variables.fontSize
  if (size !== undefined) style['--kw-size'] = cssLength(size)
  const spacing = variables.spacing ?? variables.spacingUnit
  if (typeof spacing === 'string' || typeof spacing === 'number')
    style['--kw-space'] = `calc(${cssLength(spacing)} / 4)`
  if (typeof variables.fontWeight === 'object') {
    for (const [name, weight] of Object.entries(variables.fontWeight)) style[`--kw-weight-${name}`] = String(weight)
  }
  return style
}

/** A card's background decides which of our two schemes fills the gaps, as long as nobody named one. */
export function schemeOfBackground(background: AppearanceVariables[string]): 'light' | 'dark' | undefined {
  const color = parseColor(textOf(background) ?? '')
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

/** Text on a primary of the app's own choice stays readable; where the colour cannot be read here, CSS decides by lightness. */
function followPrimary(style: Record<string, string>): void {
  const primary = style['--kw-primary']
  if (!primary || style['--kw-on-primary']) return
  const color = parseColor(primary)
  style['--kw-on-primary'] = color
    ? readableOn(color)
    : 'oklch(from var(--kw-primary) clamp(0, (0.66 - l) * 1000, 1) 0 h)'
}

function textOf(value: AppearanceVariables[string]): string | undefined {
  if (typeof value === 'object') return textOf(value['500'])
  if (typeof value === 'number') return cssLength(value)
  // A custom property must not be able to close its declaration and open another.
  return value?.replace(/[;{}]/g, '').trim() || undefined
}

function cssLength(value: string | number): string {
  return typeof value === 'number' ? `${value}px` : value.replace(/[;{}]/g, '').trim()
}

import { describe, expect, test } from 'vitest'
import { contrast, parseColor, type Rgb, readableOn } from './color.ts'
import { type Scheme, tokens } from './tokens.ts'
import { cssVariables } from './variables.ts'

const color = (text: string): Rgb => parseColor(text)!

describe.each(['light', 'dark'] as Scheme[])('the %s scheme', (scheme) => {
  const token = tokens[scheme]
  const grounds = ['surface', 'raised', 'background'] as const

  test.each(['text', 'muted', 'faint', 'accent', 'danger', 'success', 'warning'] as const)(
    '%s can be read on every ground',
    (name) => {
      for (const ground of grounds)
        expect(contrast(color(token[name]), color(token[ground])), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    },
  )

  test('text on a primary button and in a field can be read', () => {
    expect(contrast(color(token['on-primary']), color(token.primary))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(color(token['input-text']), color(token.input))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(color(token.surface), color(token.danger))).toBeGreaterThanOrEqual(4.5)
  })

  test('the edge of a control and the focus stand out', () => {
    expect(contrast(color(token['border-control']), color(token.surface))).toBeGreaterThanOrEqual(3)
    expect(contrast(color(token.accent), color(token.surface))).toBeGreaterThanOrEqual(3)
  })
})

test('text on any primary colour of an app can be read', () => {
  for (const primary of [
    '#ff0000',
    '#ffff00',
    '#0f766e',
    '#6c47ff',
    '#808080',
    '#00ff88',
    'hsl(20 90% 55%)',
    'oklch(62.8% 0.2577 29.23)',
    'oklch(0.97 0 none)',
    'rgb(10, 10, 10)',
    '#fff',
    'black',
  ]) {
    const onPrimary = cssVariables({ colorPrimary: primary }, { scheme: 'light', resolve: (text) => text })[
      '--kw-on-primary'
    ]!
    expect(onPrimary).toBe(readableOn(color(primary)))
    expect(contrast(color(onPrimary), color(primary)), primary).toBeGreaterThanOrEqual(4.2)
  }
})

import * as themes from '@keyward/themes'
import { describe, expect, test } from 'vitest'
import { parseAppearance } from './appearance/appearance.ts'
import { contrast, parseColor } from './appearance/color.ts'
import { tokens } from './appearance/tokens.ts'

const { experimental_createTheme, ...named } = themes
const readable = Object.entries(named).filter(([name]) => name !== 'shadcn')

describe.each(readable)('%s', (_name, theme) => {
  const { scheme, style } = parseAppearance('signIn', [{ theme }])
  const color = (token: string) => {
    const own = style[`--kw-${token}`]
    const text = own && parseColor(own) ? own : tokens[scheme === 'dark' ? 'dark' : 'light'][token as 'text']
    return parseColor(text)!
  }

  test('what it says can be read', () => {
    for (const token of ['text', 'muted', 'danger', 'success', 'warning'])
      expect(contrast(color(token), color('surface')), token).toBeGreaterThanOrEqual(4.5)
    expect(contrast(color('on-primary'), color('primary'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(color('accent'), color('surface'))).toBeGreaterThanOrEqual(3)
  })
})

test('the later of several themes wins, and what stands beside them over both', () => {
  const parsed = parseAppearance('signIn', [
    { baseTheme: [themes.shadesOfPurple, themes.dark], variables: { colorPrimary: '#0a7' } },
  ])
  expect(parsed.scheme).toBe('dark')
  expect(parsed.style['--kw-surface']).toBe('#2a2350')
  expect(parsed.style['--kw-primary']).toBe('#0a7')
})

test('an app makes a theme of its own, for one component too', () => {
  const own = experimental_createTheme({ variables: { colorPrimary: '#123456' }, elements: { card: 'flat' } })
  const parsed = parseAppearance('signIn', [{ theme: themes.neobrutalism, signIn: { theme: own } }])
  expect(parsed.style['--kw-primary']).toBe('#123456')
  expect(parsed.elements.at(-1)).toEqual({ card: 'flat' })
})

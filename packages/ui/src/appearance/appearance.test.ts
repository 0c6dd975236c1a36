import { describe, expect, test } from 'vitest'
import { parseAppearance } from './appearance.ts'
import { styleClass, styleRules } from './element-rules.ts'

describe('the appearance of a component', () => {
  test('is light unless somebody says otherwise', () => {
    expect(parseAppearance('signIn', undefined).scheme).toBe('light')
    expect(parseAppearance('signIn', { theme: 'dark' }).scheme).toBe('dark')
    expect(parseAppearance('signIn', { colorScheme: 'auto' }).scheme).toBe('auto')
    expect(parseAppearance('signIn', { baseTheme: { name: 'dark', __type: 'prebuilt_appearance' } }).scheme).toBe(
      'dark',
    )
  })

  test('follows the background that an app chose', () => {
    expect(parseAppearance('signIn', { variables: { colorBackground: '#101014' } }).scheme).toBe('dark')
    expect(parseAppearance('signIn', { variables: { colorBackground: 'hsl(40 50% 98%)' } }).scheme).toBe('light')
    expect(parseAppearance('signIn', { variables: { colorBackground: 'var(--card)' } }).scheme).toBe('light')
  })

  test('takes the documented variables, the older names too', () => {
    const { style } = parseAppearance('signIn', {
      variables: {
        colorPrimary: '#ff0000',
        colorText: '#222222',
        borderRadius: '4px',
        fontFamily: 'Georgia',
        spacingUnit: '2rem',
        fontSize: '15px',
      },
    })
    expect(style).toMatchObject({
      '--kw-primary': '#ff0000',
      '--kw-text': '#222222',
      '--kw-radius': '4px',
      '--kw-font': 'Georgia',
      '--kw-space': 'calc(2rem / 4)',
      '--kw-size': '15px',
    })
  })

  test('lets the component win over the provider, and its own part over the general one', () => {
    const provider = {
      variables: { colorPrimary: 'red' },
      signIn: { variables: { colorPrimary: 'green' } },
      signUp: { variables: { colorPrimary: 'gold' } },
    }
    expect(parseAppearance('signIn', provider).style['--kw-primary']).toBe('green')
    expect(parseAppearance('signIn', provider, { variables: { colorPrimary: 'blue' } }).style['--kw-primary']).toBe(
      'blue',
    )
    expect(parseAppearance('userButton', provider).style['--kw-primary']).toBe('red')
  })

  test('puts the variables of a theme below those written beside it', () => {
    const theme = {
      __type: 'prebuilt_appearance',
      variables: { colorPrimary: 'red', colorDanger: 'pink' },
      elements: { card: 'themed' },
    }
    const parsed = parseAppearance('signIn', {
      baseTheme: [theme],
      variables: { colorPrimary: 'blue' },
      elements: { card: 'own' },
    })
    expect(parsed.style).toMatchObject({ '--kw-primary': 'blue', '--kw-danger': 'pink' })
    expect(parsed.elements).toEqual([{ card: 'themed' }, { card: 'own' }])
  })

  test('lets no variable break out of its declaration', () => {
    const { style } = parseAppearance('signIn', { variables: { colorPrimary: 'red;} body{display:none' } })
    expect(style['--kw-primary']).not.toMatch(/[;{}]/)
  })

  test('survives whatever else is handed in', () => {
    for (const value of [null, 42, 'nonsense', [], { variables: null }, { baseTheme: null, elements: undefined }]) {
      expect(() => parseAppearance('signIn', value)).not.toThrow()
    }
  })
})

describe('a style object', () => {
  test('becomes rules, with nested selectors and pixels', () => {
    const style = {
      fontSize: 14,
      textTransform: 'none',
      lineHeight: 1.2,
      '&:hover, &:focus': { backgroundColor: '#49247A' },
      '@media (width < 500px)': { WebkitBoxFlex: 1, padding: 4 },
    }
    expect(styleRules('x', style)).toBe(
      '.x{font-size:14px;text-transform:none;line-height:1.2;}.x:hover,.x:focus{background-color:#49247A;}@media (width < 500px){.x{-webkit-box-flex:1px;padding:4px;}}',
    )
  })

  test('has the same class whenever it says the same', () => {
    expect(styleClass({ color: 'red' })).toBe(styleClass({ color: 'red' }))
    expect(styleClass({ color: 'red' })).not.toBe(styleClass({ color: 'blue' }))
  })

  test('cannot close its rule', () => {
    expect(styleRules('x', { color: 'red}body{display:none' })).toBe('.x{color:redbodydisplay:none;}')
  })
})

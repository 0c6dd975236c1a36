import { describe, expect, test } from 'vitest'
import { layerOf, parseAppearance } from './appearance.ts'
import { contrast, parseColor } from './color.ts'
import { styleClass, styleRules } from './element-rules.ts'
import { tokens } from './tokens.ts'

const parse = (component: string, ...appearances: unknown[]) => parseAppearance(component, appearances)

describe('the appearance of a component', () => {
  test('is light unless somebody says otherwise', () => {
    expect(parse('signIn', undefined).scheme).toBe('light')
    expect(parse('signIn', { theme: 'dark' }).scheme).toBe('dark')
    expect(parse('signIn', { colorScheme: 'auto' }).scheme).toBe('auto')
    expect(parse('signIn', { baseTheme: { name: 'dark', __type: 'prebuilt_appearance' } }).scheme).toBe('dark')
  })

  test('follows the background that an app chose', () => {
    expect(parse('signIn', { variables: { colorBackground: '#101014' } }).scheme).toBe('dark')
    expect(parse('signIn', { variables: { colorBackground: 'hsl(40 50% 98%)' } }).scheme).toBe('light')
    expect(parse('signIn', { variables: { colorBackground: 'var(--card)' } }).scheme).toBe('light')
  })

  test('takes the documented variables, the older names too', () => {
    const { style } = parse('signIn', {
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
    expect(parse('signIn', provider).style['--kw-primary']).toBe('green')
    expect(parse('signIn', provider, { variables: { colorPrimary: 'blue' } }).style['--kw-primary']).toBe('blue')
    expect(parse('userButton', provider).style['--kw-primary']).toBe('red')
  })

  test('puts the variables of a theme below those written beside it', () => {
    const theme = {
      __type: 'prebuilt_appearance',
      variables: { colorPrimary: 'red', colorDanger: 'pink' },
      elements: { card: 'themed' },
    }
    const parsed = parse('signIn', {
      baseTheme: [theme],
      variables: { colorPrimary: 'blue' },
      elements: { card: 'own' },
    })
    expect(parsed.style).toMatchObject({ '--kw-primary': 'blue', '--kw-danger': 'pink' })
    expect(parsed.elements).toEqual([{ card: 'themed' }, { card: 'own' }])
  })

  test('lets no variable break out of its declaration', () => {
    const { style } = parse('signIn', { variables: { colorPrimary: 'red;} body{display:none' } })
    expect(style['--kw-primary']).not.toMatch(/[;{}]/)
  })

  test('survives whatever else is handed in', () => {
    for (const value of [null, 42, 'nonsense', [], { variables: null }, { baseTheme: null, elements: undefined }]) {
      expect(() => parse('signIn', value)).not.toThrow()
    }
  })
})

describe('each documented variable', () => {
  const style = (variables: object, more: object = {}) => parse('signIn', { ...more, variables }).style

  test('has a property of its own', () => {
    const colors = {
      colorPrimary: '--kw-primary',
      colorPrimaryForeground: '--kw-on-primary',
      colorDanger: '--kw-danger',
      colorSuccess: '--kw-success',
      colorWarning: '--kw-warning',
      colorNeutral: '--kw-neutral',
      colorForeground: '--kw-text',
      colorMutedForeground: '--kw-muted',
      colorMuted: '--kw-raised',
      colorBackground: '--kw-surface',
      colorInput: '--kw-input',
      colorInputForeground: '--kw-input-text',
      colorRing: '--kw-ring',
      colorBorder: '--kw-border',
      colorShimmer: '--kw-shimmer',
      fontFamily: '--kw-font',
      fontFamilyButtons: '--kw-font-buttons',
      fontFamilyMono: '--kw-font-mono',
    }
    for (const [name, property] of Object.entries(colors)) expect(style({ [name]: 'x' })[property], name).toBe('x')
  })

  test('may be a scale of a colour, of sizes or of weights', () => {
    expect(style({ colorDanger: { 400: 'red', 500: 'crimson' } })['--kw-danger']).toBe('crimson')
    expect(style({ fontSize: { xs: '10px', md: '15px', xl: '2rem' } })).toMatchObject({
      '--kw-size-xs': '10px',
      '--kw-size': '15px',
      '--kw-size-xl': '2rem',
    })
    expect(style({ fontWeight: { medium: 550, bold: 800 } })).toMatchObject({
      '--kw-weight-medium': '550',
      '--kw-weight-bold': '800',
    })
    expect(style({ fontSize: { 'x;} body{': '1px' }, fontWeight: { a: 'b;c' } })).toEqual({ '--kw-weight-a': 'bc' })
  })

  test('of length counts in calc(), nothing included', () => {
    expect(style({ borderRadius: 'none' })['--kw-radius']).toBe('0px')
    expect(style({ borderRadius: '0' })['--kw-radius']).toBe('0px')
    expect(style({ spacing: '0.75rem', spacingUnit: '9rem' })['--kw-space']).toBe('calc(0.75rem / 4)')
  })

  test('of a shadow or a backdrop is the colour of one that can be seen through', () => {
    expect(style({ colorShadow: '#300' })['--kw-shadow']).toContain('color-mix(in srgb, #300 10%, transparent)')
    expect(style({ colorModalBackdrop: 'black' })['--kw-backdrop']).toBe('color-mix(in srgb, black 73%, transparent)')
    for (const seeThrough of ['rgb(0 0 0 / 0.4)', 'rgba(0, 0, 0, 0.4)', '#0008', 'transparent'])
      expect(style({ colorModalBackdrop: seeThrough })['--kw-backdrop']).toBe(seeThrough)
  })

  test('of a primary colour is that of links, as far as they can be read in it', () => {
    expect(style({ colorPrimary: '#4338ca' })['--kw-accent']).toBe('var(--kw-primary)')
    const onWhite = style({ colorPrimary: '#facc15' })['--kw-accent']!
    expect(contrast(parseColor(onWhite)!, [255, 255, 255])).toBeGreaterThanOrEqual(4.5)
    const onDark = style({ colorPrimary: '#1e3a8a' }, { theme: 'dark' })['--kw-accent']!
    expect(contrast(parseColor(onDark)!, parseColor(tokens.dark.surface)!)).toBeGreaterThanOrEqual(4.5)
    expect(style({ colorPrimary: '#4338ca' }, { colorScheme: 'auto' })['--kw-accent']).toContain('color-mix')
    expect(style({})['--kw-accent']).toBeUndefined()
  })
})

describe('what the page says without it', () => {
  const look = {
    variables: { colorPrimary: 'var(--clerk-color-primary)', colorBackground: 'var(--clerk-color-background)' },
    resolve: (text: string) =>
      text.replace('var(--clerk-color-background)', 'oklch(0.2 0.02 260)').replace('var(--brand)', '#fde047'),
  }
  test('counts, and comes before whatever the app says', () => {
    expect(parseAppearance('signIn', [undefined], look)).toMatchObject({
      scheme: 'dark',
      style: { '--kw-primary': 'var(--clerk-color-primary)', '--kw-surface': 'var(--clerk-color-background)' },
    })
    const own = parseAppearance('signIn', [{ variables: { colorPrimary: 'var(--brand)' } }], look)
    expect(own.style).toMatchObject({ '--kw-primary': 'var(--brand)', '--kw-on-primary': '#16181b' })
    expect(parseAppearance('signIn', [{ theme: 'light' }], look).scheme).toBe('light')
  })
})

test('the simple theme is known by its name', () => {
  expect(parse('signIn', { theme: 'simple' }).elements[0]).toMatchObject({ cardBox: { boxShadow: 'none' } })
  expect(parse('signIn', { theme: 'clerk' })).toMatchObject({ elements: [], style: {}, scheme: 'light' })
})

test('a layer is named by the app, else by its theme', () => {
  expect(layerOf({ cssLayerName: 'a', theme: { cssLayerName: 'b' } })).toBe('a')
  expect(layerOf({ baseTheme: [{ cssLayerName: 'b' }, { cssLayerName: 'c' }, {}] })).toBe('c')
  expect(layerOf(undefined)).toBeUndefined()
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

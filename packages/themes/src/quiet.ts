import { experimental_createTheme as theme } from './create-theme.ts'

export const light = /* @__PURE__ */ theme({ name: 'light' })
export const dark = /* @__PURE__ */ theme({ name: 'dark' })

/** Little more than the layout: for apps that bring their own styles. */
export const experimental__simple = /* @__PURE__ */ theme({
  name: 'simple',
  variables: { colorMuted: '#fff' },
  elements: { cardBox: { boxShadow: 'none', borderRadius: 0 }, formButtonPrimary: { boxShadow: 'none' } },
})

/** Warm greys and nothing that asks for attention. */
export const neutral = /* @__PURE__ */ theme({
  name: 'neutral',
  variables: {
    colorPrimary: '#44403c',
    colorForeground: '#292524',
    colorMutedForeground: '#6b645e',
    colorBackground: '#fdfcfb',
    colorMuted: '#f5f3f1',
    colorNeutral: '#44403c',
    colorRing: '#6b5f52',
    borderRadius: '6px',
  },
})

/** For people who need it: black on white, edges that can be seen, a focus that cannot be missed. */
export const highContrast = /* @__PURE__ */ theme({
  name: 'highContrast',
  variables: {
    colorPrimary: '#000',
    colorPrimaryForeground: '#fff',
    colorForeground: '#000',
    colorMutedForeground: '#1f1f1f',
    colorBackground: '#fff',
    colorMuted: '#fff',
    colorBorder: '#000',
    colorNeutral: '#000',
    colorDanger: '#a30000',
    colorSuccess: '#005a1e',
    colorWarning: '#6b4200',
    colorRing: '#0033cc',
  },
  elements: {
    cardBox: { border: '2px solid #000', boxShadow: 'none' },
    formFieldInput: { borderColor: '#000', borderWidth: 2 },
    formButtonPrimary: { outlineOffset: 3, fontWeight: 700 },
    footerActionLink: { textDecoration: 'underline' },
    formFieldAction: { textDecoration: 'underline' },
    formResendCodeLink: { textDecoration: 'underline' },
  },
})

/** Follows the custom properties of shadcn/ui, in light and dark alike. */
export const shadcn = /* @__PURE__ */ theme({
  name: 'shadcn',
  variables: {
    colorBackground: 'var(--card)',
    colorForeground: 'var(--card-foreground)',
    colorPrimary: 'var(--primary)',
    colorPrimaryForeground: 'var(--primary-foreground)',
    colorMuted: 'var(--muted)',
    colorMutedForeground: 'var(--muted-foreground)',
    colorNeutral: 'var(--foreground)',
    colorInput: 'var(--background)',
    colorInputForeground: 'var(--card-foreground)',
    colorBorder: 'var(--border)',
    colorRing: 'var(--ring)',
    colorDanger: 'var(--destructive)',
    colorModalBackdrop: 'rgb(0 0 0 / 0.6)',
    borderRadius: 'var(--radius)',
    fontFamily: 'var(--font-sans, inherit)',
  },
  elements: { formFieldInput: { borderColor: 'var(--input)' } },
})

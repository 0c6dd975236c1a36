/** The colours of visual.md. base.css is built from this table, so that a test can check every contrast. */
export const tokens = {
  light: {
    background: '#fff',
    surface: '#fff',
    raised: '#fafafa',
    text: '#16181b',
    muted: '#5c636d',
    faint: '#6d747f',
    border: '#e4e6ea',
    'border-control': '#868d97',
    input: '#fff',
    'input-text': '#16181b',
    primary: '#1f2328',
    'on-primary': '#fff',
    accent: '#3557e0',
    danger: '#c62f2f',
    success: '#1c7c47',
    warning: '#9a6200',
    neutral: '#16181b',
    backdrop: 'rgb(14 15 17 / 0.5)',
    shimmer: 'rgb(255 255 255 / 0.5)',
    shadow: '0 1px 2px rgb(14 15 17 / 0.04), 0 8px 28px -6px rgb(14 15 17 / 0.1)',
  },
  dark: {
    background: '#0e0f11',
    surface: '#16181b',
    raised: '#1d2024',
    text: '#f2f3f5',
    muted: '#a5adb8',
    faint: '#858d99',
    border: '#2a2e34',
    'border-control': '#6a727d',
    input: '#16181b',
    'input-text': '#f2f3f5',
    primary: '#f2f3f5',
    'on-primary': '#16181b',
    accent: '#8aa2ff',
    danger: '#ff8080',
    success: '#5fd391',
    warning: '#e6b455',
    neutral: '#f2f3f5',
    backdrop: 'rgb(0 0 0 / 0.65)',
    shimmer: 'rgb(255 255 255 / 0.25)',
    shadow: '0 0 0 transparent',
  },
} as const

export type Scheme = keyof typeof tokens

/** The tokens as declarations, for the light root, the dark one and the one that follows the system. */
export function tokenRules(): string {
  const declarations = (scheme: Scheme) =>
    `color-scheme:${scheme};${Object.entries(tokens[scheme])
      .map(([name, value]) => `--kw-${name}:${value}`)
      .join(';')}`
  return (
    `.kw-root{${declarations('light')}}.kw-root[data-kw-scheme=dark]{${declarations('dark')}}` +
    `@media (prefers-color-scheme:dark){.kw-root[data-kw-scheme=auto]{${declarations('dark')}}}`
  )
}

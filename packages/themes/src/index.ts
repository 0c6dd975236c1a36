// Base themes: `appearance={{ theme: dark }}`, or several, of which later ones win. Values alone, so that an app carries only
// the themes that it names. The names are those that apps know; the looks are ours.
export { experimental_createTheme, type Theme, type ThemeParts } from './create-theme.ts'
export { neobrutalism, shadesOfPurple } from './loud.ts'
export { dark, experimental__simple, highContrast, light, neutral, shadcn } from './quiet.ts'

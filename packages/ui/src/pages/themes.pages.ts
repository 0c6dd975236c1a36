import * as themes from '../themes.ts'
import { fakeClerk, rich } from './fake-clerk.ts'
import type { Page } from './page.ts'

// Without the custom properties of shadcn/ui its theme has nothing to show.
const { experimental_createTheme: _, shadcn: __, ...named } = themes

/** The card that everybody sees, in every theme. */
export const themePages: readonly Page[] = Object.entries(named).map(([name, theme]) => ({
  name: `themes/${name}`,
  component: 'SignIn',
  appearance: { theme },
  clerk: () => fakeClerk({ environment: rich }),
}))

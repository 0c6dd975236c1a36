import type { Localization } from './localization.ts'
import { nlNL } from './nl-NL.ts'

/** Dutch of Belgium: the words of `nlNL`, dates and numbers as they are written there. */
export const nlBE = { ...nlNL, locale: 'nl-BE' } satisfies Localization

import { esES } from './es-ES.ts'
import type { Localization } from './localization.ts'

/** Spanish of Mexico: the words of `esES`, dates and numbers as they are written there. */
export const esMX = { ...esES, locale: 'es-MX' } satisfies Localization

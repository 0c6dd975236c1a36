import { esES } from './es-ES.ts'
import type { Localization } from './localization.ts'

/** Spanish of Costa Rica: the words of `esES`, dates and numbers as they are written there. */
export const esCR = { ...esES, locale: 'es-CR' } satisfies Localization

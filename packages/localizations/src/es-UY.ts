import { esES } from './es-ES.ts'
import type { Localization } from './localization.ts'

/** Spanish of Uruguay: the words of `esES`, dates and numbers as they are written there. */
export const esUY = { ...esES, locale: 'es-UY' } satisfies Localization

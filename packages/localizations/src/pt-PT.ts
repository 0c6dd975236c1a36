import type { Localization } from './localization.ts'
import { ptBR } from './pt-BR.ts'

/** Portuguese of Portugal: the words of `ptBR`, dates and numbers as they are written there. */
export const ptPT = { ...ptBR, locale: 'pt-PT' } satisfies Localization

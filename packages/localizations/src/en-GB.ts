import { enUS } from './en-US.ts'
import type { Localization } from './localization.ts'

/** English of Britain: the words of `enUS`, dates and numbers as they are written there. */
export const enGB = { ...enUS, locale: 'en-GB' } satisfies Localization

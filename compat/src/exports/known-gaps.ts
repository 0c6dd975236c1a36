import { knownTypeGaps } from './known-type-gaps.ts'

/**
 * What the official packages export and ours do not yet, by official entry point; a type as `type Name`. A name that is no
 * gap any more has to leave this list.
 */
export const knownGaps: Readonly<Record<string, readonly string[]>> = {
  '@clerk/types': knownTypeGaps.map((name) => `type ${name}`),
}

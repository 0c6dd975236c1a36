import { knownTypeGaps } from './known-type-gaps.ts'

/**
 * What the official packages export and ours do not yet, by official entry point; a type as `type Name`. A name that is no
 * gap any more has to leave this list.
 */
export const knownGaps: Readonly<Record<string, readonly string[]>> = {
  // Of a backend younger than the one that we follow (2.29.2), which comes along inside this package.
  '@clerk/express': ['type AgentTask', 'type AgentTaskJSON'],
  '@clerk/types': knownTypeGaps.map((name) => `type ${name}`),
}

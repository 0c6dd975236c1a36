import type { Project } from '../project/project.ts'
import { readSources } from '../project/sources.ts'

/** Where the application has its provider already, be it in a component of its own; null if nowhere. Two would not work. */
export function providerFile({ folder }: Project): string | null {
  return readSources(folder).find(({ text }) => /<ClerkProvider\b/.test(text))?.path ?? null
}

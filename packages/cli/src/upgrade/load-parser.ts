import type { Parser } from './module.ts'

/** Loaded only where code is looked at: most commands need none. */
export async function loadParser(): Promise<Parser> {
  return (await import('./parser.ts')).parser
}

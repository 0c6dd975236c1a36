import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// decisions.md 28 and style.md §1: SDK packages meet the server over HTTP alone, and take from `wire` types and facts.

export type Forbidden = { readonly file: string; readonly line: number; readonly why: string }

const sdkPackages = [
  'backend',
  'browser',
  'react',
  'nextjs',
  'testing',
  'ui',
  'localizations',
  'themes',
  'types',
  'express',
  'fastify',
  'hono',
]

type Import = { readonly specifier: string; readonly isType: boolean; readonly line: number }

/** Imports of SDK sources and of the server that lead where they must not. Tests may import what they like. */
export function forbiddenImports(root: string): Forbidden[] {
  const sdks = sdkPackages.flatMap((name) => check(join(root, 'packages', name, 'src'), sdkRule))
  return [...sdks, ...check(join(root, 'packages/server/src'), serverRule)]
}

function check(folder: string, rule: (found: Import) => string | null): Forbidden[] {
  if (!existsSync(folder)) return []
  return globSync('**/*.{ts,tsx}', { cwd: folder })
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .flatMap((name) => {
      const file = join(folder, name)
      return importsOf(readFileSync(file, 'utf8')).flatMap((found) => {
        const why = rule(found)
        return why === null ? [] : [{ file, line: found.line, why }]
      })
    })
}

export function sdkRule({ specifier, isType }: Import): string | null {
  if (/^@keyward\/(server|cli)(\/|$)/.test(specifier)) return 'an SDK package speaks to the server over HTTP alone'
  if (specifier === '@keyward/wire' && !isType)
    return "only `import type` from '@keyward/wire' here, or a value from '@keyward/wire/facts'"
  return null
}

export function serverRule({ specifier }: Import): string | null {
  const isOther = /^@keyward\/(?!wire(\/|$))/.test(specifier)
  return isOther ? 'the server imports no other package than wire' : null
}

const statement = /^[ \t]*(?:import|export)\b(?<type>\s+type\b)?[^'"`;()]*?(?:\bfrom\s*)?['"](?<specifier>[^'"]+)['"]/gm
const dynamic = /\bimport\(\s*['"](?<specifier>[^'"]+)['"]\s*\)/g

/** Static and dynamic imports and re-exports. `import { type A }` still loads the module, so it counts as a value. */
export function importsOf(source: string): Import[] {
  return [...source.matchAll(statement), ...source.matchAll(dynamic)].map((match) => ({
    specifier: match.groups?.specifier ?? '',
    isType: match.groups?.type !== undefined || isTypePosition(source, match),
    line: source.slice(0, match.index).split('\n').length,
  }))
}

/** `import('x').Y` in a type is erased; after `await` or `=>`, or followed by a call, it is not. */
function isTypePosition(source: string, match: RegExpExecArray): boolean {
  const before = source.slice(0, match.index)
  const after = source.slice(match.index + match[0].length)
  return (
    match[0].startsWith('import(') && /(?<!=>)[:<|&=]\s*$|typeof\s*$/.test(before) && /^\.[A-Z]|^[>;,)\s]/.test(after)
  )
}

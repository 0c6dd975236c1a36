import { hasEntry, isOfficial, knownModule, specifierOf } from './names.ts'
import { currentVariable } from './rules/variables.ts'
import type { Spot } from './spot.ts'

/** Style sheets by what they import. */
export function styleSpots(text: string): Spot[] {
  return specifiersIn(text, /(@import\s+(?:url\(\s*)?["'])([^"']+)/g)
}

/** Names of types in a tsconfig.json. */
export function typeListSpots(text: string): Spot[] {
  return specifiersIn(text, /(["'])(@[\w-]+\/[\w./-]+)(?=["']\s*[,\]])/g)
}

function specifiersIn(text: string, pattern: RegExp): Spot[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 1: head, 2: specifier }) => {
    const known = knownModule(specifier!)
    if (!isOfficial(specifier!) || known === null) return []
    const start = index + head!.length
    const edit = { start, end: start + specifier!.length, text: specifierOf(known) }
    return [
      {
        code: 'official_package',
        at: start,
        breaks: false,
        message: `'${specifier}' has its counterpart in '${edit.text}'.`,
        cure: `Write '${edit.text}'.`,
        edits: hasEntry(known) ? [edit] : null,
      },
    ]
  })
}

/** Names of older generations in an env file. A file that has both has to be looked at. */
export function envFileSpots(text: string): Spot[] {
  return [...text.matchAll(/^([ \t]*(?:export[ \t]+)?)([A-Z_]+)(?=[ \t]*=)/gm)].flatMap(
    ({ index, 1: head, 2: name }) => {
      const current = currentVariable(name!)
      if (current === null) return []
      const start = index + head!.length
      const hasBoth = new RegExp(`^[ \\t]*(?:export[ \\t]+)?${current}[ \\t]*=`, 'm').test(text)
      return [
        {
          code: 'old_variable',
          at: start,
          breaks: false,
          message: `${name} is a variable of an older generation.`,
          cure: `Call it ${current}${/_KEY$/.test(current) ? '; its value is another one, too: `keyward env pull` writes it' : ''}.`,
          edits: hasBoth ? null : [{ start, end: start + name!.length, text: current }],
        },
      ]
    },
  )
}

/** Templates of frameworks that we do not read: where they name official modules. */
export function mentions(text: string): { specifier: string; at: number }[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*(["'])([^"'\n]+)\1/g)].flatMap(
    ({ index, 0: whole, 2: specifier }) =>
      isOfficial(specifier!) ? [{ specifier: specifier!, at: index + whole.indexOf(specifier!) }] : [],
  )
}

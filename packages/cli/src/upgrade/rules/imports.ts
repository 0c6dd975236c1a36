import { newlineOf } from '../../init/code-style.ts'
import { importedName, type Module } from '../module.ts'
import { hasEntry, isOfficial, type Known, knownModule, oldPath, placeOfName, specifierOf } from '../names.ts'
import { type Reference, referencesIn } from '../references.ts'
import type { Edit, Spot } from '../spot.ts'

/** Modules by the names that ours have, and what moved within them. */
export function importSpots(module: Module): Spot[] {
  return referencesIn(module).flatMap((reference) => {
    const { specifier, names, start } = reference
    if (knownModule(specifier) === null && oldPath(specifier) === null) return []
    const places =
      names.length === 0 ? [placeOfName(specifier, null)] : names.map((name) => placeOfName(specifier, name))
    if (places.every((place) => place !== null && specifierOf(place) === specifier)) return []
    return [{ ...about(reference, places), at: start, edits: editsFor(module, reference, places) }]
  })
}

type Told = Pick<Spot, 'code' | 'breaks' | 'message' | 'cure'>

function about({ specifier, names }: Reference, places: readonly (Known | null)[]): Told {
  const old = oldPath(specifier)
  if (old)
    return {
      code: 'old_import_path',
      breaks: true,
      message: `'${specifier}' is a path of an older generation.`,
      cure: `Import from the package's own entries: ${old.cure}.`,
    }
  const known = knownModule(specifier)!
  const away = places.findIndex((place) => place !== null && place.path !== known.path)
  if (away >= 0)
    return {
      code: 'old_import_path',
      breaks: true,
      message: `${names[away]} is imported from '${specifier}', which has it no longer.`,
      cure: `Import it from '${specifierOf(places[away]!)}'.`,
    }
  const isThere = hasEntry(known)
  return {
    code: 'official_package',
    breaks: false,
    message: isThere
      ? `'${specifier}' has its counterpart in '${specifierOf(known)}'.`
      : `'${specifier}' has no counterpart: @keyward/${known.name} has no entry '.${known.path}'.`,
    cure: isThere ? `Import from '${specifierOf(known)}'.` : `Take what you need from '@keyward/${known.name}'.`,
  }
}

function editsFor(module: Module, reference: Reference, places: readonly (Known | null)[]): Edit[] | null {
  if (places.some((place) => place === null)) return null
  const targets = places.map((place) => specifierOf(place!))
  const [first, ...others] = new Set(targets)
  const { start, end, list } = reference
  if (others.length === 0) return [{ start, end, text: first! }]
  return list === null ? null : split(module, list, targets)
}

/** One statement for each module that the names are in now. */
function split(module: Module, list: NonNullable<Reference['list']>, targets: readonly string[]): Edit[] | null {
  const text = module.text.slice(list.start!, list.end!)
  // A note inside belongs to one of the names: where it goes is for a person to say.
  if (/\/[/*]/.test(text.slice(0, text.lastIndexOf('}')))) return null
  const keyword = list.type === 'ImportDeclaration' ? 'import' : 'export'
  const isOfTypes = new RegExp(`^${keyword}\\s+type\\b`).test(text)
  const quote = module.text[list.source!.start!]!
  const end = text.endsWith(';') ? ';' : ''
  const statements = [...new Set(targets)].map((target) => {
    const own = list.specifiers.filter((_, place) => targets[place] === target)
    const source = `${quote}${target}${quote}${end}`
    const code = (specifier: (typeof own)[number]) => module.text.slice(specifier.start!, specifier.end!)
    const bare = own.filter(({ type }) => type !== 'ImportSpecifier' && type !== 'ExportSpecifier').map(code)
    const named = own.filter((specifier) => importedName(specifier) && !bare.includes(code(specifier))).map(code)
    const lists = [...bare, ...(named.length > 0 ? [`{ ${named.join(', ')} }`] : [])].join(', ')
    return `${keyword} ${isOfTypes ? 'type ' : ''}${lists} from ${source}`
  })
  return [{ start: list.start!, end: list.end!, text: statements.join(newlineOf(module.text)) }]
}

/** Official packages that we have none for, with the places that name them. */
export function foreignModules(module: Module): { specifier: string; at: number }[] {
  return referencesIn(module).flatMap(({ specifier, start }) =>
    isOfficial(specifier) && knownModule(specifier) === null && oldPath(specifier) === null
      ? [{ specifier, at: start }]
      : [],
  )
}

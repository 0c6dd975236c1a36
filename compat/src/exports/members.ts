import { fileURLToPath } from 'node:url'
import ts from 'typescript5'
import { sourceInMemory } from '../../../scripts/test/typescript.ts'

const folder = fileURLToPath(new URL('./', import.meta.url))
const isObject = (name: string) =>
  name === 'Clerk' || (/(Resource|Namespace)$/.test(name) && !/^PartialWith|Localization/.test(name))

/** What the official declarations promise on `window.Clerk` and on what it answers with, and ours do not: `UserResource.update`. */
export function missingMembers(): string[] {
  const text = `import * as official from '@clerk/types'\nimport * as own from '@keyward/types'\nofficial\nown`
  const { checker, source } = sourceInMemory(folder, text, {
    strict: true,
    customConditions: ['keyward-source'],
    allowImportingTsExtensions: true,
    noEmit: true,
  })
  const exported = (statement: number) => {
    const { moduleSpecifier } = source.statements[statement] as ts.ImportDeclaration
    const symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(moduleSpecifier)!)
    return new Map(symbols.map((symbol) => [symbol.name, symbol]))
  }
  const typesOf = (symbol: ts.Symbol): readonly ts.Type[] => {
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0
    const type = checker.getDeclaredTypeOfSymbol(isAlias ? checker.getAliasedSymbol(symbol) : symbol)
    return type.isUnion() ? type.types : [type]
  }
  const membersOf = (types: readonly ts.Type[]) =>
    new Set(types.flatMap((type) => checker.getPropertiesOfType(type).map(({ name }) => name)))
  const [official, own] = [exported(0), exported(1)]
  return [...official].flatMap(([name, symbol]) => {
    const ours = own.get(name)
    if (!isObject(name) || !ours) return []
    const types = typesOf(ours)
    // Sections of settings come as they are on the wire.
    if (types.some((type) => checker.getIndexInfosOfType(type).length > 0)) return []
    const known = membersOf(types)
    return [...membersOf(typesOf(symbol))].filter((member) => !known.has(member)).map((member) => `${name}.${member}`)
  })
}

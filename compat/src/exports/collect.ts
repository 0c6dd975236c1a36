import { fileURLToPath } from 'node:url'
import ts from 'typescript5'
import { sourceInMemory } from '../../../scripts/test/typescript.ts'

/** Public names of one entry point: what exists when it runs, and what its declarations say besides. */
export type Names = { readonly values: readonly string[]; readonly types: readonly string[] }

/** For each module the names that an application can import, by its declarations. Null: it cannot be imported. */
export function exportedNames(specifiers: readonly string[]): ReadonlyMap<string, Names | null> {
  const text = specifiers.map((name, index) => `import * as m${index} from '${name}'\nm${index}`).join('\n')
  const folder = fileURLToPath(new URL('./', import.meta.url))
  const { checker, source } = sourceInMemory(folder, text, { jsx: ts.JsxEmit.ReactJSX })
  return new Map(specifiers.map((name, index) => [name, namesOf(checker, source.statements[2 * index]!)]))
}

function namesOf(checker: ts.TypeChecker, statement: ts.Statement): Names | null {
  const module = checker.getSymbolAtLocation((statement as ts.ImportDeclaration).moduleSpecifier)
  if (!module) return null
  const exported = checker.getExportsOfModule(module).filter(({ name }) => name !== 'default')
  const isValue = (symbol: ts.Symbol) => (resolved(checker, symbol).flags & ts.SymbolFlags.Value) !== 0
  // `export type *` leaves no mark on the names that it passes on.
  const isTypesPackage = statement.getText().includes("/types'")
  const isTypeOnly = (symbol: ts.Symbol) =>
    isTypesPackage || Boolean(symbol.declarations?.some((one) => ts.isTypeOnlyExportDeclaration(one)))
  const values = exported.filter((symbol) => isValue(symbol) && !isTypeOnly(symbol)).map(({ name }) => name)
  const types = exported.map(({ name }) => name).filter((name) => !values.includes(name))
  return { values: values.sort(), types: types.sort() }
}

const resolved = (checker: ts.TypeChecker, symbol: ts.Symbol) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol

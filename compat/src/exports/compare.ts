/**
 * Where an application that compiles with the official types would not compile with ours, by entry point: a tool to work with,
 * `node --conditions=keyward-source compat/src/exports/compare.ts [@clerk/nextjs]`. Not every line is a fault: what is null
 * there and never here is told as well, and unions of shapes are matched by guess.
 */
import { fileURLToPath } from 'node:url'
import ts from 'typescript5'
import { sourceInMemory } from '../../../scripts/test/typescript.ts'
import { compareTypes, type Difference, type Direction } from './compare-types.ts'
import { entryPoints } from './entry-points.ts'

const folder = fileURLToPath(new URL('./', import.meta.url))
const [wanted] = process.argv.slice(2)
const points = entryPoints().filter(({ official }) => !wanted || official === wanted)
const text = points
  .flatMap(({ official, own }, index) => [
    `import * as theirs${index} from '${official}'`,
    `import * as ours${index} from '${own}'`,
  ])
  .join('\n')
const { checker, source } = sourceInMemory(folder, text, {
  jsx: ts.JsxEmit.ReactJSX,
  strict: true,
  lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node', 'react'],
  customConditions: ['keyward-source'],
  allowImportingTsExtensions: true,
  noEmit: true,
})

function exportsOf(index: number): ts.Symbol[] {
  const { moduleSpecifier } = source.statements[index] as ts.ImportDeclaration
  return checker.getExportsOfModule(checker.getSymbolAtLocation(moduleSpecifier)!)
}

const resolved = (symbol: ts.Symbol) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
const isTypeOnly = (symbol: ts.Symbol) =>
  Boolean(symbol.declarations?.some((one) => ts.isTypeOnlyExportDeclaration(one)))
const directionOf = (name: string): Direction =>
  /Params|Options|Props$|Appearance|Config$|^Localization/.test(name) ? 'input' : 'output'

const seen = new Set<string>()
for (const [index, { official }] of points.entries()) {
  const own = new Map(exportsOf(2 * index + 1).map((symbol) => [symbol.name, resolved(symbol)]))
  for (const symbol of exportsOf(2 * index)) {
    const other = own.get(symbol.name)
    if (other && symbol.name !== 'default')
      for (const { path, what } of differences(symbol, other, official)) console.log(`${official}\t${path}\t${what}`)
  }
}

function differences(symbol: ts.Symbol, ours: ts.Symbol, official: string): Difference[] {
  const { name } = symbol
  const theirs = resolved(symbol)
  const isValue = theirs.flags & ts.SymbolFlags.Value && !isTypeOnly(symbol) && !official.endsWith('types')
  const value = { theirs: checker.getTypeOfSymbol(theirs), ours: checker.getTypeOfSymbol(ours) }
  const type = { theirs: checker.getDeclaredTypeOfSymbol(theirs), ours: checker.getDeclaredTypeOfSymbol(ours) }
  return [
    ...(isValue ? compareTypes(checker, { ...value, path: name, direction: 'output', seen }) : []),
    ...(theirs.flags & ts.SymbolFlags.Type
      ? compareTypes(checker, { ...type, path: `type ${name}`, direction: directionOf(name), seen })
      : []),
  ]
}

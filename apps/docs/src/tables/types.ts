import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
// TypeScript 7 has no programming interface yet.
import ts from 'typescript5'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

export type TypeRow = {
  readonly name: string
  /** Members of the union; null and undefined come last. */
  readonly types: readonly string[]
  readonly isRequired: boolean
  readonly doc: string
  /** What to use instead; null for what is current. */
  readonly deprecated: string | null
}
/** One or more exported types of a file, whose members are listed together. */
export type TypeReference = { readonly file: string; readonly names: readonly string[] }

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  customConditions: ['keyward-source'],
  types: [],
}

/** Reads members of types out of the packages' sources, with the comments above them. */
export function readTypes(references: readonly TypeReference[]): TypeRow[][] {
  const files = [...new Set(references.map(({ file }) => join(root, file)))]
  const program = ts.createProgram(files, options)
  const checker = program.getTypeChecker()
  return references.map(({ file, names }) =>
    names.flatMap((name) => rowsOf(typeNamed(program, join(root, file), name), checker)),
  )
}

function typeNamed(program: ts.Program, file: string, name: string): ts.Type {
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const module = source && checker.getSymbolAtLocation(source)
  const symbol = module && checker.getExportsOfModule(module).find((one) => one.name === name)
  if (!symbol) throw new Error(`${file} exports no type ${name}`)
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  return checker.getDeclaredTypeOfSymbol(target)
}

function rowsOf(type: ts.Type, checker: ts.TypeChecker): TypeRow[] {
  const members = type.isUnion() ? type.types : [type]
  const byName = new Map<string, ts.Symbol[]>()
  for (const member of members) {
    for (const property of checker.getPropertiesOfType(member))
      byName.set(property.name, [...(byName.get(property.name) ?? []), property])
  }
  return [...byName]
    .filter(([name]) => !name.startsWith('__'))
    .map(([name, symbols]) => rowOf(name, symbols, members.length, checker))
    .filter(({ types }) => types.some((one) => one !== 'undefined'))
}

function rowOf(name: string, symbols: readonly ts.Symbol[], of: number, checker: ts.TypeChecker): TypeRow {
  const texts = [...new Set(symbols.flatMap((symbol) => partsOf(typeText(symbol, checker))))]
  const doc = symbols.map((symbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker))).find(Boolean)
  const deprecated = deprecationOf(symbols)
  return {
    name,
    types: inOrder(texts),
    isRequired: symbols.length === of && symbols.every((symbol) => !(symbol.flags & ts.SymbolFlags.Optional)),
    doc: (doc ?? '').replace(/\s+/g, ' ').trim(),
    deprecated,
  }
}

function inOrder(texts: readonly string[]): string[] {
  const isBoolean = texts.includes('boolean') || (texts.includes('true') && texts.includes('false'))
  const plain = isBoolean ? ['boolean', ...texts.filter((text) => !/^(boolean|true|false)$/.test(text))] : texts
  const last = ['null', 'undefined']
  return [...plain.filter((text) => ![...last, 'never'].includes(text)), ...last.filter((text) => plain.includes(text))]
}

/** What to use instead; null if one of the places that a member comes from still stands behind it. */
function deprecationOf(symbols: readonly ts.Symbol[]): string | null {
  const tags = symbols.flatMap(({ declarations = [] }) => declarations.map((one) => ts.getJSDocDeprecatedTag(one)))
  if (tags.length === 0 || tags.includes(undefined)) return null
  return ts.getTextOfJSDocComment(tags[0]!.comment) ?? ''
}

/** As the source writes it, which is how people think of it. */
function typeText(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const declaration = symbol.declarations?.find(
    (one): one is ts.PropertySignature =>
      (ts.isPropertySignature(one) || ts.isPropertyDeclaration(one)) && Boolean(one.type),
  )
  if (declaration?.type) return spelledOut(declaration.type, checker)
  return checker.typeToString(checker.getTypeOfSymbol(symbol), undefined, ts.TypeFormatFlags.NoTruncation)
}

/** Names that nobody can import are replaced by what they stand for. */
function spelledOut(node: ts.TypeNode, checker: ts.TypeChecker, within: readonly ts.Node[] = []): string {
  const start = node.getStart()
  const replacements: { from: number; to: number; text: string }[] = []
  const look = (one: ts.Node): void => {
    const alias = ts.isTypeReferenceNode(one) && privateAlias(one, checker)
    if (!alias || within.includes(alias)) return void ts.forEachChild(one, look)
    const given = (one as ts.TypeReferenceNode).typeArguments ?? []
    const text = (alias.typeParameters ?? []).reduce(
      (text, { name }, index) => text.replace(new RegExp(`\\b${name.text}\\b`, 'g'), given[index]?.getText() ?? ''),
      spelledOut(alias.type, checker, [...within, alias]),
    )
    replacements.push({ from: one.getStart() - start, to: one.getEnd() - start, text })
  }
  look(node)
  return replacements
    .reverse()
    .reduce((text, { from, to, text: by }) => text.slice(0, from) + by + text.slice(to), node.getText())
    .replace(/\/\*[\s\S]*?\*\//g, '')
}

function privateAlias(node: ts.TypeReferenceNode, checker: ts.TypeChecker): ts.TypeAliasDeclaration | undefined {
  const declaration = checker.getSymbolAtLocation(node.typeName)?.declarations?.[0]
  const isHere = declaration?.getSourceFile() === node.getSourceFile()
  return declaration && isHere && ts.isTypeAliasDeclaration(declaration) && !isExported(declaration)
    ? declaration
    : undefined
}

const isExported = (node: ts.TypeAliasDeclaration) =>
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false

/** The members of a union, split at its own bars alone. */
function partsOf(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const character of text.replace(/\s+/g, ' ').trim()) {
    if ('([{<'.includes(character)) depth++
    if (')]}'.includes(character)) depth--
    // `=>` closes nothing.
    if (character === '>' && !parts.at(-1)!.endsWith('=')) depth--
    if (character === '|' && depth === 0) parts.push('')
    else parts[parts.length - 1] += character
  }
  const found = parts.map((part) => part.trim()).filter(Boolean)
  // The answer of a function may be a union itself.
  return found.some((part) => /^(\(|<).*=>/.test(part)) ? [found.join(' | ')] : found
}

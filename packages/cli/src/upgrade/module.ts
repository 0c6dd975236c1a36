import type { File, Function as FunctionNode, Identifier, Node } from '@babel/types'

/** A file of code and its tree, whose places are those of the text. */
export type Module = { readonly path: string; readonly text: string; readonly tree: File }

/** Both throw a SyntaxError with its place for what cannot be read. */
export type Parser = {
  code(path: string, text: string): Module
  /** JSON, which may have comments. */
  data(text: string): Node
}

export type Visit = (node: Node, ancestors: readonly Node[]) => void

/** Every node, outer ones first. `ancestors` ends with the parent. */
export function walk(node: Node, visit: Visit, ancestors: readonly Node[] = []): void {
  visit(node, ancestors)
  const inner = [...ancestors, node]
  for (const child of childrenOf(node)) walk(child, visit, inner)
}

function childrenOf(node: Node): Node[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (key.endsWith('Comments') || key === 'errors' || key === 'extra' || key === 'loc') return []
    return (Array.isArray(value) ? value : [value]).filter(isNode)
  })
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string' && 'start' in value

/** Where a name comes from at a place: an import, a parameter, something else that the file declares, or nowhere in it. */
export type Origin =
  | { readonly kind: 'import'; readonly source: string; readonly imported: string | null }
  | { readonly kind: 'parameter'; readonly owner: FunctionNode; readonly index: number }
  | { readonly kind: 'local' }

export function originOf(name: string, ancestors: readonly Node[]): Origin | null {
  for (const scope of [...ancestors].reverse()) {
    if (isFunction(scope)) {
      const index = scope.params.findIndex((parameter) => namesIn(parameter).includes(name))
      if (index >= 0) return { kind: 'parameter', owner: scope, index }
    }
    if (scope.type !== 'BlockStatement' && scope.type !== 'Program') continue
    for (const statement of scope.body) {
      const imported = importOf(statement, name)
      if (imported) return imported
      if (declares(statement, name)) return { kind: 'local' }
    }
  }
  return null
}

function importOf(statement: Node, name: string): Origin | null {
  if (statement.type !== 'ImportDeclaration') return null
  const found = statement.specifiers.find(({ local }) => local.name === name)
  if (!found) return null
  return { kind: 'import', source: statement.source.value, imported: importedName(found) }
}

/** Null: the module as a whole. */
export function importedName(specifier: Node): string | null {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default'
  if (specifier.type === 'ImportSpecifier') return nameOf(specifier.imported)
  return specifier.type === 'ExportSpecifier' ? nameOf(specifier.local) : null
}

function declares(statement: Node, name: string): boolean {
  const declaration =
    statement.type === 'ExportNamedDeclaration' && statement.declaration ? statement.declaration : statement
  if (declaration.type === 'VariableDeclaration')
    return declaration.declarations.some(({ id }) => namesIn(id as Node).includes(name))
  const isNamed = declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration'
  return isNamed && declaration.id?.name === name
}

/** The names that a pattern binds. */
function namesIn(pattern: Node): string[] {
  if (pattern.type === 'Identifier') return [pattern.name]
  if (pattern.type === 'ObjectPattern')
    return pattern.properties.flatMap((part) => namesIn(part.type === 'RestElement' ? part.argument : part.value))
  if (pattern.type === 'ArrayPattern') return pattern.elements.flatMap((part) => (part ? namesIn(part) : []))
  if (pattern.type === 'AssignmentPattern') return namesIn(pattern.left)
  return pattern.type === 'RestElement' ? namesIn(pattern.argument) : []
}

/** The name of an identifier or of a quoted key; empty for what is computed. */
export function nameOf(node: Node): string {
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return node.name
  return node.type === 'StringLiteral' ? node.value : ''
}

export function isFunction(node: Node): node is FunctionNode {
  return /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ObjectMethod|ClassMethod|ClassPrivateMethod)$/.test(
    node.type,
  )
}

/** An identifier that is read, not one that names a property, an attribute or something declared. */
export function isRead(node: Node, parent: Node | undefined): node is Identifier {
  if (node.type !== 'Identifier' || !parent) return false
  if (/^(?:Optional)?MemberExpression$/.test(parent.type)) return 'object' in parent && parent.object === node
  if (parent.type === 'ObjectProperty') return parent.value === node
  return !/Specifier$|^TS|Declarator$/.test(parent.type) || ('init' in parent && parent.init === node)
}

export type Read = { readonly node: Identifier; readonly parent: Node; readonly ancestors: readonly Node[] }

/** Where a name is read in the block, or the file, that a place is in; what is around that is not among their `ancestors`. */
export function readsOf(name: string, ancestors: readonly Node[]): Read[] {
  const found: Read[] = []
  const scope = ancestors.findLast(({ type }) => type === 'BlockStatement' || type === 'Program')
  if (scope)
    walk(scope, (node, inner) => {
      const parent = inner.at(-1)
      if (parent && isRead(node, parent) && node.name === name) found.push({ node, parent, ancestors: inner })
    })
  return found
}

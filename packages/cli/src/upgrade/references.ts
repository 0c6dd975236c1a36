import type { ExportNamedDeclaration, ImportDeclaration, Node, ObjectPattern } from '@babel/types'
import { importedName, type Module, nameOf, walk } from './module.ts'

/** A place where code names a module. */
export type Reference = {
  /** Between the quotes. */
  readonly start: number
  readonly end: number
  readonly specifier: string
  /** What is taken from it; null: all of it. */
  readonly names: readonly (string | null)[]
  /** A statement with a list of names, which can be split. */
  readonly list: ImportDeclaration | ExportNamedDeclaration | null
}

/** Every module that the code names: imports of all kinds, `require`, mocks of Jest and Vitest, lists in the files of tools. */
export function referencesIn({ path, tree }: Module): Reference[] {
  const isToolFile = /(?:^|\/)[\w.-]+\.config\.[cm]?[jt]s$/.test(path)
  const found: Reference[] = []
  const add = (node: Node | null | undefined, more: Partial<Reference> = {}) => {
    const specifier = node ? constantOf(node) : null
    if (specifier === null) return
    found.push({ start: node!.start! + 1, end: node!.end! - 1, specifier, names: [null], list: null, ...more })
  }
  walk(tree, (node, ancestors) => {
    if (node.type === 'ImportDeclaration')
      add(node.source, { names: node.specifiers.map(importedName), list: node.specifiers.length > 0 ? node : null })
    if (node.type === 'ExportNamedDeclaration')
      add(node.source, { names: node.specifiers.map(importedName), list: node.specifiers.length > 0 ? node : null })
    if (node.type === 'ExportAllDeclaration') add(node.source)
    if (node.type === 'TSImportType') add(node.argument, { names: [null] })
    if (node.type === 'TSExternalModuleReference') add(node.expression)
    if (node.type === 'TSModuleDeclaration') add(node.id)
    if (node.type === 'CallExpression' && loadsModule(node.callee))
      add(node.arguments[0], { names: namesTaken(ancestors) })
    if (isToolFile && node.type === 'ArrayExpression') for (const element of node.elements) add(element)
  })
  for (const { value, start } of tree.comments ?? []) {
    const [whole, head, specifier] = /^(\/\s*<reference\s+types=["'])([^"']+)/.exec(value) ?? []
    if (!whole) continue
    // Behind the two slashes that begin the comment.
    const place = start! + 2 + head!.length
    found.push({ start: place, end: place + specifier!.length, specifier: specifier!, names: [null], list: null })
  }
  return found
}

function constantOf(node: Node): string | null {
  if (node.type === 'StringLiteral') return node.value
  if (node.type !== 'TemplateLiteral' || node.expressions.length > 0) return null
  return node.quasis[0]?.value.cooked ?? null
}

function loadsModule(callee: Node): boolean {
  if (callee.type === 'Import') return true
  if (callee.type === 'Identifier') return callee.name === 'require'
  if (callee.type !== 'MemberExpression') return false
  const { object, property } = callee
  if (object.type === 'MetaProperty') return nameOf(property) === 'resolve'
  if (nameOf(object) === 'require') return nameOf(property) === 'resolve'
  return ['jest', 'vi', 'vitest', 'mock'].includes(nameOf(object))
}

/** `const { a, b } = require('…')`, or of an awaited import. */
function namesTaken(ancestors: readonly Node[]): (string | null)[] {
  const parent = ancestors.at(-1)?.type === 'AwaitExpression' ? ancestors.at(-2) : ancestors.at(-1)
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'ObjectPattern') return [null]
  return keysOf(parent.id)
}

const keysOf = (pattern: ObjectPattern) =>
  pattern.properties.map((part) => (part.type === 'ObjectProperty' ? nameOf(part.key) : null))

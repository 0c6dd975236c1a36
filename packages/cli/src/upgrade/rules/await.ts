import type { CallExpression, Function as FunctionNode, Node, Program } from '@babel/types'
import { isFunction, isRead, type Module, nameOf, originOf, readsOf, walk } from '../module.ts'
import { knownModule, oldPath } from '../names.ts'
import type { Edit, Spot } from '../spot.ts'

const promises = ['auth', 'currentUser', 'clerkClient']
/** What a promise has itself. */
const ofPromise = ['then', 'catch', 'finally']

/** `auth()`, `currentUser()` and `clerkClient()` of Next.js answer promises; older generations answered values. */
export function awaitSpots(module: Module): Spot[] {
  const found: Spot[] = []
  walk(module.tree, (node, ancestors) => {
    const spot = callSpot(module, node, ancestors) ?? objectSpot(module, node, ancestors)
    if (spot) found.push(spot)
  })
  return found
}

/** `auth`, whatever the file calls it: by its import, or as the first argument of the middleware's handler. */
function serverFunction(node: Node, ancestors: readonly Node[]): string | null {
  if (node.type !== 'Identifier') return null
  const origin = originOf(node.name, ancestors)
  if (origin?.kind === 'parameter')
    return origin.index === 0 && handlesRequests(origin.owner, ancestors) ? 'auth' : null
  if (origin?.kind !== 'import' || !promises.includes(origin.imported ?? '')) return null
  return isOfNext(origin.source) ? origin.imported : null
}

/** Of the entry for servers, or of those where older generations had the same functions. */
function isOfNext(source: string): boolean {
  const known = knownModule(source)
  return known?.name === 'nextjs' && (known.path === '' || known.path === '/server' || oldPath(source) !== null)
}

const middlewares = ['clerkMiddleware', 'authMiddleware']

function handlesRequests(owner: FunctionNode, ancestors: readonly Node[]): boolean {
  const parent = ancestors[ancestors.indexOf(owner) - 1]
  if (parent?.type !== 'CallExpression' || parent.arguments[0] !== owner) return false
  const name = nameOf(parent.callee)
  const origin = originOf(name, ancestors)
  return middlewares.includes(name) || (origin?.kind === 'import' && middlewares.includes(origin.imported ?? ''))
}

function callSpot(module: Module, node: Node, ancestors: readonly Node[]): Spot | null {
  if (node.type !== 'CallExpression') return null
  const { callee } = node
  const guards = callee.type === 'MemberExpression' && nameOf(callee.property) === 'protect'
  const name = serverFunction(guards ? callee.object : callee, ancestors)
  if (name === null || (guards && name !== 'auth')) return null
  return guards ? guardSpot(module, node, ancestors) : valueSpot(module, node, [name, ancestors])
}

function guardSpot(module: Module, node: CallExpression, ancestors: readonly Node[]): Spot | null {
  if (!isDropped(node, ancestors) && !isReadOf(node, ancestors)) return null
  return {
    code: 'protect_not_awaited',
    at: node.start!,
    breaks: true,
    message: '`auth.protect()` is not awaited: whoever it refuses gets in all the same.',
    cure: 'Write `await auth.protect()`, in an async function.',
    edits: awaitEdits(module, node, ancestors),
  }
}

function valueSpot(module: Module, node: CallExpression, [name, ancestors]: [string, readonly Node[]]): Spot | null {
  const shared = { at: node.start!, breaks: true }
  const guard = name === 'auth' ? guardOfValue(module, node, ancestors) : null
  if (guard)
    return {
      ...shared,
      code: 'protect_not_awaited',
      message: '`protect()` is a function of `auth` itself.',
      cure: 'Write `await auth.protect()`, in an async function.',
      edits: guard,
    }
  if (!isReadOf(node, ancestors)) return null
  return {
    ...shared,
    code: 'auth_not_awaited',
    message: `\`${name}()\` is used like a value, but it is a promise.`,
    cure: 'Write `await` before it, in an async function: `const { userId } = await auth()`.',
    edits: awaitEdits(module, node, ancestors),
  }
}

/** `auth().protect()` and `(await auth()).protect()` become `auth.protect()`; that it is awaited is seen to next. */
function guardOfValue(module: Module, node: CallExpression, ancestors: readonly Node[]): Edit[] | null {
  const [parent, above] = [ancestors.at(-1), ancestors.at(-2)]
  const isAwaited = parent?.type === 'AwaitExpression'
  const member = isAwaited ? above : parent
  if (member?.type !== 'MemberExpression' || nameOf(member.property) !== 'protect') return null
  const dot = module.text.lastIndexOf('.', member.property.start!)
  const start = isAwaited ? Number(parent.extra?.parenStart ?? parent.start) : node.start!
  const callee = module.text.slice(node.callee.start!, node.callee.end!)
  return [{ start, end: dot, text: callee }]
}

/** `clerkClient.users` of a `clerkClient` that has to be called. */
function objectSpot(module: Module, node: Node, ancestors: readonly Node[]): Spot | null {
  const parent = ancestors.at(-1)
  if (node.type !== 'Identifier' || !isRead(node, parent) || parent?.type !== 'MemberExpression') return null
  if (parent.object !== node || serverFunction(node, ancestors) !== 'clerkClient') return null
  // A test's stand-in for the function.
  if (/^mock/.test(nameOf(parent.property))) return null
  const used = module.text.slice(parent.start!, parent.end!)
  return {
    code: 'clerk_client_not_called',
    at: node.start!,
    breaks: true,
    message: `\`${used}\` is undefined: \`clerkClient\` is a function that answers a promise.`,
    cure: 'Write `const client = await clerkClient()` and use `client`.',
    edits: withAsync(module, ancestors, [
      ...statementEnd(module, node, ancestors),
      { start: node.start!, end: node.end!, text: `(await ${node.name}())` },
    ]),
  }
}

/** Somebody takes a field of it, at once or from the variable that it is kept in. */
function isReadOf(node: Node, ancestors: readonly Node[]): boolean {
  const parent = ancestors.at(-1)
  if (!parent) return false
  if (/^TS(?:NonNull|As|Satisfies)/.test(parent.type)) return isReadOf(parent, ancestors.slice(0, -1))
  if (parent.type === 'MemberExpression' || parent.type === 'OptionalMemberExpression')
    return parent.object === node && !ofPromise.includes(nameOf(parent.property))
  if (parent.type === 'AssignmentExpression') return parent.right === node && parent.left.type === 'ObjectPattern'
  if (parent.type !== 'VariableDeclarator' || parent.init !== node) return false
  return (
    parent.id.type === 'ObjectPattern' || (parent.id.type === 'Identifier' && isKeptAndRead(parent.id.name, ancestors))
  )
}

/** Its fields are read, and nobody awaits it. */
function isKeptAndRead(name: string, ancestors: readonly Node[]): boolean {
  const reads = readsOf(name, ancestors)
  const isAwaited = reads.some(({ parent }) => parent.type === 'AwaitExpression')
  return !isAwaited && reads.some((read) => isReadOf(read.node, read.ancestors))
}

/** Nobody gets to see what it answers. */
function isDropped(node: Node, ancestors: readonly Node[]): boolean {
  const parent = ancestors.at(-1)
  if (!parent) return false
  if (parent.type === 'ExpressionStatement') return true
  const passesOn =
    (parent.type === 'LogicalExpression' && parent.right === node) ||
    (parent.type === 'ConditionalExpression' && parent.test !== node)
  return passesOn && isDropped(parent, ancestors.slice(0, -1))
}

function awaitEdits(module: Module, node: CallExpression, ancestors: readonly Node[]): Edit[] | null {
  const parent = ancestors.at(-1)!
  const isObject = /^(?:Optional)?MemberExpression$|^TSNonNull/.test(parent.type)
  const own: Edit[] = isObject
    ? [
        ...statementEnd(module, node, ancestors),
        { start: node.start!, end: node.start!, text: '(await ' },
        { start: node.end!, end: node.end!, text: ')' },
      ]
    : [{ start: node.start!, end: node.start!, text: 'await ' }]
  return withAsync(module, ancestors, own)
}

/** A statement that begins with a parenthesis goes on with the one before it, where that does not end in a semicolon. */
function statementEnd({ text }: Module, node: Node, ancestors: readonly Node[]): Edit[] {
  const place = ancestors.findLastIndex(({ type }) => type === 'ExpressionStatement')
  const [statement, parent] = [ancestors[place], ancestors[place - 1]]
  if (statement?.start !== node.start || (parent?.type !== 'BlockStatement' && parent?.type !== 'Program')) return []
  const before = parent.body[parent.body.indexOf(statement as never) - 1]
  const isOpen = before !== undefined && text[before.end! - 1] !== ';'
  return isOpen ? [{ start: node.start!, end: node.start!, text: ';' }] : []
}

/** The edits, and the function around them made async where that changes nothing for who calls it; null where it could. */
function withAsync(module: Module, ancestors: readonly Node[], edits: readonly Edit[]): Edit[] | null {
  const place = ancestors.findLastIndex(isFunction)
  const owner = ancestors[place] as FunctionNode | undefined
  if (!owner) return null
  if (owner.async) return [...edits]
  const takesPromise =
    handlesRequests(owner, ancestors) || (isCalledByNext(module, owner, ancestors.slice(0, place)) && !owner.generator)
  if (!takesPromise || owner.type === 'ClassMethod' || owner.type === 'ObjectMethod') return null
  return [...edits, { start: owner.start!, end: owner.start!, text: 'async ' }, ...returnType(module, owner)]
}

function returnType({ text }: Module, owner: FunctionNode): Edit[] {
  const annotation = owner.returnType
  if (annotation?.type !== 'TSTypeAnnotation') return []
  const { start, end } = annotation.typeAnnotation
  if (text.startsWith('Promise<', start!)) return []
  return [
    { start: start!, end: start!, text: 'Promise<' },
    { start: end!, end: end!, text: '>' },
  ]
}

const routeVerbs = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Pages, layouts and routes of the App Router, which Next.js alone calls and awaits. */
function isCalledByNext({ path, tree }: Module, owner: FunctionNode, above: readonly Node[]): boolean {
  const [, kind] =
    /(?:^|\/)app\/(?:.*\/)?(page|layout|template|default|not-found|route)\.[cm]?[jt]sx?$/.exec(path) ?? []
  if (!kind || tree.program.directives.some(({ value }) => value.value === 'use client')) return false
  const name = nameFor(owner, above)
  if (kind === 'route') return exportsName(tree.program, name, routeVerbs)
  return isDefaultExport(tree.program, owner, name) || exportsName(tree.program, name, ['generateMetadata'])
}

function nameFor(owner: FunctionNode, above: readonly Node[]): string | null {
  if (owner.type === 'FunctionDeclaration') return owner.id?.name ?? null
  const parent = above.at(-1)
  return parent?.type === 'VariableDeclarator' ? nameOf(parent.id as Node) : null
}

function isDefaultExport(program: Program, owner: FunctionNode, name: string | null): boolean {
  return program.body.some(
    (statement) =>
      statement.type === 'ExportDefaultDeclaration' &&
      (statement.declaration === owner || (name !== null && nameOf(statement.declaration) === name)),
  )
}

/** At the top of the file, where the function itself must stand. */
function exportsName(program: Program, name: string | null, wanted: readonly string[]): boolean {
  if (name === null || !wanted.includes(name)) return false
  return program.body.some(({ type, ...rest }) => {
    if (type !== 'ExportNamedDeclaration' || !('declaration' in rest)) return false
    const declared = rest.declaration as Node | null
    if (declared?.type === 'FunctionDeclaration') return declared.id?.name === name
    return (
      declared?.type === 'VariableDeclaration' && declared.declarations.some(({ id }) => nameOf(id as Node) === name)
    )
  })
}

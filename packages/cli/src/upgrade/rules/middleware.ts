import type { ArrayExpression, CallExpression, Node, ObjectProperty } from '@babel/types'
import { codeStyleOf, newlineOf } from '../../init/code-style.ts'
import { type Module, nameOf, originOf, walk } from '../module.ts'
import { knownModule } from '../names.ts'
import type { Edit, Spot } from '../spot.ts'

const old = ['authMiddleware', 'withClerkMiddleware']

/** `authMiddleware`, which protected everything but its public routes, becomes `clerkMiddleware`, which protects what it is told to. */
export function middlewareSpots(module: Module): Spot[] {
  const found: Spot[] = []
  walk(module.tree, (node, ancestors) => {
    if (node.type !== 'CallExpression') return
    const origin = originOf(nameOf(node.callee), ancestors)
    if (origin?.kind !== 'import' || !old.includes(origin.imported ?? '') || !knownModule(origin.source)) return
    const edits = origin.imported === 'authMiddleware' ? editsFor(module, node, ancestors) : null
    found.push({
      code: 'old_middleware',
      at: node.start!,
      breaks: true,
      message: `${origin.imported}() belongs to an older generation.`,
      cure: "Use clerkMiddleware() of '@keyward/nextjs/server', and `await auth.protect()` for what is private: it protects nothing by itself.",
      edits,
    })
  })
  return found
}

/** Both lists leave requests alone: where the session of an ignored route was not read, it may be now. */
const openLists = ['publicRoutes', 'ignoredRoutes']
const passedOn = [
  'apiUrl',
  'authorizedParties',
  'debug',
  'domain',
  'isSatellite',
  'jwtKey',
  'proxyUrl',
  'publishableKey',
  'secretKey',
  'signInUrl',
  'signUpUrl',
]

/** Null where it is not certain what was open and what was not: functions that decide, hooks, options that we do not know. */
function editsFor(module: Module, call: CallExpression, ancestors: readonly Node[]): Edit[] | null {
  const { text, tree } = module
  const options = optionsOf(call)
  const statement = ancestors[1]?.type === 'Program' ? ancestors[2] : undefined
  const specifier = importOf(module, nameOf(call.callee))
  if (
    options === null ||
    !statement ||
    !specifier ||
    /\b(?:isPublicRoute|createRouteMatcher|clerkMiddleware)\b/.test(text)
  )
    return null
  // Without a matcher it ran for scripts and pictures too, which a list of its own let through.
  if (!tree.program.body.some((part) => isMatcher(module, part))) return null
  const lists = openLists
    .map((name) => options.find(({ key }) => nameOf(key) === name))
    .filter((list) => list !== undefined)
  const rest = options.filter((option) => !lists.includes(option))
  if (!lists.every(isListOfPaths) || !rest.every(({ key }) => passedOn.includes(nameOf(key)))) return null
  return [
    { start: specifier.start!, end: specifier.end!, text: 'clerkMiddleware, createRouteMatcher' },
    ...rewritten(module, { call, statement, lists, rest }),
  ]
}

function optionsOf({ arguments: given }: CallExpression): ObjectProperty[] | null {
  const [options] = given
  if (options === undefined) return []
  if (given.length > 1 || options.type !== 'ObjectExpression') return null
  return options.properties.every((part) => part.type === 'ObjectProperty' && !part.computed)
    ? (options.properties as ObjectProperty[])
    : null
}

function importOf({ tree }: Module, local: string): Node | undefined {
  return tree.program.body
    .flatMap((statement) => (statement.type === 'ImportDeclaration' ? statement.specifiers : []))
    .find((specifier) => specifier.type === 'ImportSpecifier' && specifier.local.name === local)
}

const isMatcher = ({ text }: Module, { type, start, end }: Node) =>
  type === 'ExportNamedDeclaration' && /\bconfig\b[^;]*\bmatcher\b/.test(text.slice(start!, end!))

function isListOfPaths({ value }: ObjectProperty): boolean {
  if (value.type === 'StringLiteral') return true
  return (
    value.type === 'ArrayExpression' &&
    value.elements.every((element) => element?.type === 'StringLiteral' || element?.type === 'RegExpLiteral')
  )
}

type Parts = {
  call: CallExpression
  statement: Node
  lists: readonly ObjectProperty[]
  rest: readonly ObjectProperty[]
}

function rewritten({ text }: Module, { call, statement, lists, rest }: Parts): Edit[] {
  const { quote, end } = codeStyleOf(text)
  const newline = newlineOf(text)
  const code = ({ start, end: last }: Node) => text.slice(start!, last!)
  // The pages for signing in and up were open by themselves.
  const own = ['/sign-in(.*)', '/sign-up(.*)']
  const open = lists.flatMap(({ value }) =>
    value.type === 'ArrayExpression' ? (value as ArrayExpression).elements.map((part) => code(part!)) : [code(value)],
  )
  const known = open.map((path) => path.slice(1, -1).replace(/\(\.\*\)$/, ''))
  const added = own.filter((path) => !known.includes(path.replace('(.*)', ''))).map((path) => quote + path + quote)
  const handler = ['async (auth, request) => {', `  if (!isPublicRoute(request)) await auth.protect()${end}`, '}'].join(
    newline,
  )
  const options = rest.length > 0 ? `, { ${rest.map(code).join(', ')} }` : ''
  const matcher = `const isPublicRoute = createRouteMatcher([${[...open, ...added].join(', ')}])${end}`
  return [
    { start: statement.start!, end: statement.start!, text: matcher + newline + newline },
    { start: call.start!, end: call.end!, text: `clerkMiddleware(${handler}${options})` },
  ]
}

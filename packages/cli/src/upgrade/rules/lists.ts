import type { AwaitExpression, Node } from '@babel/types'
import { type Module, nameOf, type Read, readsOf, walk } from '../module.ts'
import { knownModule } from '../names.ts'
import { referencesIn } from '../references.ts'
import type { Edit, Spot } from '../spot.ts'

/** What answered a list once and answers `{ data, totalCount }` now. */
const listers = [
  'getAllowlistIdentifierList',
  'getClientList',
  'getInvitationList',
  'getOrganizationInvitationList',
  'getOrganizationList',
  'getOrganizationMembershipList',
  'getRedirectUrlList',
  'getSessionList',
  'getUserList',
  'getUserOauthAccessToken',
]
const ofLists = [
  ...['at', 'entries', 'every', 'filter', 'find', 'findIndex', 'flatMap', 'forEach', 'includes', 'join'],
  ...['length', 'map', 'pop', 'reduce', 'reverse', 'shift', 'slice', 'some', 'sort', 'splice'],
]

/** Lists of the Backend API that are read as the arrays that they were. */
export function listSpots(module: Module): Spot[] {
  if (!referencesIn(module).some(({ specifier }) => knownModule(specifier))) return []
  const found: Spot[] = []
  walk(module.tree, (node, ancestors) => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return
    const [method, parent] = [nameOf(node.callee.property), ancestors.at(-1)]
    if (!listers.includes(method) || parent?.type !== 'AwaitExpression') return
    const edits = editsFor(module, parent, ancestors.slice(0, -1))
    if (edits === 'well') return
    found.push({
      code: 'list_read_as_array',
      at: node.callee.property.start!,
      breaks: true,
      message: `\`${method}()\` answers an object with the list in \`data\`; it is read as an array.`,
      cure: `Write \`const { data, totalCount } = await ….${method}()\`.`,
      edits,
    })
  })
  return found
}

function editsFor(module: Module, node: AwaitExpression, ancestors: readonly Node[]): Edit[] | null | 'well' {
  const [parent, above] = [ancestors.at(-1), ancestors.at(-2)]
  if (parent?.type === 'MemberExpression' && parent.object === node) {
    if (!isOfList(parent)) return 'well'
    const end = module.text.indexOf(')', node.end!) + 1
    return [{ start: end, end, text: '.data' }]
  }
  if (parent?.type !== 'VariableDeclarator') return 'well'
  const id = parent.id as Node
  const isList =
    id.type === 'ArrayPattern' || (id.type === 'Identifier' && isReadAsList(id.name, ancestors.slice(0, -2)))
  if (!isList) return 'well'
  const isPlain =
    above?.type === 'VariableDeclaration' && above.kind === 'const' && !('typeAnnotation' in id && id.typeAnnotation)
  if (!isPlain) return null
  return [
    { start: id.start!, end: id.start!, text: '{ data: ' },
    { start: id.end!, end: id.end!, text: ' }' },
  ]
}

/** Nobody takes `data` of it, and somebody what lists have. */
function isReadAsList(name: string, ancestors: readonly Node[]): boolean {
  const reads = readsOf(name, ancestors)
  const others = reads.filter((read) => !isListRead(read))
  return (
    others.length < reads.length &&
    !others.some(({ parent }) => /MemberExpression$|VariableDeclarator/.test(parent.type))
  )
}

function isListRead({ node, parent }: Read): boolean {
  if (parent.type === 'ForOfStatement') return parent.right === node
  if (parent.type === 'VariableDeclarator') return parent.id.type === 'ArrayPattern'
  return parent.type === 'SpreadElement' || isOfList(parent)
}

function isOfList(node: Node): boolean {
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return false
  return node.computed ? node.property.type === 'NumericLiteral' : ofLists.includes(nameOf(node.property))
}

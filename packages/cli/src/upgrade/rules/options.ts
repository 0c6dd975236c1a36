import type { CallExpression, Node, ObjectProperty } from '@babel/types'
import { type Module, nameOf, originOf, walk } from '../module.ts'
import type { Edit, Spot } from '../spot.ts'

type Renaming = { readonly code: string; readonly to: string; readonly variable?: readonly [from: string, to: string] }

const renamings: Readonly<Record<string, Renaming>> = {
  apiKey: { code: 'option_api_key', to: 'secretKey', variable: ['API_KEY', 'SECRET_KEY'] },
  frontendApi: { code: 'option_frontend_api', to: 'publishableKey', variable: ['FRONTEND_API', 'PUBLISHABLE_KEY'] },
  clockSkewInSeconds: { code: 'option_clock_skew', to: 'clockSkewInMs' },
}

const takers = [
  'authMiddleware',
  'authenticateRequest',
  'Clerk',
  'clerkMiddleware',
  'ClerkProvider',
  'createClerkClient',
  'getAuth',
  'verifyJwt',
  'verifyToken',
]

/** Options and attributes under their old names, which nothing reads any more. */
export function optionSpots(module: Module): Spot[] {
  const found: Spot[] = []
  walk(module.tree, (node, ancestors) => {
    if (node.type === 'CallExpression' && takers.includes(calledName(node, ancestors)))
      for (const argument of node.arguments)
        if (argument.type === 'ObjectExpression')
          for (const property of argument.properties)
            if (property.type === 'ObjectProperty') found.push(...spotsOf(module, property, argument.properties))
    if (node.type === 'JSXOpeningElement' && takers.includes(elementName(node.name, ancestors)))
      for (const attribute of node.attributes)
        if (attribute.type === 'JSXAttribute') found.push(...spotsOf(module, attribute, node.attributes))
  })
  return found
}

/** As it was imported; a method (`client.authenticateRequest`) is taken for ours where the file uses us. */
function calledName({ callee }: CallExpression, ancestors: readonly Node[]): string {
  if (callee.type === 'MemberExpression') {
    const name = nameOf(callee.property)
    return ['authenticateRequest', 'verifyToken'].includes(name) ? name : ''
  }
  return elementName(callee, ancestors)
}

/** The name that an element or a function has in our package; empty if it is somebody else's. */
export function elementName(node: Node, ancestors: readonly Node[]): string {
  const origin = originOf(nameOf(node), ancestors)
  if (origin?.kind !== 'import' || !/^@(?:clerk|keyward|hono)\//.test(origin.source)) return ''
  // A default import has the name that the file gives it.
  return origin.imported === 'default' ? nameOf(node) : (origin.imported ?? '')
}

type Named = ObjectProperty | Extract<Node, { type: 'JSXAttribute' }>

function spotsOf(module: Module, option: Named, all: readonly Node[]): Spot[] {
  const key = option.type === 'JSXAttribute' ? option.name : option.key
  const name = nameOf(key)
  const renaming = Object.hasOwn(renamings, name) ? renamings[name]! : null
  if (renaming === null) return []
  const { code, to, variable } = renaming
  return [
    {
      code,
      at: key.start!,
      breaks: true,
      message: `The option \`${name}\` has long gone; nothing reads it.`,
      cure: `Pass \`${to}\`${variable ? `, or leave it out and set KEYWARD_${variable[1]}` : ''}.`,
      edits: all.some((other) => keyOf(other) === to) ? null : edits(module, option, renaming),
    },
  ]
}

function keyOf(node: Node): string {
  if (node.type === 'JSXAttribute') return nameOf(node.name)
  return node.type === 'ObjectProperty' ? nameOf(node.key) : ''
}

/** A key that stands in the code itself is of the old kind: its new value is for a person to find. */
function edits(module: Module, option: Named, { to, variable }: Renaming): Edit[] | null {
  const key = option.type === 'JSXAttribute' ? option.name : option.key
  const value =
    option.type === 'JSXAttribute' && option.value?.type === 'JSXExpressionContainer'
      ? option.value.expression
      : option.value
  if (variable && (!value || value.type === 'StringLiteral')) return null
  if (option.type === 'ObjectProperty' && option.shorthand)
    return [{ start: key.start!, end: key.start!, text: `${to}: ` }]
  const renamed: Edit = { start: key.start!, end: key.end!, text: to }
  if (!variable || !value) return [renamed]
  const text = module.text.slice(value.start!, value.end!)
  const current = text.replace(new RegExp(`(\\b\\w*CLERK_)${variable[0]}\\b`, 'g'), `$1${variable[1]}`)
  return [renamed, ...(current === text ? [] : [{ start: value.start!, end: value.end!, text: current }])]
}

import { escapeHtml } from '../plain-text.ts'
import type { Node, Value } from './parse.ts'
import { TemplateProblem } from './problem.ts'

/** JSON values by name; paths lead through their own properties only. */
export type Variables = Readonly<Record<string, unknown>>

const maxOutputLength = 500_000

/** The text of a template. `html` escapes every variable; `text` is for subjects and SMS. Throws TemplateProblem. */
export function evaluate(nodes: readonly Node[], variables: Variables, mode: 'html' | 'text'): string {
  const parts: string[] = []
  let length = 0
  const write = (text: string) => {
    length += text.length
    if (length > maxOutputLength) throw new TemplateProblem('template_too_complex')
    parts.push(text)
  }
  const walk = (list: readonly Node[]) => {
    for (const node of list) {
      if ('text' in node) write(node.text)
      else if ('value' in node) write(shown(resolved(node.value, variables), mode))
      else walk(isTruthy(resolved(node.condition, variables)) === node.isNegated ? node.otherwise : node.body)
    }
  }
  walk(nodes)
  return parts.join('')
}

function resolved(value: Value, variables: Variables): unknown {
  if ('literal' in value) return value.literal
  if ('path' in value) return value.path.reduce<unknown>(ownProperty, variables)
  return (resolved(value.left, variables) === resolved(value.right, variables)) === value.isEqual
}

/** Nothing of a prototype, nothing of an array: a name in a template reaches what we put there and no further. */
function ownProperty(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null || Array.isArray(holder)) return undefined
  return Object.hasOwn(holder, name) ? (holder as Record<string, unknown>)[name] : undefined
}

const isTruthy = (value: unknown) => (Array.isArray(value) ? value.length > 0 : Boolean(value))

function shown(value: unknown, mode: 'html' | 'text'): string {
  const text = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
  return mode === 'html' ? escapeHtml(text) : text
}

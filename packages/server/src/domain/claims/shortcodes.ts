/** What shortcodes may name: plain values, by the words of wire.md §4.1 (`user`, `org`, `org_membership`, `session`, `date`). */
export type ClaimFacts = Readonly<Record<string, unknown>>

type Operand = { readonly path: readonly string[] } | { readonly literal: string | number | boolean }
export type Expression = readonly Operand[]

const shortcode = /\{\{([^{}]*)\}\}/g
const operandAt = /\s*('(?:[^'\\]|\\.)*'|[^\s|']+)\s*(\|\||$)/y
const pathForm = /^[^\s.'|]+(\.[^\s.'|]+)*$/

/** The alternatives between the braces, in order; null if they cannot be read. */
export function parseExpression(text: string): Expression | null {
  const operands: Operand[] = []
  operandAt.lastIndex = 0
  for (;;) {
    const found = operandAt.exec(text)
    const operand = found && operandOf(found[1]!)
    if (!operand) return null
    operands.push(operand)
    if (found[2] === '') return operands
  }
}

/** Every shortcode of the claims, wherever it stands. Null stands for one that cannot be read. */
export function shortcodesOf(claims: unknown): (Expression | null)[] {
  if (typeof claims === 'string') return [...claims.matchAll(shortcode)].map(([, inner]) => parseExpression(inner!))
  if (typeof claims !== 'object' || claims === null) return []
  return Object.values(claims).flatMap(shortcodesOf)
}

/** Which parts of the facts the claims speak of (`user`, `user.organizations`, `org`…), so that only those are loaded. */
export function isMentioned(claims: unknown, ...start: readonly string[]): boolean {
  return shortcodesOf(claims).some((expression) =>
    expression?.some((operand) => 'path' in operand && start.every((part, index) => operand.path[index] === part)),
  )
}

/**
 * The claims with every shortcode replaced. A value that is one shortcode alone keeps the type of what it names; inside a
 * longer text it is written out, null as `null`. What is not there is null.
 */
export function renderClaims<T>(claims: T, facts: ClaimFacts): T {
  return render(claims, facts) as T
}

function render(value: unknown, facts: ClaimFacts): unknown {
  if (typeof value === 'string') return renderText(value, facts)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((entry) => render(entry, facts))
  // From entries, not by assignment: a claim named `__proto__` stays a claim.
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, render(inner, facts)]))
}

function renderText(text: string, facts: ClaimFacts): unknown {
  const alone = /^\s*\{\{([^{}]*)\}\}\s*$/.exec(text)
  if (alone) return evaluate(alone[1]!, facts)
  return text.replace(shortcode, (_whole, inner: string) => {
    const value = evaluate(inner, facts)
    return typeof value === 'string' ? value : JSON.stringify(value)
  })
}

/** The first alternative that is neither null nor false; if none is, the last one, whatever it is (as documented). */
function evaluate(text: string, facts: ClaimFacts): unknown {
  const values = (parseExpression(text) ?? []).map((operand) =>
    'literal' in operand ? operand.literal : lookUp(facts, operand.path),
  )
  const found = values.find((value) => value !== null && value !== false)
  return found !== undefined ? found : (values.at(-1) ?? null)
}

/** Own properties alone: a shortcode must not reach what every object inherits. */
function lookUp(facts: ClaimFacts, path: readonly string[]): unknown {
  let value: unknown = facts
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null
    value = (value as Record<string, unknown>)[name]
  }
  return value ?? null
}

function operandOf(text: string): Operand | null {
  if (text.startsWith("'")) return { literal: text.slice(1, -1).replace(/\\(.)/g, '$1') }
  if (text === 'true' || text === 'false') return { literal: text === 'true' }
  if (/^-?\d{1,15}(\.\d{1,15})?$/.test(text)) return { literal: Number(text) }
  return pathForm.test(text) ? { path: text.split('.') } : null
}

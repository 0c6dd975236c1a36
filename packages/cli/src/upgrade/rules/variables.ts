import { type Module, nameOf, walk } from '../module.ts'
import type { Spot } from '../spot.ts'

const renamed: Readonly<Record<string, string>> = {
  API_KEY: 'SECRET_KEY',
  FRONTEND_API: 'PUBLISHABLE_KEY',
  AFTER_SIGN_IN_URL: 'SIGN_IN_FALLBACK_REDIRECT_URL',
  AFTER_SIGN_UP_URL: 'SIGN_UP_FALLBACK_REDIRECT_URL',
}

/** What a variable of older generations is called now; null if it is none. Both brands' names are read, so that the brand stays. */
export function currentVariable(name: string): string | null {
  const [, head, tail = ''] = /^((?:[A-Z]+_)*CLERK_)([A-Z_]+)$/.exec(name) ?? []
  return head && Object.hasOwn(renamed, tail) ? head + renamed[tail]! : null
}

/** Variables that code reads under their old names. The host in `CLERK_FRONTEND_API` is no key: what it is used for a person has to look at. */
export function variableSpots(module: Module): Spot[] {
  const found: Spot[] = []
  walk(module.tree, (node) => {
    if (node.type !== 'MemberExpression') return
    const { object, property } = node
    const ofEnvironment = /(?:^process|^import\.meta)\.env$/.test(module.text.slice(object.start!, object.end!))
    const name = nameOf(property)
    const current = ofEnvironment ? currentVariable(name) : null
    if (current === null) return
    const start = property.type === 'StringLiteral' ? property.start! + 1 : property.start!
    found.push({
      code: 'old_variable',
      at: property.start!,
      breaks: false,
      message: `${name} is a variable of an older generation.`,
      cure: `Read ${current}, and call it so where it is set.`,
      edits: name.endsWith('FRONTEND_API') ? null : [{ start, end: start + name.length, text: current }],
    })
  })
  return found
}

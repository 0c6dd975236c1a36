import type { Node, Value } from './parse.ts'
import { TemplateProblem } from './problem.ts'

export type KnownVariables = {
  readonly available: readonly string[]
  /** One of them has to be shown. */
  readonly required: readonly string[]
}

/** Variables whose parts are the application's own. */
const openVariables = ['invitation.public_metadata']

/** Throws TemplateProblem for a variable that there is not. */
export function checkVariables(nodes: readonly Node[], { available }: Pick<KnownVariables, 'available'>): void {
  for (const path of pathsIn(nodes)) {
    const isKnown =
      available.some((name) => name === path || name.startsWith(`${path}.`)) ||
      openVariables.some((name) => available.includes(name) && path.startsWith(`${name}.`))
    if (!isKnown) throw new TemplateProblem('template_variable_unknown', { variable: path.slice(0, 60) })
  }
}

/** A message without its code or link would lock people out: it is refused before anybody gets it. */
export function checkRequired(nodes: readonly Node[], { required }: Pick<KnownVariables, 'required'>): void {
  const shown = new Set(shownPaths(nodes))
  const missing = required.find((name) => !shown.has(name))
  if (missing) throw new TemplateProblem('required_variable_missing', { variable: missing })
}

/** Variables that stand in the text, on whatever condition. */
function shownPaths(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if ('text' in node) return []
    if ('value' in node) return 'path' in node.value ? [node.value.path.join('.')] : []
    return [...shownPaths(node.body), ...shownPaths(node.otherwise)]
  })
}

function pathsIn(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if ('text' in node) return []
    if ('value' in node) return pathsOf(node.value)
    return [...pathsOf(node.condition), ...pathsIn(node.body), ...pathsIn(node.otherwise)]
  })
}

function pathsOf(value: Value): string[] {
  if ('literal' in value) return []
  return 'path' in value ? [value.path.join('.')] : [...pathsOf(value.left), ...pathsOf(value.right)]
}

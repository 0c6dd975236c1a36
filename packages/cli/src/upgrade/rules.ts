import type { Module, Parser } from './module.ts'
import { awaitSpots } from './rules/await.ts'
import { goneSpots } from './rules/gone.ts'
import { importSpots } from './rules/imports.ts'
import { listSpots } from './rules/lists.ts'
import { middlewareSpots } from './rules/middleware.ts'
import { optionSpots } from './rules/options.ts'
import { propSpots } from './rules/props.ts'
import { variableSpots } from './rules/variables.ts'
import { type Spot, withEdits } from './spot.ts'

/** In the order in which they change code: names last, since the others know the file's functions by their imports. */
const rules: readonly ((module: Module) => Spot[])[] = [
  middlewareSpots,
  optionSpots,
  propSpots,
  variableSpots,
  awaitSpots,
  listSpots,
  goneSpots,
  importSpots,
]

/** Files in which there is nothing to find need not be read closely. */
export const concernsUs = (text: string) => /@clerk\/|@keyward\/|@hono\/clerk-auth|CLERK_/.test(text)

/** Everything in a file that is of another brand or generation, in the order of the file. */
export function spotsIn(module: Module): Spot[] {
  return rules.flatMap((rule) => rule(module)).sort((left, right) => left.at - right.at)
}

/** The file as it should be. What only a person can do stays; `spotsIn` finds it in the result. */
export function upgraded(parser: Parser, path: string, before: string): Module {
  let module = parser.code(path, before)
  for (const rule of rules) {
    // One change can lay open the next one, `auth().protect()` for one; none of them does so for ever.
    for (let round = 0; round < 5; round++) {
      const edits = rule(module).flatMap((spot) => spot.edits ?? [])
      if (edits.length === 0) break
      module = parser.code(path, withEdits(module.text, edits))
    }
  }
  return module
}

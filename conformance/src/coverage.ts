import type { Api, SpecOperation } from './document.ts'

/** What conformance reads of one of our operations: the value from which routing and validation are made too. */
export type ClaimedOperation = {
  readonly api: Api
  readonly id: string
  readonly method: string
  readonly path: string
  readonly params?: unknown
  readonly query?: unknown
  readonly body?: unknown
  readonly acceptsFile?: boolean
}

export type Coverage = {
  readonly total: number
  readonly present: readonly SpecOperation[]
  readonly absent: readonly SpecOperation[]
  /** Operations of ours that the document does not know; fine, but worth seeing. */
  readonly beyond: readonly ClaimedOperation[]
  readonly parameters: { readonly covered: number; readonly total: number }
  /** `operationId: in name`, for every documented parameter that a present operation does not take. */
  readonly missingParameters: readonly string[]
}

/** Which documented operations, and which of their parameters, our operations claim. */
export function coverageOf(documented: readonly SpecOperation[], claimed: readonly ClaimedOperation[]): Coverage {
  const ours = new Map(claimed.map((operation) => [keyOf(operation), operation]))
  const present = documented.filter((operation) => ours.has(keyOf(operation)))
  const known = new Set(documented.map(keyOf))
  const parameters = present.flatMap((operation) =>
    countedParameters(operation).map((parameter) => ({
      label: `${operation.id}: ${parameter.in} ${parameter.name}`,
      isTaken: takes(ours.get(keyOf(operation)) as ClaimedOperation, parameter),
    })),
  )
  return {
    total: documented.length,
    present,
    absent: documented.filter((operation) => !ours.has(keyOf(operation))),
    beyond: claimed.filter((operation) => !known.has(keyOf(operation))),
    parameters: { covered: parameters.filter((parameter) => parameter.isTaken).length, total: parameters.length },
    missingParameters: parameters.filter((parameter) => !parameter.isTaken).map((parameter) => parameter.label),
  }
}

/** Names of placeholders may differ: what counts is where they stand. */
export function keyOf(operation: { readonly method: string; readonly path: string }): string {
  return `${operation.method} ${operation.path.replaceAll(/\{[^}]+\}/g, '{}')}`
}

type Parameter = SpecOperation['parameters'][number]

/** Headers are the edge's, the same for every operation, and so is the session that a FAPI request names. */
function countedParameters(operation: SpecOperation): Parameter[] {
  return operation.parameters.filter((parameter) => parameter.in !== 'header' && parameter.name !== '_clerk_session_id')
}

function takes(operation: ClaimedOperation, { in: place, name }: Parameter): boolean {
  if (place === 'path') return true
  if (place === 'query') return propertiesOf(operation.query).includes(name)
  return propertiesOf(operation.body).includes(name) || (name === 'file' && operation.acceptsFile === true)
}

function propertiesOf(schema: unknown): string[] {
  return Object.keys((schema as { properties?: object } | undefined)?.properties ?? {})
}

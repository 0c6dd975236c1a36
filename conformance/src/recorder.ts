import { type ClaimedOperation, keyOf } from './coverage.ts'
import type { Api, SpecOperation } from './document.ts'
import { answeredFields } from './fields.ts'
import type { Spec } from './spec.ts'

/** What real answers have shown so far. */
export type Recorder = {
  /** Judges one answer: path, status and body against the document. */
  record(api: Api, answer: Answer): void
  /** Whether our list has the operation that this request belongs to. */
  isClaimed(api: Api, method: string, path: string): boolean
  /** Something else that went wrong on the way, e.g. a step that did not get the status that it needs. */
  complain(text: string): void
  readonly mismatches: readonly string[]
  readonly exercised: ReadonlySet<string>
  fieldsOf(api: Api): ReadonlySet<string>
}
export type Answer = {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly body: unknown
  readonly isJson: boolean
}

export function createRecorder(specs: ReadonlyMap<Api, Spec>, claimed: readonly ClaimedOperation[]): Recorder {
  const ours = new Set(claimed.map((operation) => `${operation.api} ${keyOf(operation)}`))
  const mismatches = new Set<string>()
  const exercised = new Set<string>()
  const fields = new Map<Api, Set<string>>()

  return {
    get mismatches() {
      return [...mismatches]
    },
    exercised,
    isClaimed(api, method, path) {
      const operation = specs.get(api)?.find(method, path)
      return operation ? ours.has(`${api} ${keyOf(operation)}`) : false
    },
    fieldsOf: (api) => fields.get(api) ?? new Set(),
    complain: (text) => mismatches.add(text),
    record(api, { method, path, status, body, isJson }) {
      const spec = specs.get(api)
      const operation = spec?.find(method, path)
      if (!spec || !operation) return
      if (status < 400) exercised.add(exercisedKey(api, operation))
      if (status >= 500) mismatches.add(`${operation.id} answered ${status}`)
      const schema = operation.responses.get(String(status))
      if (schema && !isJson) {
        mismatches.add(`${operation.id} ${status}: answered no JSON`)
        return
      }
      for (const complaint of isJson ? spec.validate(operation, status, body) : []) {
        mismatches.add(`${operation.id} ${status}: ${complaint}`)
      }
      if (!schema || status >= 400) return
      const answered = fields.get(api) ?? new Set<string>()
      for (const field of answeredFields(spec, schema, operation.id, body)) answered.add(field)
      fields.set(api, answered)
    },
  }
}

export function exercisedKey(api: Api, operation: Pick<SpecOperation, 'id'>): string {
  return `${api} ${operation.id}`
}

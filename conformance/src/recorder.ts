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
  /** Operations that answered at all. */
  readonly exercised: ReadonlySet<string>
  /** Those that answered with success. */
  readonly succeeded: ReadonlySet<string>
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
  // By what is wrong, not by the values with which it was: one line for each, with the first example.
  const mismatches = new Map<string, string>()
  const note = (what: string, example = '') => {
    if (!mismatches.has(what)) mismatches.set(what, what + example)
  }
  const exercised = new Set<string>()
  const succeeded = new Set<string>()
  const fields = new Map<Api, Set<string>>()

  function noteComplaint(id: string, status: number, complaint: string): void {
    const end = complaint.indexOf(': ')
    note(`${id} ${status}: ${complaint.slice(0, end)}`.replaceAll(/\/\d+(?=\/|\s)/g, '/*'), complaint.slice(end))
  }

  return {
    get mismatches() {
      return [...mismatches.values()]
    },
    exercised,
    succeeded,
    isClaimed(api, method, path) {
      const operation = specs.get(api)?.find(method, path)
      return operation ? ours.has(`${api} ${keyOf(operation)}`) : false
    },
    fieldsOf: (api) => fields.get(api) ?? new Set(),
    complain: (text) => note(text),
    record(api, { method, path, status, body, isJson }) {
      const spec = specs.get(api)
      const operation = spec?.find(method, path)
      if (!spec || !operation) return
      exercised.add(exercisedKey(api, operation))
      if (status < 400) succeeded.add(exercisedKey(api, operation))
      if (status >= 500) note(`${operation.id} answered ${status}`)
      const schema = operation.responses.get(String(status))
      if (schema && !isJson && !isPage(operation)) {
        note(`${operation.id} ${status}: answered no JSON`)
        return
      }
      for (const complaint of isJson ? spec.validate(operation, status, body) : []) {
        noteComplaint(operation.id, status, complaint)
      }
      if (!schema || status >= 400) return
      const answered = fields.get(api) ?? new Set<string>()
      for (const field of answeredFields(spec, schema, operation.id, body)) answered.add(field)
      fields.set(api, answered)
    },
  }
}

/** Opened by people, not by scripts: its refusals are pages too. */
function isPage({ responses }: SpecOperation): boolean {
  return [...responses].every(([status, schema]) => status >= '400' || schema === null)
}

export function exercisedKey(api: Api, operation: Pick<SpecOperation, 'id'>): string {
  return `${api} ${operation.id}`
}

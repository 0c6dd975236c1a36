import { type ClaimedOperation, type Coverage, coverageOf } from './coverage.ts'
import { type Api, apis } from './document.ts'
import { documentedFields } from './fields.ts'
import { exercisedKey, type Recorder } from './recorder.ts'
import type { Spec } from './spec.ts'

export type ApiReport = {
  readonly api: Api
  readonly coverage: Coverage
  readonly fields: { readonly answered: number; readonly documented: number }
  readonly unanswered: readonly string[]
  /** Present in our list, called in no scenario. */
  readonly unexercised: readonly string[]
  /** Called, and refused every time. */
  readonly refused: readonly string[]
}

export function reportOf(
  specs: ReadonlyMap<Api, Spec>,
  claimed: readonly ClaimedOperation[],
  recorder: Recorder,
): ApiReport[] {
  return apis.flatMap((api) => {
    const spec = specs.get(api)
    if (!spec) return []
    const coverage = coverageOf(
      spec.operations,
      claimed.filter((operation) => operation.api === api),
    )
    const documented = fieldsOfAnswers(spec, coverage)
    const answered = recorder.fieldsOf(api)
    const unanswered = [...documented].filter((field) => !answered.has(field))
    return [
      {
        api,
        coverage,
        fields: { answered: documented.size - unanswered.length, documented: documented.size },
        unanswered,
        refused: coverage.present
          .filter(
            (operation) =>
              recorder.exercised.has(exercisedKey(api, operation)) &&
              !recorder.succeeded.has(exercisedKey(api, operation)),
          )
          .map(({ id }) => id),
        unexercised: coverage.present
          .filter((operation) => !recorder.exercised.has(exercisedKey(api, operation)))
          .map(({ id }) => id),
      },
    ]
  })
}

function fieldsOfAnswers(spec: Spec, coverage: Coverage): Set<string> {
  const fields = new Set<string>()
  for (const operation of coverage.present) {
    for (const [status, schema] of operation.responses) {
      if (!schema || !status.startsWith('2')) continue
      for (const field of documentedFields(spec, schema, operation.id)) fields.add(field)
    }
  }
  return fields
}

/** The lines that people read; `verbose` also names what is missing. */
export function toText(reports: readonly ApiReport[], mismatches: readonly string[], verbose: boolean): string {
  const lines = reports.flatMap(({ api, coverage, fields, unanswered, unexercised, refused }) => [
    `${api}`,
    `  operations        ${coverage.present.length} of ${coverage.total}`,
    `  parameters        ${coverage.parameters.covered} of ${coverage.parameters.total} of those operations`,
    `  response fields   ${fields.answered} of ${fields.documented} seen in real answers`,
    `  never called      ${unexercised.length}${list(unexercised)}`,
    `  always refused    ${refused.length}${list(refused)}`,
    ...(coverage.beyond.length > 0
      ? [`  beyond the document${list(coverage.beyond.map(({ method, path }) => `${method} ${path}`))}`]
      : []),
    ...(coverage.missingParameters.length > 0 ? [`  parameters not taken${list(coverage.missingParameters)}`] : []),
    ...(verbose
      ? [`  fields never seen${list(unanswered)}`, `  operations absent${list(coverage.absent.map(({ id }) => id))}`]
      : []),
  ])
  const verdict =
    mismatches.length === 0
      ? 'Every answer is as documented.'
      : `${mismatches.length} mismatches:\n${mismatches.map((line) => `  ${line}`).join('\n')}`
  return [...lines, verdict].join('\n')
}

function list(items: readonly string[]): string {
  return items.map((item) => `\n    ${item}`).join('')
}

import type { FastifyReply } from 'fastify'
import type { TSchema } from 'typebox'
import type { Operation, Reply } from '../platform/index.ts'
import { coerceForm, type RawForm } from './input/coerce.ts'
import { compileOutputCheck, compileValidator, refuseHostileText, type Validator } from './input/validate.ts'

/** An operation with its schemas, each compiled once. */
export type Compiled = {
  readonly operation: Operation
  parseParams(raw: unknown): unknown
  parseQuery(raw: RawForm): unknown
  parseForm(raw: RawForm): unknown
  parseJson(raw: unknown): unknown
  checkOutput(value: unknown): void
}

export function compile(operation: Operation, { checkOutputs }: { readonly checkOutputs: boolean }): Compiled {
  const params = validatorOf(operation.params)
  const query = validatorOf(operation.query)
  const body = validatorOf(operation.body)
  const outputProblem = checkOutputs ? compileOutputCheck(operation.output) : () => null
  return {
    operation,
    parseParams: (raw) => check(params, raw),
    parseQuery: (raw) => (operation.query ? check(query, coerceForm(operation.query, raw)) : undefined),
    parseForm: (raw) => (operation.body ? check(body, coerceForm(operation.body, raw)) : undefined),
    parseJson: (raw) => (operation.body ? check(body, raw ?? {}) : undefined),
    checkOutput(value) {
      const problem = outputProblem(value)
      if (problem) throw new Error(`${operation.id} answers what its schema does not allow: ${problem}`)
    },
  }
}

function validatorOf(schema: TSchema | undefined): Validator {
  return schema ? compileValidator(schema) : () => undefined
}

function check(validate: Validator, value: unknown): unknown {
  refuseHostileText(value)
  validate(value)
  return value
}

export function sendReply(reply: FastifyReply, answer: Reply): void {
  for (const [name, value] of Object.entries(answer.headers)) reply.header(name, value)
  for (const cookie of answer.setCookies) reply.header('set-cookie', cookie)
  reply.code(answer.status).send(answer.body)
}

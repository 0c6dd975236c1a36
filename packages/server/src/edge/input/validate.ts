import type { ErrorCode } from '@keyward/wire/facts'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import type { TSchema } from 'typebox'
import { type ApiError, apiError, apiErrors } from '../../platform/index.ts'

// allErrors: a form shows every problem at once. Bodies are small (1 MiB) and schemas bound their arrays.
// The schemas are ours and typed: holding them against the schema of schemas would only cost.
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  coerceTypes: false,
  removeAdditional: false,
  useDefaults: false,
  meta: false,
  validateSchema: false,
})
addFormats.default(ajv)

const maxDepth = 64

export type Validator = (value: unknown) => void

/** A function that throws a coded error for whatever does not fit `schema`. */
export function compileValidator(schema: TSchema): Validator {
  const compiled = compiledAtFirstUse(schema)
  return (value) => {
    const validate = compiled()
    if (!validate(value)) throw apiErrors(toApiErrors(validate).slice(0, 20))
  }
}

/** For tests and conformance: what is wrong with a value that we are about to send. */
export function compileOutputCheck(schema: TSchema): (value: unknown) => string | null {
  const compiled = compiledAtFirstUse(schema)
  return (value) => {
    const validate = compiled()
    return validate(value) ? null : ajv.errorsText(validate.errors)
  }
}

/** Hundreds of operations take a fifth of a second to compile; most servers are asked for a few of them. */
function compiledAtFirstUse(schema: TSchema): () => ValidateFunction {
  let validate: ValidateFunction | null = null
  return () => {
    validate ??= ajv.compile(schema)
    return validate
  }
}

/** Text and numbers that PostgreSQL or a later reader would choke on, and nesting without end, are refused before anything reads them. */
export function refuseHostileText(value: unknown, name: string | null = null, depth = 0): void {
  if (depth > maxDepth) throw apiError('request_body_invalid')
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed())
      throw apiError('form_param_format_invalid', name ? { param: name } : {})
  } else if (typeof value === 'number') {
    // `1e400` is JSON, and no number here: it would be stored as null.
    if (!Number.isFinite(value)) throw apiError('form_param_format_invalid', name ? { param: name } : {})
  } else if (Array.isArray(value)) {
    for (const item of value) refuseHostileText(item, name, depth + 1)
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      refuseHostileText(key, name, depth + 1)
      if (key === '__proto__') throw apiError('form_param_format_invalid', { param: name ?? key })
      refuseHostileText(item, name ?? key, depth + 1)
    }
  }
}

const codeByKeyword: Readonly<Record<string, ErrorCode>> = {
  required: 'form_param_missing',
  enum: 'form_param_value_invalid',
  const: 'form_param_value_invalid',
  minimum: 'form_param_value_invalid',
  maximum: 'form_param_value_invalid',
  exclusiveMinimum: 'form_param_value_invalid',
  maxItems: 'form_param_array_size_exceeded',
  maxLength: 'form_param_max_length_exceeded',
  additionalProperties: 'form_param_unknown',
}

function toApiErrors(validate: ValidateFunction): ApiError[] {
  const byParam = new Map<string, ErrorObject>()
  for (const error of validate.errors ?? []) {
    const param = paramOf(error)
    const known = byParam.get(param)
    // Of the complaints of a union's members the last about something else than null says most.
    if (!known || isAboutUnion(known) || known.params['type'] === 'null')
      byParam.set(param, isAboutUnion(error) && known ? known : error)
  }
  return [...byParam].map(([param, error]) =>
    apiError(codeOf(error), { param, values: error.params as Record<string, string> }),
  )
}

function codeOf(error: ErrorObject): ErrorCode {
  // The body itself is a list of things to do.
  if (error.keyword === 'maxItems' && error.instancePath === '') return 'bulk_size_exceeded'
  return (
    codeByKeyword[error.keyword] ?? (error.keyword === 'type' ? 'form_param_type_invalid' : 'form_param_format_invalid')
  )
}

function isAboutUnion(error: ErrorObject): boolean {
  return error.keyword === 'anyOf' || error.keyword === 'oneOf'
}

function paramOf(error: ErrorObject): string {
  const [top] = error.instancePath.slice(1).split('/')
  const name = top || String(error.params['missingProperty'] ?? error.params['additionalProperty'] ?? 'body')
  return name.slice(0, 100)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import {
  type Api,
  type Document,
  defaultSpecsFolder,
  loadDocument,
  operationsOf,
  type Schema,
  type SpecOperation,
} from './document.ts'
import { toJsonSchema } from './json-schema.ts'

export type { Api, SpecOperation } from './document.ts'

/** One API's document, ready to judge real answers. */
export type Spec = {
  readonly api: Api
  readonly document: Document
  readonly operations: readonly SpecOperation[]
  /** The operation that a request's method and path (filled in or as the document writes it, with or without `/v1`) belong to. */
  find(method: string, path: string): SpecOperation | null
  /** What is wrong with an answer; empty if it is as documented. */
  validate(operation: SpecOperation, status: number, body: unknown): string[]
  /** True if the value fits the schema, which may stand anywhere in the document. */
  fits(schema: Schema, value: unknown): boolean
}

const specs = new Map<string, Spec | null>()

/** Null if the folder does not hold the document. */
export function loadSpec(api: Api, folder = defaultSpecsFolder()): Spec | null {
  const key = `${api} ${folder}`
  if (!specs.has(key)) {
    const document = loadDocument(api, folder)
    specs.set(key, document ? createSpec(api, document) : null)
  }
  return specs.get(key) ?? null
}

/**
 * For tests: what the document has against this answer of `method` and `path`; one line per complaint. Without the folder
 * of documents nothing can be said, and nothing is.
 */
export function validateAgainstSpec(api: Api, method: string, path: string, status: number, body: unknown): string[] {
  const spec = loadSpec(api)
  if (!spec) return []
  const operation = spec.find(method, path)
  if (!operation) return [`${method} ${path} is not an operation of the ${api} document`]
  return spec.validate(operation, status, body)
}

function createSpec(api: Api, document: Document): Spec {
  const operations = operationsOf(api, document)
  const ajv = createAjv(document)
  const compiled = new Map<Schema, ValidateFunction>()

  function validatorOf(schema: Schema): ValidateFunction {
    const known = compiled.get(schema)
    if (known) return known
    const validator = ajv.compile({
      $id: `http://conformance.test/inline/${compiled.size}`,
      ...rebased(toJsonSchema(schema)),
    })
    compiled.set(schema, validator)
    return validator
  }

  return {
    api,
    document,
    operations,
    find: (method, path) => findOperation(operations, method, path),
    fits: (schema, value) => validatorOf(schema)(value) === true,
    validate(operation, status, body) {
      const documented = operation.responses.get(String(status))
      if (documented === null) return []
      const schema = documented ?? errorSchema(document, status)
      if (schema === undefined)
        return [`status ${status} is not documented (${[...operation.responses.keys()].join(', ')})`]
      const validator = validatorOf(schema)
      return validator(body) ? [] : complaints(validator.errors ?? [], body)
    },
  }
}

/** Refusals may carry any status: the documents list the expected ones only. Their body is always the same. */
function errorSchema(document: Document, status: number): Schema | undefined {
  return status >= 400 ? document.components.schemas.ClerkErrors : undefined
}

function createAjv(document: Document): Ajv.default {
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false, logger: false })
  addFormats.default(ajv)
  for (const format of ['int64', 'int32', 'float', 'double', 'binary', 'base64', 'byte', 'password'])
    ajv.addFormat(format, true)
  const schemas = Object.fromEntries(
    Object.entries(document.components.schemas).map(([name, schema]) => [name, rebased(toJsonSchema(schema))]),
  )
  ajv.addSchema({ $id: 'http://conformance.test/document', components: { schemas } })
  return ajv
}

/** References start at the document, wherever the schema is compiled. */
function rebased(schema: Schema): Schema {
  return JSON.parse(
    JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"http://conformance.test/document#/'),
  ) as Schema
}

function findOperation(operations: readonly SpecOperation[], method: string, path: string): SpecOperation | null {
  const wanted = path.split('?')[0] ?? ''
  const candidates = operations.filter((operation) => operation.method === method.toUpperCase())
  const forms = [wanted, wanted.replace(/^\/v1(?=\/)/, '')]
  for (const form of forms) {
    const exact = candidates.find((operation) => operation.path === form)
    if (exact) return exact
  }
  const matching = candidates.filter((operation) => forms.some((form) => patternOf(operation.path).test(form)))
  // `/users/count` is a path of its own, not the user "count".
  return matching.sort((a, b) => placeholders(a.path) - placeholders(b.path))[0] ?? null
}

function patternOf(path: string): RegExp {
  const parts = path.split(/\{[^}]+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[^/]+')}$`)
}

const placeholders = (path: string) => path.split('{').length

/**
 * The errors that help. A place with alternatives reports what each of them misses; left out are those of alternatives that
 * were never meant (null, another `object` or `strategy`) and the summary over them, as long as something else is said.
 */
function complaints(errors: ErrorObject[], body: unknown): string[] {
  const meant = errors.filter((error) => !isOfAnotherAlternative(error))
  const specific = meant.filter(
    (error) => !isSummary(error) || !meant.some((other) => other !== error && isBelow(other, error)),
  )
  const telling = specific.length > 0 ? specific : errors
  return [
    ...new Set([
      ...missingKeys(telling, body),
      ...telling.filter((error) => error.keyword !== 'required').map((error) => describe(error, body)),
    ]),
  ]

  function isOfAnotherAlternative(error: ErrorObject): boolean {
    if (error.keyword === 'type' && error.params.type === 'null') return true
    const discriminated = /^(.*)\/(object|strategy)$/.exec(error.instancePath)
    if (!discriminated) return false
    return errors.some(
      (other) => parentOf(other) === discriminated[1] && !/\/(object|strategy)$/.test(other.instancePath),
    )
  }
}

/** One line for all keys that an object lacks. */
function missingKeys(errors: ErrorObject[], body: unknown): string[] {
  const missing = Map.groupBy(
    errors.filter((error) => error.keyword === 'required'),
    (error) => error.instancePath,
  )
  return [...missing].map(([path, group]) => {
    const names = [...new Set(group.map((error) => error.params.missingProperty as string))]
    return `${path || '/'} must have ${names.join(', ')}: ${JSON.stringify(valueAt(body, path))?.slice(0, 120)}`
  })
}

function isSummary(error: ErrorObject): boolean {
  return error.keyword === 'anyOf' || error.keyword === 'oneOf'
}

function isBelow(error: ErrorObject, summary: ErrorObject): boolean {
  const isSame = error.instancePath === summary.instancePath
  return isSame ? !isSummary(error) : error.instancePath.startsWith(`${summary.instancePath}/`)
}

/** Where an object misses or has too many keys, the object itself; otherwise what holds the value. */
function parentOf(error: ErrorObject): string {
  if (error.keyword === 'required' || error.keyword === 'additionalProperties') return error.instancePath
  return error.instancePath.slice(0, error.instancePath.lastIndexOf('/'))
}

function describe(error: ErrorObject, body: unknown): string {
  const what: string = error.params.additionalProperty ?? error.params.allowedValues?.join('|') ?? ''
  const value = valueAt(body, error.instancePath)
  return `${error.instancePath || '/'} ${error.message}${what ? ` (${what})` : ''}: ${JSON.stringify(value)?.slice(0, 120)}`
}

function valueAt(body: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (place, key) => (place as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')],
      body,
    )
}

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'

export const apis = ['fapi', 'bapi', 'platform'] as const
export type Api = (typeof apis)[number]

/** A schema of an OpenAPI 3.0 document, or a reference to one. Loose on purpose: documents hold more than we read. */
export type Schema = {
  $ref?: string
  type?: string | string[]
  nullable?: boolean
  enum?: unknown[]
  properties?: Record<string, Schema>
  additionalProperties?: boolean | Schema
  items?: Schema
  allOf?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  [keyword: string]: unknown
}
type Content = Record<string, { schema?: Schema }>
type Parameter = { $ref?: string; in: string; name: string; required?: boolean; schema?: Schema }
type Response = { $ref?: string; content?: Content }
type PathOperation = {
  operationId: string
  parameters?: Parameter[]
  requestBody?: { $ref?: string; content?: Content }
  responses: Record<string, Response>
}
export type Document = {
  paths: Record<string, Record<string, unknown>>
  components: {
    schemas: Record<string, Schema>
    responses: Record<string, Response>
    parameters: Record<string, Parameter>
    requestBodies?: Record<string, { content?: Content }>
  }
}

const files: Record<Api, string> = {
  fapi: 'fapi-2025-11-10.yml',
  bapi: 'bapi-2025-11-10.yml',
  platform: 'platform-beta.yml',
}
const documents = new Map<string, Document | null>()

/** Where the documents lie beside a checkout; `KEYWARD_SPECS` says otherwise. */
export function defaultSpecsFolder(): string {
  return process.env.KEYWARD_SPECS ?? resolve(import.meta.dirname, '../../../shared/clerk-openapi')
}

/** The API's document, or null if the folder does not have it. */
export function loadDocument(api: Api, folder = defaultSpecsFolder()): Document | null {
  const path = join(folder, files[api])
  if (!documents.has(path)) documents.set(path, existsSync(path) ? readDocument(path) : null)
  return documents.get(path) ?? null
}

/** Parsing YAML of this size takes seconds, so the result is kept for the next process under the hash of the text. */
function readDocument(path: string): Document {
  const text = readFileSync(path, 'utf8')
  const cache = join(tmpdir(), `keyward-conformance-${process.getuid?.() ?? 0}`)
  const cached = join(cache, `${createHash('sha256').update(text).digest('hex')}.json`)
  if (existsSync(cached)) return JSON.parse(readFileSync(cached, 'utf8')) as Document
  const document = parse(text, { maxAliasCount: -1 }) as Document
  mkdirSync(cache, { recursive: true, mode: 0o700 })
  const draft = `${cached}.${process.pid}`
  writeFileSync(draft, JSON.stringify(document), { mode: 0o600 })
  renameSync(draft, cached)
  return document
}

export type SpecOperation = {
  readonly api: Api
  readonly id: string
  readonly method: string
  /** As the document writes it. */
  readonly path: string
  readonly parameters: readonly {
    readonly in: 'path' | 'query' | 'header' | 'body'
    readonly name: string
    readonly required: boolean
  }[]
  /** Schema of the JSON body by status; null where the document describes none. */
  readonly responses: ReadonlyMap<string, Schema | null>
}

const methods = ['get', 'post', 'put', 'patch', 'delete']

export function operationsOf(api: Api, document: Document): SpecOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.filter((method) => method in item).map((method) => toOperation({ api, document, path, item, method })),
  )
}

type Place = { api: Api; document: Document; path: string; item: Record<string, unknown>; method: string }

function toOperation({ api, document, path, item, method }: Place): SpecOperation {
  const source = item[method] as PathOperation
  const shared = (item.parameters ?? []) as Parameter[]
  const named = [...shared, ...(source.parameters ?? [])].map((parameter) => resolved(document, parameter))
  return {
    api,
    id: source.operationId,
    method: method.toUpperCase(),
    path,
    parameters: [
      ...named.map((parameter) => ({
        in: parameter.in as 'path',
        name: parameter.name,
        required: parameter.required ?? false,
      })),
      ...bodyParameters(document, source),
    ],
    responses: new Map(
      Object.entries(source.responses).map(
        ([status, response]) => [status, jsonSchemaOf(resolved(document, response).content)] as const,
      ),
    ),
  }
}

function bodyParameters(document: Document, source: PathOperation) {
  const contents = Object.values(source.requestBody ? (resolved(document, source.requestBody).content ?? {}) : {})
  const found = new Map<string, boolean>()
  for (const { schema } of contents) {
    const body = schema ? resolved(document, schema) : {}
    for (const name of Object.keys(body.properties ?? {}))
      found.set(name, ((body.required as string[]) ?? []).includes(name))
  }
  return [...found].map(([name, required]) => ({ in: 'body' as const, name, required }))
}

function jsonSchemaOf(content: Content | undefined): Schema | null {
  return content?.['application/json']?.schema ?? null
}

/** The thing itself where a reference to it stands. */
export function resolved<Item extends { $ref?: string }>(document: Document, item: Item): Item {
  if (!item.$ref) return item
  const value = item.$ref
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (place, key) => (place as Record<string, unknown>)[key.replaceAll('~1', '/').replaceAll('~0', '~')],
      document,
    )
  return resolved(document, value as Item)
}

import { FapiClient } from '@keyward/wire'
import { defaultApiVersion, type ErrorCode, errorCodes } from '@keyward/wire/facts'
import type { CallerName, Operation } from '../../platform/index.ts'
import { createComponents } from './components.ts'

type Json = Readonly<Record<string, unknown>>
export type ReferenceOperation = Json & {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly security: readonly Json[]
  readonly parameters: readonly (Json & { name: string; in: string; required?: boolean; schema: Json })[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Json }>> }
  readonly responses: Readonly<Record<string, Json>>
}
export type ReferenceDocument = Json & {
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, ReferenceOperation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Json>> }
}

const apis: Readonly<Record<Operation['api'], { title: string; description: string; base: string }>> = {
  fapi: {
    title: 'Frontend API',
    base: '',
    description: 'What browsers and native apps call, as the person who uses them.',
  },
  bapi: {
    title: 'Backend API',
    base: '/v1',
    description: "What an app's server calls, with the secret key of an instance.",
  },
  platform: {
    title: 'Platform API',
    base: '',
    description: 'What operators and pipelines call: applications, instances and their settings.',
  },
}

/** OpenAPI 3.1 of one API, from its operations and nothing else. */
export function openApiDocument(api: Operation['api'], operations: readonly Operation[]): ReferenceDocument {
  const { place, schemas } = createComponents()
  const { title, description, base } = apis[api]
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of operations.filter((one) => one.api === api)) {
    const path = base + operation.path
    paths[path] ??= {}
    paths[path][operation.method.toLowerCase()] = describe(operation, place)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `Keyward ${title}`,
      version: defaultApiVersion,
      description,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: { schemas: { ...schemas, Errors: errorsSchema }, securitySchemes },
  } as unknown as ReferenceDocument
}

function describe(operation: Operation, place: (schema: unknown) => unknown) {
  const body = requestBody(operation, place)
  return {
    operationId: operation.id,
    summary: inWords(operation.id),
    tags: [tagOf(operation.path)],
    security: securityOf[operation.caller as CallerName],
    parameters: [...pathParameters(operation, place), ...queryParameters(operation, place)],
    ...(body && operation.method !== 'GET' ? { requestBody: body } : {}),
    responses: { ...success(operation, place), ...failures(operation) },
  }
}

function pathParameters({ path, params }: Operation, place: (schema: unknown) => unknown) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: place(params?.properties?.[name!] ?? { type: 'string' }),
  }))
}

function queryParameters({ query }: Operation, place: (schema: unknown) => unknown) {
  const required = new Set<string>(query?.required ?? [])
  return Object.entries(query?.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    ...(required.has(name) ? { required: true } : {}),
    schema: place(schema),
  }))
}

/** Forms are what browsers send; both APIs take JSON as well. */
function requestBody({ api, body, acceptsFile }: Operation, place: (schema: unknown) => unknown) {
  if (acceptsFile) {
    const file = { type: 'string', contentMediaType: 'application/octet-stream' }
    return { content: { 'multipart/form-data': { schema: { type: 'object', properties: { file } } } } }
  }
  if (!body) return null
  const schema = place(body)
  const types = api === 'fapi' ? ['application/x-www-form-urlencoded', 'application/json'] : ['application/json']
  const required = (body.required?.length ?? 0) > 0
  return { ...(required ? { required } : {}), content: Object.fromEntries(types.map((type) => [type, { schema }])) }
}

function success(
  { api, method, output, envelope, successStatus = 200 }: Operation,
  place: (schema: unknown) => unknown,
) {
  // An answer that is no resource: a page, a redirect, a file.
  if (Object.keys(output).length === 0)
    return { [successStatus]: { description: 'Done; see the headers and the text.' } }
  const kind = api === 'fapi' ? (envelope ?? 'client') : 'none'
  const withClient = kind === 'client-always' || (kind === 'client' && method !== 'GET')
  const resource = place(output)
  const client = withClient ? place({ anyOf: [FapiClient, { type: 'null' }] }) : { type: 'null' }
  const schema =
    kind === 'none'
      ? resource
      : { type: 'object', required: ['response', 'client'], properties: { response: resource, client } }
  return { [successStatus]: { description: 'Done.', content: { 'application/json': { schema } } } }
}

function failures({ errors }: Operation) {
  const byStatus = Object.groupBy(errors as readonly ErrorCode[], (code) => errorCodes[code].status)
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, codes = []]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\`: ${errorCodes[code].long}`).join('\n\n'),
        'x-error-codes': codes,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Errors' } } },
      },
    ]),
  )
}

const errorsSchema = {
  type: 'object',
  required: ['errors'],
  properties: {
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'message', 'long_message'],
        properties: {
          code: { type: 'string' },
          message: { type: 'string' },
          long_message: { type: 'string' },
          meta: { type: 'object' },
        },
      },
    },
    clerk_trace_id: { type: 'string' },
  },
}

const bearer = (description: string) => ({ type: 'http', scheme: 'bearer', description })
const securitySchemes = {
  client: {
    type: 'apiKey',
    in: 'cookie',
    name: '__client',
    description: 'Of a browser; in development with `__clerk_db_jwt`.',
  },
  sessionToken: bearer('The token of a session.'),
  secretKey: bearer('The secret key of an instance, `sk_…`.'),
  machineKey: bearer('The secret key of a machine, `ak_…`.'),
  operatorToken: bearer('A token of a workspace, made by `keyward`.'),
}
const securityOf: Readonly<Record<CallerName, readonly Json[]>> = {
  public: [],
  browser: [{}, { client: [] }],
  browser_client: [{ client: [] }],
  signed_in: [{ client: [] }],
  session_token: [{ sessionToken: [] }],
  secret_key: [{ secretKey: [] }],
  machine: [{ machineKey: [] }, { secretKey: [] }],
  local_program: [],
  operator: [{ operatorToken: [] }],
  instance_operator: [{ operatorToken: [] }],
  settings_keeper: [{ operatorToken: [] }, { secretKey: [] }],
}

/** `/v1/client/sign_ins/{id}` → `sign ins`; `/users/{user_id}/ban` → `users`. */
function tagOf(path: string): string {
  const [first = '', second = ''] = path.replace(/^\/v1/, '').replace(/^\//, '').split('/')
  const segment = (first === 'client' || first === 'platform') && second && !second.startsWith('{') ? second : first
  return spelled(segment.replace(/^\./, '').replaceAll(/[_-]/g, ' '))
}

/** `GetUserList` → `Get user list`, `ListJWTTemplates` → `List JWT templates`. */
function inWords(id: string): string {
  const words = id
    .replace(/_/g, ' ')
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .replace(/([A-Z\d]+)(?=[A-Z][a-z])/g, '$1 ')
  const text = spelled(words.toLowerCase())
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const names = ['API', 'JWKS', 'JWT', 'M2M', 'OAuth', 'SAML', 'SMS', 'TOTP', 'URL', 'URLs']
const spelling = new Map(names.map((name) => [name.toLowerCase(), name]))

function spelled(words: string): string {
  return words
    .split(' ')
    .map((word) => spelling.get(word) ?? word)
    .join(' ')
}

import { beforeAll, describe, expect, test } from 'vitest'
import { type Furnished, furnishedSettings, furnishWithBrowsers, pathWith } from '../../test-support/furnish.ts'
import { type TestInstance, testInstance, testPassword, testServer } from '../../test-support/instance.ts'
import { operatorOf } from '../../test-support/operator.ts'
import { allOperations } from '../app.ts'
import type { Operation } from '../platform/index.ts'

// Every field of every operation in turn holds what no client sends while the others are as they should be, so that what
// comes behind the first check is reached too. hostile-input.test.ts sends everything wrong at once.

const server = testServer()
let app: TestInstance
let furnished: Furnished
let operator: Awaited<ReturnType<typeof operatorOf>>

beforeAll(async () => {
  app = await testInstance(server.current, furnishedSettings)
  furnished = await furnishWithBrowsers(app)
  operator = await operatorOf(server.current, app)
})

type Schema = {
  readonly type?: string | readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

/** As JSON text, since some cannot be written otherwise. */
const jsonValues = [
  'null',
  'true',
  '-1',
  '1.5',
  '1e400',
  '2147483648',
  '253402300800000',
  '8640000000000001',
  '""',
  '"a\\u0000b"',
  '"\\ud800"',
  `"${'é'.repeat(3_000)}"`,
  '"infinity"',
  '"+275760-09-13T00:00:00.001Z"',
  '"https://["',
  '"(a+)+$"',
  '"{{user.id}}"',
  '[]',
  '[null]',
  '[[]]',
  '["x","x"]',
  '{}',
  '{"a":{"b":null}}',
  '{"__proto__":1}',
  `${'['.repeat(70)}${']'.repeat(70)}`,
]
const textValues = [
  '',
  '-1',
  '1.5',
  '1e400',
  '2147483648',
  '253402300800000',
  '99999999999999999999',
  'a\0b',
  'é'.repeat(2_000),
  'infinity',
  'https://[',
  '-created_at,+x',
  '{{',
  '[null]',
  '[[',
  '{"a":{"b":null}}',
  '{"__proto__":1}',
]

const samples: Readonly<Record<string, unknown>> = {
  strategy: 'email_code',
  password: testPassword,
  new_password: 'another horse battery staple',
  current_password: testPassword,
  code: '424242',
  level: 'first_factor',
  email_address: 'fields@example.com',
  phone_number: '+12015550144',
  identifier: 'fields+clerk_test@example.com',
  redirect_url: 'http://localhost:3000/',
  url: 'https://app.example.com/hooks',
  home_url: 'https://app.example.com',
  request_origin: 'http://localhost:3000',
  role: 'org:member',
  key: 'org:fields:read',
  slug: 'fields',
  name: 'fields',
  domain: 'fields.example.com',
  enrollment_mode: 'manual_invitation',
  limit: 5,
}

function sampleOf(name: string, schema: Schema): unknown {
  const { ids } = furnished
  if (name === 'user_ids') return [ids['user_id']]
  if (['user_id', 'subject', 'created_by'].includes(name)) return ids['user_id']
  if (ids[name]) return ids[name]
  const branches = schema.anyOf ?? [schema]
  const choice = branches.flatMap((branch) => branch.enum ?? ('const' in branch ? [branch.const] : []))[0]
  if (choice !== undefined && !(name in samples)) return choice
  const array = branches.find((branch) => branch.type === 'array')
  if (array) return [sampleOf(name, array.items ?? {})]
  if (name in samples) return samples[name]
  if (branches.some(({ type }) => type === 'boolean')) return true
  if (branches.some(({ type }) => type === 'integer' || type === 'number')) return 1
  const object = branches.find(({ type }) => type === 'object')
  return object ? filled(object) : 'x'
}

/** What must be there. */
function filled({ properties = {}, required = [] }: Schema): Record<string, unknown> {
  return Object.fromEntries(required.map((name) => [name, sampleOf(name, properties[name] ?? {})]))
}

function pathOf(operation: Operation): string {
  const ids = {
    ...furnished.ids,
    application_id: operator.applicationId,
    applicationID: operator.applicationId,
    instance_id: app.instanceId,
    instanceID: app.instanceId,
    env_or_instance_id: app.instanceId,
    envOrInsID: app.instanceId,
  }
  // What only the Platform API has an id for is as absent here as in isolation.test.ts.
  return pathWith(
    operation,
    new Proxy(ids, { get: (all, name) => Reflect.get(all, name) ?? absentOf(String(name), ids) }),
  )
}
// `<first part of the path>.<name>` is asked for first: undefined lets the plain name have its turn.
const absentOf = (name: string, ids: object) => (name.includes('.') || name in ids ? undefined : 'absent')

type Answer = { readonly status: number; readonly type: string; readonly text: string }

async function send(operation: Operation, query: string, body: string): Promise<Answer> {
  const { method, api } = operation
  const slug = (await server.current.directory.byId(app.instanceId))!.slug
  const isForm = api === 'fapi'
  const browser = operation.caller === 'signed_in' ? furnished.owner : furnished.visitor
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const sent = isForm && method !== 'GET' ? 'POST' : method
  const verb = isForm ? `&_method=${method}` : ''
  const response = await server.current.app.inject({
    method: sent,
    url: `${isForm ? `/${slug}.accounts.dev` : '/v1'}${pathOf(operation)}?${query}${verb}`,
    headers: {
      host: 'localhost:4100',
      ...(isForm ? { origin: 'http://localhost:3000', cookie } : {}),
      ...(api === 'bapi' ? { authorization: `Bearer ${app.secretKey}` } : {}),
      ...(api === 'platform' ? { authorization: `Bearer ${operator.token}` } : {}),
      ...(sent === 'GET' ? {} : { 'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json' }),
    },
    ...(sent === 'GET' ? {} : { payload: body }),
  })
  return { status: response.statusCode, type: String(response.headers['content-type'] ?? ''), text: response.body }
}

/** Null: an ordinary answer, or a refusal with a code. */
function problemOf({ status, type, text }: Answer): string | null {
  if (status < 400) return null
  // The page of an email link is read by people.
  if (type.startsWith('text/html') && status === 400) return null
  const codes =
    type === 'application/json' ? (JSON.parse(text).errors ?? []).map((one: { code: string }) => one.code) : []
  if (codes.length === 0) return `${status} without a code`
  return status < 500 || codes[0] === 'feature_not_built' ? null : `${status} ${codes}`
}

const formOf = (fields: Record<string, unknown>, without: string): [string, string][] =>
  Object.entries(fields)
    .filter(([name]) => name !== without)
    .flatMap(([name, value]) =>
      [value]
        .flat()
        .map((one): [string, string] => [name, typeof one === 'object' ? JSON.stringify(one) : String(one)]),
    )

async function problemsOf(operation: Operation): Promise<string[]> {
  const problems: string[] = []
  const body = (operation.body ?? {}) as Schema
  const query = (operation.query ?? {}) as Schema
  const isForm = operation.api === 'fapi'
  const sound = filled(body)
  const soundBody = isForm ? new URLSearchParams(formOf(sound, '')).toString() : JSON.stringify(sound)
  const soundQuery = new URLSearchParams(formOf(filled(query), '')).toString()
  const attempts: (() => Promise<void>)[] = []
  const attempt = (what: string, search: string, payload: string) =>
    attempts.push(async () => {
      const problem = problemOf(await send(operation, search, payload))
      if (problem) problems.push(`${what.slice(0, 80)}: ${problem}`)
    })
  for (const name of Object.keys(body.properties ?? {})) {
    if (isForm)
      for (const value of textValues)
        attempt(`${name}=${value}`, soundQuery, new URLSearchParams([...formOf(sound, name), [name, value]]).toString())
    else
      for (const value of jsonValues) {
        const { [name]: _replaced, ...others } = sound
        const rest = JSON.stringify(others).slice(1)
        attempt(`${name}=${value}`, soundQuery, `{${JSON.stringify(name)}:${value}${rest === '}' ? '' : ','}${rest}`)
      }
  }
  for (const name of Object.keys(query.properties ?? {})) {
    const others = formOf(filled(query), name)
    for (const value of textValues)
      attempt(`?${name}=${value}`, new URLSearchParams([...others, [name, value]]).toString(), soundBody)
    for (const value of ['%', '%00', '%ED%A0%80', `x&${name}=y`, `1&${name}[]=2`])
      attempt(`?${name}=${value}`, `${new URLSearchParams(others)}&${name}=${value}`, soundBody)
  }
  // Several at once: quicker, and what meets in the database is tried as well.
  while (attempts.length > 0) await Promise.all(attempts.splice(0, 6).map((attempt) => attempt()))
  return problems
}

const taking = allOperations.filter(({ body, query }) => body || query)
// What ends the session, the user or the key that the others need comes last.
const isFinal = ({ id, method }: Operation) =>
  method === 'DELETE' || /delete|ban|rotate|revoke|change.*domain/i.test(id)

describe.each(['fapi', 'bapi', 'platform'] as const)('each field of %s', (api) => {
  const ofApi = taking.filter((operation) => operation.api === api)
  test.each(
    [...ofApi.filter((one) => !isFinal(one)), ...ofApi.filter(isFinal)].map(
      (operation) => [`${operation.method} ${operation.path}`, operation] as const,
    ),
  )(
    '%s',
    async (_name, operation) => {
      expect(await problemsOf(operation)).toEqual([])
    },
    60_000,
  )
})

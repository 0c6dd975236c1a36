import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demoUsers } from './commands/demo-users.ts'
import { run } from './program.ts'

// A small true server in place of Keyward: it has one development instance with settings, and a list of users.

type Received = {
  method: string
  path: string
  body: unknown
  ifMatch: string | undefined
  authorization: string | undefined
}
let server: Server
let url: string
let folder: string
let received: Received[]
let users: string[]
let config: Record<string, unknown>

const application = {
  application_id: 'app_1',
  name: 'Shop',
  instances: [{ instance_id: 'ins_1', environment_type: 'development', publishable_key: 'pk_test_1' }],
}

const withoutEffect = { code: 'feature_not_built', message: 'Not built yet', meta: { param_name: 'passkeys' } }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kw-cli-'))
  server = createServer(async (request, response) => {
    const entry = await receive(request)
    received.push(entry)
    const [status, body] = answer(entry)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  received = []
  users = []
  config = { session: { lifetime: 60, inactivity: null }, password: { min_length: 8 }, paths: ['/a', '/b'] }
})

async function receive(request: IncomingMessage): Promise<Received> {
  let text = ''
  for await (const part of request) text += part
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    body: text === '' ? undefined : JSON.parse(text),
    ifMatch: request.headers['if-match'],
    authorization: request.headers.authorization,
  }
}

function answer({ method, path, body, authorization }: Received): [number, unknown] {
  if (authorization === 'Bearer wrong')
    return [
      401,
      { errors: [{ code: 'secret_key_invalid', message: 'invalid', long_message: 'The key is not known.' }] },
    ]
  const configPath = '/v1/platform/applications/app_1/instances/ins_1/config'
  if (path.startsWith('/v1/platform/applications?') || path === '/v1/platform/applications') return [200, [application]]
  if (path === '/v1/instance') return [200, { id: 'ins_1' }]
  if (method === 'GET' && path === configPath) return [200, { config_version: 'v7', ...config }]
  if (method === 'PATCH' && path.startsWith(configPath))
    return [
      200,
      { config_version: 'v8', after: body, warnings: body && 'passkeys' in (body as object) ? [withoutEffect] : [] },
    ]
  if (method === 'POST' && path === '/v1/platform/applications/app_1/instances')
    return [201, { id: 'ins_2', publishable_key: 'pk_live_2', secret_key: 'sk_live_2' }]
  if (method === 'POST' && path === '/v1/users') return createUser(body as { email_address: string[] })
  return [404, { errors: [{ code: 'resource_not_found', message: 'not found' }] }]
}

function createUser({ email_address: [email = ''] }: { email_address: string[] }): [number, unknown] {
  if (users.includes(email))
    return [
      422,
      { errors: [{ code: 'form_identifier_exists', message: 'taken', meta: { param_name: 'email_address' } }] },
    ]
  users.push(email)
  return [200, { id: `user_${users.length}` }]
}

async function keyward(
  args: string[],
  env: Record<string, string> = { KEYWARD_SECRET_KEY: 'sk_test_1' },
  { input = '', answer }: { input?: string; answer?: boolean } = {},
) {
  const out: string[] = []
  const err: string[] = []
  const io = {
    env,
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    input: async () => input,
    ask: answer === undefined ? null : async () => answer,
    choose: null,
  }
  const exitCode = await run(args, io)
  return { exitCode, out: out.join('\n'), err: err.join('\n') }
}

function file(content: unknown): string {
  const path = join(folder, `${Math.random()}.json`)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

test('--version says the version of the package', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  expect(await keyward(['--version'])).toEqual({ exitCode: 0, out: version, err: '' })
})

test('the README names every verb', async () => {
  const { out } = await keyward(['--help'])
  const verbs = [...out.split('Commands:')[1]!.matchAll(/^ {2}([a-z]+)/gm)].map(([, verb]) => verb)
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  expect(verbs.length).toBeGreaterThan(15)
  expect(verbs.filter((verb) => verb !== 'help' && !readme.includes(`keyward ${verb}`))).toEqual([])
})

describe('config', () => {
  test('pull writes the settings without their version', async () => {
    const { exitCode, out } = await keyward(['config', 'pull', '--url', url])
    expect(exitCode).toBe(0)
    expect(JSON.parse(out)).toEqual(config)
    expect(received.every(({ authorization }) => authorization === 'Bearer sk_test_1')).toBe(true)
  })

  test('pull writes a file', async () => {
    const path = join(folder, 'pulled.json')
    expect((await keyward(['config', 'pull', '--url', url, '-o', path])).exitCode).toBe(0)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(config)
  })

  test('diff names what would change, and nothing that the file leaves out', async () => {
    const wanted = file({ session: { lifetime: 90 }, paths: ['/b', '/a'], added: { deep: true } })
    const { out } = await keyward(['config', 'diff', wanted, '--url', url, '--json'])
    expect(JSON.parse(out)).toEqual([
      { path: 'session.lifetime', before: 60, after: 90 },
      { path: 'paths', before: ['/a', '/b'], after: ['/b', '/a'] },
      { path: 'added', after: { deep: true } },
    ])
  })

  test('diff ends with 1 on request if there are differences, else with 0', async () => {
    const options = ['--url', url, '--exit-code']
    expect((await keyward(['config', 'diff', file({ password: { min_length: 9 } }), ...options])).exitCode).toBe(1)
    expect((await keyward(['config', 'diff', file(config), ...options])).exitCode).toBe(0)
  })

  test('apply sends the file with the version that was read', async () => {
    const wanted = file({ session: { lifetime: 90 } })
    const args = ['config', 'apply', '--yes', '--url', url, '--secret-key', 'sk_test_other', wanted]
    expect(await keyward(args, {})).toMatchObject({ exitCode: 0, err: 'Applied.' })
    expect(received.at(-1)).toMatchObject({
      method: 'PATCH',
      body: { session: { lifetime: 90 } },
      ifMatch: 'v7',
      authorization: 'Bearer sk_test_other',
    })
  })

  test('apply says what the server keeps and does not follow', async () => {
    const wanted = file({ passkeys: true })
    const { exitCode, err } = await keyward(['config', 'apply', '--yes', '--url', url, wanted])
    expect([exitCode, err]).toEqual([0, 'Without effect: passkeys (Not built yet).\nApplied.'])
    const { out } = await keyward(['config', 'apply', '--yes', '--json', '--url', url, wanted])
    expect(JSON.parse(out).warnings).toHaveLength(1)
  })

  test('apply changes nothing if there is nothing to change, or nobody to ask', async () => {
    expect((await keyward(['config', 'apply', '--yes', '--url', url, file(config)])).out).toBe('No differences.')
    const unasked = await keyward(['config', 'apply', '--url', url, file({ paths: [] })])
    expect(unasked).toMatchObject({ exitCode: 2, err: expect.stringContaining('--yes') })
    expect(received.filter(({ method }) => method !== 'GET')).toEqual([])
  })

  test('apply passes on that it is a rehearsal, and that null may clear', async () => {
    await keyward(['config', 'apply', '--dry-run', '--destructive', '--url', url, file({ paths: null })])
    expect(received.at(-1)?.path).toContain('?dry_run=true&destructive=true')
  })

  test('a file named - is standard input', async () => {
    const piped = ['config', 'diff', '-', '--url', url]
    expect((await keyward(piped, undefined, { input: JSON.stringify(config) })).out).toBe('No differences.')
  })

  test('push is another name for apply', async () => {
    const args = ['config', 'push', '-', '--yes', '--url', url]
    expect(await keyward(args, undefined, { input: '{"paths":[]}' })).toMatchObject({ exitCode: 0, err: 'Applied.' })
    expect(received.at(-1)).toMatchObject({ method: 'PATCH', body: { paths: [] }, ifMatch: 'v7' })
  })

  test('patch changes the settings that are named, the later name winning over the earlier and over a file', async () => {
    const named = ['session.lifetime=90', 'session.inactivity="off"', '{"mode":"open"}', 'mode=waitlist', 'paths=[]']
    const args = ['config', 'patch', ...named, '--file', '-', '--yes', '--url', url]
    const { exitCode, out } = await keyward(args, undefined, { input: '{"session":{"lifetime":1,"rule":true}}' })
    expect(received.at(-1)).toMatchObject({
      method: 'PATCH',
      body: { session: { lifetime: 90, rule: true, inactivity: 'off' }, mode: 'waitlist', paths: [] },
      ifMatch: 'v7',
    })
    expect([exitCode, out]).toEqual([0, expect.stringContaining('session.lifetime\n    - 60\n    + 90')])
  })

  test('in a terminal patch shows what would change, and asks', async () => {
    const patch = (answer: boolean) =>
      keyward(['config', 'patch', 'password.min_length=9', '--url', url], undefined, { answer })
    const refused = await patch(false)
    expect(refused).toMatchObject({ exitCode: 1, out: '', err: expect.stringMatching(/min_length[\s\S]*9\nNothing/) })
    expect(received.filter(({ method }) => method === 'PATCH')).toEqual([])
    expect(await patch(true)).toMatchObject({ exitCode: 0, err: expect.stringContaining('Applied.') })
  })

  test.each([[[]], [['session.lifetime']], [['{"a":']], [['=1']]])(
    'patch %j names nothing that it could change',
    async (words) => {
      expect(await keyward(['config', 'patch', ...words, '--yes', '--url', url])).toMatchObject({ exitCode: 2 })
      expect(received).toEqual([])
    },
  )

  test('a file that is missing or no JSON is named', async () => {
    expect(await keyward(['config', 'diff', '/nowhere.json', '--url', url])).toMatchObject({ exitCode: 2 })
    const broken = file('{')
    expect((await keyward(['config', 'diff', broken, '--url', url])).err).toContain(`${broken} is not JSON`)
    const apply = ['config', 'apply', '--yes', '--url', url]
    expect(await keyward([...apply, file([1])])).toMatchObject({ exitCode: 2, err: expect.stringContaining('object') })
  })
})

describe('instances', () => {
  test('list shows every instance with its application', async () => {
    const { out } = await keyward(['instances', 'list', '--url', url])
    expect(out).toContain('Shop (app_1)')
    expect(out).toContain('ins_1 pk_test_1')
  })

  test('create with a domain makes a production instance of the only application', async () => {
    const { out } = await keyward(['instances', 'create', '--domain', 'example.com', '--url', url, '--json'])
    expect(JSON.parse(out)).toEqual({ instanceId: 'ins_2', publishableKey: 'pk_live_2', secretKey: 'sk_live_2' })
    expect(received.at(-1)?.body).toEqual({ domain: 'example.com', environment_type: 'production' })
  })
})

test('seeding twice makes every person once', async () => {
  const first = await keyward(['seed', '--demo', '--json', '--url', url])
  expect(JSON.parse(first.out).created).toHaveLength(demoUsers.length)
  const second = await keyward(['seed', '--demo', '--json', '--url', url])
  expect(JSON.parse(second.out)).toMatchObject({ created: [], present: demoUsers.map((user) => user.email) })
})

describe('what goes wrong', () => {
  test('is said with the code that the server gave', async () => {
    const refused = await keyward(['config', 'pull', '--url', url, '--secret-key', 'wrong'])
    expect(refused).toMatchObject({ exitCode: 1, err: 'The key is not known. (secret_key_invalid)', out: '' })
  })

  test('names an address that does not answer', async () => {
    const silent = await keyward(['instances', 'list', '--url', 'http://127.0.0.1:9'])
    expect(silent).toMatchObject({ exitCode: 1, err: expect.stringContaining('http://127.0.0.1:9 does not answer') })
  })

  test('says that a database does not answer', async () => {
    const env = {
      DATABASE_URL: 'postgres://keyward@127.0.0.1:9/keyward',
      KEYWARD_SECRET: 'ab'.repeat(32),
      KEYWARD_LOG_LEVEL: 'silent',
    }
    const ended = await keyward(['start', '--port', '0', '--data', folder], env)
    expect(ended).toMatchObject({ exitCode: 1, err: expect.stringContaining('The database does not answer') })
  })

  test.each([
    ['no credential', ['instances', 'list']],
    ['two credentials', ['instances', 'list', '--secret-key', 'a', '--token', 'b']],
    ['a server address that is none', ['instances', 'list', '--token', 'b', '--url', 'example']],
    ['an unknown command', ['launch']],
    ['an unknown option', ['env', '--jason']],
    ['a configuration that is not usable', ['start', '--port', 'http']],
  ])('%s ends with 2', async (_, args) => {
    const ended = await keyward(args, {})
    expect(ended.exitCode).toBe(2)
    expect(ended.err).not.toBe('')
  })
})

test('env lists the settings of the server, as text and as JSON', async () => {
  expect((await keyward(['env'])).out).toContain('KEYWARD_PORT | PORT  (port, default 4100)')
  const { out } = await keyward(['env', '--json'])
  expect(JSON.parse(out).map((setting: { name: string }) => setting.name)).toContain('DATABASE_URL')
})

describe('with --json what went wrong is one line of JSON, the last on standard error', () => {
  test.each([
    ['the server says', ['users', 'get', 'user_1', '--url', 'HERE'], 1, 'resource_not_found'],
    ['the command says', ['token', '--url', 'HERE'], 2, 'usage'],
    ['nobody answers', ['users', 'list', '--url', 'http://127.0.0.1:1'], 1, 'server_unreachable'],
    ['no key is given', ['users', 'list', '--secret-key', ''], 2, 'credential_missing'],
    ['an option is unknown', ['users', 'list', '--nope'], 2, 'unknown_option'],
    ['an argument is missing', ['users', 'get'], 2, 'missing_argument'],
    ['a number is none', ['users', 'list', '--limit', 'x'], 2, 'invalid_argument'],
    ['there is no such command', ['frob'], 2, 'unknown_command'],
  ])('%s', async (_, args, exitCode, code) => {
    const env: Record<string, string> = code === 'credential_missing' ? {} : { KEYWARD_SECRET_KEY: 'sk_test_1' }
    const ended = await keyward([...args.map((arg) => (arg === 'HERE' ? url : arg)), '--json'], env)
    expect(ended).toMatchObject({ exitCode, out: '' })
    expect(JSON.parse(ended.err)).toEqual({ error: { code, message: expect.stringMatching(/\w/) } })
  })

  test('and not for what is behind --', async () => {
    const { err } = await keyward(['dev', '--cwd', folder, '--', '--json'])
    expect(err).toContain('(project_missing)')
  })
})

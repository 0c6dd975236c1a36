import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testFolder } from '../../test-support/folder.ts'
import { keyward } from '../../test-support/keyward.ts'
import { type Answer, type Received, testServer } from '../../test-support/server.ts'
import type { Finding } from '../doctor/finding.ts'

const publishableKey = (host: string) => `pk_test_${btoa(`${host}$`).replace(/=+$/, '')}`
const secret = `sk_test_${'a'.repeat(43)}`

const anyPublicKey = generateKeyPairSync('rsa', { modulusLength: 1024 })
  .publicKey.export({ type: 'spki', format: 'pem' })
  .toString()

type Server = { kid?: string; n?: string; secretKid?: string; date?: Date; config?: object }

/** A server with one instance, and what it says of itself. */
async function serverWith({ kid = 'ins_1', n, secretKid = kid, date, config = {} }: Server = {}) {
  const instance = { instance_id: 'ins_1', environment_type: 'development' }
  const answer = ({ path, headers }: Received): Answer => {
    if (path === '/livez') return { body: { status: 'ok' }, headers: date ? { date: date.toUTCString() } : {} }
    if (path === '/foo.accounts.dev/.well-known/jwks.json') return { body: { keys: [{ kid, n }] } }
    if (headers.authorization !== `Bearer ${secret}`)
      return { status: 401, body: { errors: [{ code: 'secret_key_invalid' }] } }
    if (path === '/v1/jwks') return { body: { keys: [{ kid: secretKid }] } }
    if (path === '/v1/instance') return { body: { id: 'ins_1' } }
    if (path === '/v1/platform/applications')
      return { body: [{ application_id: 'app_1', name: 'A', instances: [instance] }] }
    return path.endsWith('/config') ? { body: config } : { status: 404 }
  }
  return testServer(answer)
}

type Case = { files?: Record<string, string | object>; server?: Server; args?: string[]; env?: Record<string, string> }

const proxy = `import { clerkMiddleware } from '@keyward/nextjs/server'
export default clerkMiddleware()
export const config = { matcher: ['/((?!_next|[^?]*\\\\.(?:html?|css|js(?!on)|png)).*)', '/(api|trpc)(.*)'] }
`
const manifest = { dependencies: { next: '16.4.0', react: '19.1.0' }, devDependencies: { '@types/react': '^19' } }

/** A healthy Next.js application on a healthy server, but for what the case changes. */
async function doctor({ files = {}, server, args = [], env = {} }: Case) {
  const { port } = await serverWith(server)
  const folder = testFolder({
    'package.json': manifest,
    'app/page.tsx': `import { auth } from '@keyward/nextjs/server'
export default async function Page() {
  const { userId } = await auth()
  return <p>Don't worry, {userId} // is no comment</p>
}
`,
    'proxy.ts': proxy,
    '.env.local': `NEXT_PUBLIC_KEYWARD_PUBLISHABLE_KEY=${publishableKey(`127.0.0.1:${port}/foo.accounts.dev`)}\nKEYWARD_SECRET_KEY=${secret}\n`,
    ...files,
  })
  const ended = await keyward(['doctor', '--cwd', folder.path, '--json', ...args], { env })
  const { findings } = JSON.parse(ended.out) as { findings: Finding[] }
  return { ...ended, folder, findings, codes: findings.map(({ code }) => code) }
}

test('a healthy application has nothing, and ends with 0', async () => {
  expect(await doctor({})).toMatchObject({ exitCode: 0, findings: [] })
})

test('what is found is told with its cure, errors end with 1, warnings only when asked to', async () => {
  const folder = testFolder({ 'package.json': {}, '.env': `KEYWARD_SECRET_KEY=${secret}` })
  const ended = await keyward(['doctor', '--cwd', folder.path])
  expect(ended).toMatchObject({ exitCode: 1, err: expect.stringContaining('troubles_found') })
  expect(ended.out).toMatch(/error missing_publishable_key\n.*no publishable key.*\n.*keyward init/)
  expect(ended.out).not.toContain(secret)
  const large = { config: { session: { claims: { all: '{{user.public_metadata}}' } } } }
  expect(await doctor({ server: large })).toMatchObject({ exitCode: 0, codes: ['claims_too_large'] })
  expect(await doctor({ server: large, args: ['--strict'] })).toMatchObject({ exitCode: 1 })
})

const code = (text: string, path = 'lib/code.ts') => ({ files: { [path]: text } })
const live = { KEYWARD_SECRET_KEY: `sk_live_${'a'.repeat(43)}` }
const vite = { 'package.json': { dependencies: { vite: '8', react: '19' }, scripts: { dev: 'vite' } }, 'proxy.ts': '' }
const installed = (name: string, version: string) => ({ [`node_modules/${name}/package.json`]: { version } })

describe('the known troubles', () => {
  const cases: [trouble: string, expected: string[], given: Case][] = [
    ['missing keys', ['missing_publishable_key', 'missing_secret_key'], { files: { '.env.local': '' } }],
    [
      'a malformed publishable key',
      ['publishable_key_invalid'],
      { env: { NEXT_PUBLIC_KEYWARD_PUBLISHABLE_KEY: 'pk_test_%', KEYWARD_PUBLISHABLE_KEY: 'pk_test_%' } },
    ],
    [
      'keys swapped',
      ['secret_key_invalid', 'server_unreachable'],
      { env: { KEYWARD_SECRET_KEY: 'pk_test_x' }, args: ['--url', 'http://127.0.0.1:9'] },
    ],
    [
      'the option apiKey',
      ['option_api_key'],
      code("import { createClerkClient } from '@clerk/backend'\ncreateClerkClient({ apiKey: key })"),
    ],
    [
      'the option apiKey after others',
      ['option_api_key'],
      code(
        "import { createClerkClient } from '@clerk/backend'\ncreateClerkClient({\n  sdkMetadata: { name: 'x' },\n  apiKey,\n})",
      ),
    ],
    [
      'a public key of another instance',
      ['jwt_key_of_another_instance'],
      { server: { n: 'theirs' }, env: { KEYWARD_JWT_KEY: anyPublicKey } },
    ],
    ['no public key', ['jwt_key_invalid'], { env: { KEYWARD_JWT_KEY: 'MIIx' } }],
    ['an unknown kid', ['kid_unknown'], { server: { secretKid: 'ins_2' } }],
    ['missing authorizedParties', ['missing_authorized_parties'], { env: live }],
    ['an old import path', ['old_import_path'], code("import { getAuth } from '@clerk/nextjs/ssr'")],
    ['an old path that is required', ['old_import_path'], code("require('@clerk/clerk-sdk-node/esm/instance')")],
    [
      'a function for servers from the entry for pages',
      ['old_import_path'],
      code("import { auth } from '@clerk/nextjs'\nexport const me = async () => (await auth()).userId"),
    ],
    [
      'an old middleware',
      ['old_middleware'],
      code("import { authMiddleware } from '@clerk/nextjs'\nexport default authMiddleware()"),
    ],
    [
      'whole metadata in claims',
      ['claims_too_large'],
      { server: { config: { session: { claims: { m: '{{user.public_metadata}}' } } } } },
    ],
    [
      'claims too large',
      ['claims_too_large'],
      { server: { config: { session: { claims: { m: 'x'.repeat(1300) } } } } },
    ],
    ['an old API version', ['api_version_old'], { env: { CLERK_API_VERSION: '2021-02-05' } }],
    [
      'an old API version in code',
      ['api_version_old'],
      code("import { createClerkClient } from '@clerk/backend'\ncreateClerkClient({ apiVersion: '2024-10-01' })"),
    ],
    [
      'JSX types of another major',
      ['jsx_types'],
      { files: { ...installed('react', '19.1.0'), ...installed('@types/react', '18.3.1') } },
    ],
    [
      'JSX types twice',
      ['jsx_types'],
      {
        files: {
          ...installed('@types/react', '19.1.0'),
          ...installed('old-ui/node_modules/@types/react', '17.0.2'),
          ...installed('old-ui', '1.0.0'),
        },
      },
    ],
    [
      'auth() without await',
      ['auth_not_awaited'],
      code("import { auth } from '@clerk/nextjs/server'\nexport const me = () => auth().userId"),
    ],
    [
      'auth() destructured without await',
      ['auth_not_awaited'],
      code(
        "import { auth } from '@keyward/nextjs/server'\nexport const me = () => {\n  const { userId } = auth()\n  return userId\n}",
      ),
    ],
    [
      'auth() kept and read without await',
      ['auth_not_awaited'],
      code(
        "import { auth } from '@keyward/nextjs/server'\nexport const me = () => {\n  const session = auth()\n  return session.userId\n}",
      ),
    ],
    [
      'auth() kept and awaited',
      [],
      code(
        "import { auth } from '@keyward/nextjs/server'\nexport const me = async () => {\n  const session = auth()\n  return (await session).userId\n}",
      ),
    ],
    [
      'auth.protect() without await',
      ['protect_not_awaited'],
      {
        files: {
          'proxy.ts': proxy.replace(
            'clerkMiddleware()',
            'clerkMiddleware(async (auth, request) => {\n  if (isPrivate(request)) auth.protect()\n})',
          ),
        },
      },
    ],
    [
      'auth.protect() that is waited for',
      [],
      {
        files: {
          'proxy.ts': proxy.replace(
            'clerkMiddleware()',
            'clerkMiddleware((auth, request) =>\n  isPrivate(request) ? auth.protect() : undefined)',
          ),
        },
      },
    ],
    [
      'clerkClient as if it were one',
      ['clerk_client_not_called'],
      code(
        "import { clerkClient } from '@keyward/nextjs/server'\nexport const all = () => clerkClient.users.getUserList()",
      ),
    ],
    [
      'a publishable key that pages do not get',
      ['publishable_key_hidden', 'server_unreachable'],
      {
        files: { '.env.local': `KEYWARD_PUBLISHABLE_KEY=${publishableKey('127.0.0.1:9/foo.accounts.dev')}` },
        env: { KEYWARD_SECRET_KEY: secret },
      },
    ],
    ['a secret in the code', ['secret_in_code'], code(`const key = '${secret}'`)],
    ['a secret for pages', ['secret_in_public_variable'], { env: { NEXT_PUBLIC_CLERK_SECRET_KEY: secret } }],
    ['431 in Vite', ['header_limit'], { files: vite }],
    [
      'user types',
      ['user_type_mismatch'],
      code(
        "import type { User } from '@clerk/backend'\nimport type { UserResource } from '@clerk/types'\nexport const name = (user: User | UserResource) => user.id",
      ),
    ],
    [
      'token types',
      ['token_type_mismatch'],
      {
        files: {
          'proxy.ts': proxy.replace('clerkMiddleware()', 'clerkMiddleware((auth) => auth.protect())'),
          'app/api/route.ts':
            "import { auth } from '@keyward/nextjs/server'\nexport const GET = async () => await auth({ acceptsToken: 'api_key' })",
        },
      },
    ],
    ['a token that nobody takes', ['token_type_mismatch'], { args: ['--token', 'ak_123'] }],
    [
      'pending sessions',
      ['pending_sessions'],
      { server: { config: { organization_settings: { enabled: true, force_organization_selection: true } } } },
    ],
    [
      'pending sessions, which a sign-in page leads through',
      [],
      {
        files: { 'app/sign-in/page.tsx': 'export default () => (\n  <SignIn />\n)\n' },
        server: { config: { organization_settings: { enabled: true, force_organization_selection: true } } },
      },
    ],
    ['clocks apart', ['clock_skew'], { server: { date: new Date(Date.now() - 90_000) } }],
    ['no server', ['server_unreachable'], { args: ['--url', 'http://127.0.0.1:9'] }],
    ['an address that is none', ['url_invalid'], { env: { CLERK_API_URL: 'localhost:4100' } }],
    ['keys of two modes', ['keys_of_two_instances', 'secret_key_unknown', 'missing_authorized_parties'], { env: live }],
    ['an empty proxy', ['proxy_without_middleware'], { files: { 'proxy.ts': '' } }],
    [
      'a proxy that Next.js 15 does not run',
      ['proxy_not_run'],
      { files: { 'package.json': { dependencies: { next: '15.3.0', react: '19' } } } },
    ],
    [
      'a proxy without the middleware',
      ['proxy_without_middleware'],
      { files: { 'proxy.ts': 'export function proxy() {}' } },
    ],
    [
      'a matcher that leaves the API out',
      ['matcher_leaves_out'],
      { files: { 'proxy.ts': proxy.replace(/matcher: .*/, "matcher: '/((?!api|_next).*)' }") } },
    ],
    [
      'a matcher that takes everything',
      ['matcher_takes_assets'],
      { files: { 'proxy.ts': proxy.replace(/matcher: .*/, "matcher: ['/(.*)'] }") } },
    ],
    [
      'packages of two versions',
      ['versions_differ'],
      {
        files: {
          'package.json': {
            ...manifest,
            dependencies: { ...manifest.dependencies, '@keyward/nextjs': '0.1.0', '@keyward/backend': '0.2.0' },
          },
          ...installed('@keyward/nextjs', '0.1.0'),
          ...installed('@keyward/backend', '0.2.0'),
        },
      },
    ],
    ['React 17', ['version_too_old'], { files: { 'package.json': { dependencies: { next: '16', react: '17.0.2' } } } }],
  ]
  test.each(cases)('%s', async (_, expected, given) => {
    const { findings, codes } = await doctor(given)
    for (const code of expected) expect(codes).toContain(code)
    for (const { cure, message } of findings) expect([cure.length > 20, message.length > 10]).toEqual([true, true])
    if (given.env !== live) expect(new Set(codes)).toEqual(new Set(expected))
  })
})

test('a proxy in the wrong place is told with the right one', async () => {
  const { findings } = await doctor({ files: { 'src/app/page.tsx': 'export default () => null' } })
  expect(findings).toMatchObject([
    { code: 'proxy_missing', cure: expect.stringContaining('src/proxy.ts'), where: 'proxy.ts' },
  ])
})

test('a place is the line of the code, comments apart', async () => {
  const text = `/* const { userId } = auth()\n*/ // auth().userId\nimport { auth } from '@clerk/nextjs/server'\n\nauth().redirectToSignIn()\n`
  const { findings } = await doctor(code(text))
  expect(findings).toMatchObject([{ code: 'auth_not_awaited', where: 'lib/code.ts:5' }])
})

test('what git keeps and should not', async () => {
  const { port } = await serverWith()
  const folder = testFolder({
    'package.json': { dependencies: { express: '5' } },
    '.env': `KEYWARD_SECRET_KEY=${secret}\nKEYWARD_PUBLISHABLE_KEY=${publishableKey(`127.0.0.1:${port}/foo.accounts.dev`)}\n`,
  })
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder.path, stdio: 'ignore' })
  git('init', '--quiet')
  expect((await keyward(['doctor', '--cwd', folder.path])).exitCode).toBe(0)
  git('add', '.env')
  expect((await keyward(['doctor', '--cwd', folder.path])).out).toContain('secret_in_repository')
})

describe('the running application', () => {
  const ask = (url: string) => doctor({ args: ['--app-url', url] })

  test('that refuses large headers or breaks on a forwarded host is told so', async () => {
    const app = await testServer(({ headers }) => {
      if ((headers.cookie ?? '').length > 10_000) return { status: 431 }
      return { status: headers['x-forwarded-host']?.includes(',') ? 500 : 200 }
    })
    expect((await ask(app.url)).codes).toEqual(['header_limit', 'forwarded_host_malformed'])
  })

  test("Node's own limit is met with a real 431", async () => {
    const app = await testServer(() => ({}))
    expect((await ask(app.url)).codes).toEqual(['header_limit'])
  })

  test('that does not run is told so', async () => {
    expect((await ask('http://127.0.0.1:9')).codes).toEqual(['app_unreachable'])
  })
})

test.each([[['--url', 'nowhere']], [['--app-url', 'ftp://x']]])('%j ends with 2', async (args) => {
  const folder = testFolder({ 'package.json': {} })
  expect((await keyward(['doctor', '--cwd', folder.path, ...args])).exitCode).toBe(2)
})

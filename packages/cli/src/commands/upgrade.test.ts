import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { testFolder } from '../../test-support/folder.ts'
import { keyward } from '../../test-support/keyward.ts'
import { hasEntry, knownModule, ourPackages } from '../upgrade/names.ts'

const range = `^${manifest.version}`

/** The files after `upgrade --yes`, and what it said. Asserts that a second run finds nothing to change. */
async function upgraded(files: Record<string, string | object>) {
  const folder = testFolder({ 'package.json': {}, ...files })
  const { exitCode, out, err } = await keyward(['upgrade', folder.path, '--yes', '--json'])
  expect([exitCode, err]).toEqual([0, ''])
  const told = JSON.parse(out)
  const again = await keyward(['upgrade', folder.path, '--yes', '--json'])
  expect(JSON.parse(again.out)).toMatchObject({ applied: false, changes: [], byHand: told.byHand })
  return { folder, told, codes: told.byHand.map(({ code }: { code: string }) => code) }
}

/** One file of code, before and after. */
async function code(before: string, path = 'lib/code.tsx') {
  const { folder, told, codes } = await upgraded({ [path]: before })
  return { after: folder.read(path), byHand: told.byHand, codes, told }
}

describe('names of packages', () => {
  const cases: [before: string, after: string][] = [
    ["import { auth } from '@clerk/nextjs/server'", "import { auth } from '@keyward/nextjs/server'"],
    ['import { SignIn as In } from "@clerk/clerk-react";', 'import { SignIn as In } from "@keyward/react";'],
    ["import { useUser } from '@clerk/react'", "import { useUser } from '@keyward/react'"],
    ["import type { UserResource } from '@clerk/types'", "import type { UserResource } from '@keyward/types'"],
    ["import type { UserResource } from '@clerk/shared/types'", "import type { UserResource } from '@keyward/types'"],
    ["import * as clerk from '@clerk/backend'", "import * as clerk from '@keyward/backend'"],
    ["import '@clerk/testing/cypress'", "import '@keyward/testing/cypress'"],
    ["export * from '@clerk/express'", "export * from '@keyward/express'"],
    ["export { clerkPlugin as c } from '@clerk/fastify'", "export { clerkPlugin as c } from '@keyward/fastify'"],
    ["import { deDE } from '@clerk/localizations/de-DE'", "import { deDE } from '@keyward/localizations/de-DE'"],
    ["import { getAuth } from '@hono/clerk-auth'", "import { getAuth } from '@keyward/hono'"],
    ["const load = () => import('@clerk/nextjs')", "const load = () => import('@keyward/nextjs')"],
    ["const { x } = require('@clerk/express')", "const { x } = require('@keyward/express')"],
    ["vi.mock('@clerk/nextjs', () => ({}))", "vi.mock('@keyward/nextjs', () => ({}))"],
    ["jest.requireActual('@clerk/nextjs/server')", "jest.requireActual('@keyward/nextjs/server')"],
    ["let a: import('@clerk/backend').User", "let a: import('@keyward/backend').User"],
    ["declare module '@clerk/types' { interface A {} }", "declare module '@keyward/types' { interface A {} }"],
    ['/// <reference types="@clerk/express/env" />', '/// <reference types="@keyward/express/env" />'],
  ]
  test.each(cases)('%s', async (before, after) => {
    expect((await code(before)).after).toBe(after)
  })

  test('what merely mentions them stays, to the byte', async () => {
    const before = `// from '@clerk/nextjs'\r\nconst a = "@clerk/nextjs"\r\n/* import '@clerk/react' */\r\nconst b = \`import '@clerk/nextjs'\`\r\n`
    const kept = `${before}export   const c = <p>Don't import '@clerk/nextjs' // https://clerk.com</p>\r\n`
    expect((await code(kept)).after).toBe(kept)
    const mixed = `\uFEFFimport {auth}  from '@clerk/nextjs/server'\r\n${kept}`
    expect((await code(mixed)).after).toBe(mixed.replace('@clerk/nextjs/server', '@keyward/nextjs/server'))
  })

  test('every kind of module is read, and what does not parse is told and left', async () => {
    const text = "import { createClerkClient } from '@clerk/backend'\n"
    const names = ['a.mts', 'b.cts', 'c.jsx', 'd.mjs', 'e.cjs', 'f.d.ts']
    const broken = `${text}const = {\n`
    const { folder, told } = await upgraded({
      ...Object.fromEntries(names.map((name) => [name, text])),
      'g.ts': `${text}const a = <string>b\n@sealed class A { accessor x = 1 }\n`,
      'broken.ts': broken,
    })
    for (const name of [...names, 'g.ts']) expect(folder.read(name)).toContain("'@keyward/backend'")
    expect(folder.read('broken.ts')).toBe(broken)
    expect(told.unreadable).toMatchObject([{ path: 'broken.ts', reason: expect.stringContaining('2:') }])
  })

  test('a file in another encoding is told and left', async () => {
    const folder = testFolder({ 'package.json': {} })
    const bytes = Buffer.from("import '@clerk/nextjs' // \xe9", 'latin1')
    writeFileSync(join(folder.path, 'a.js'), bytes)
    const { out } = await keyward(['upgrade', folder.path, '--yes', '--json'])
    expect(JSON.parse(out).unreadable).toMatchObject([{ path: 'a.js' }])
    expect(readFileSync(join(folder.path, 'a.js')).equals(bytes)).toBe(true)
  })

  test('files of tools and style sheets', async () => {
    const { folder, told } = await upgraded({
      'next.config.mjs':
        "export default { transpilePackages: ['@clerk/themes'], serverExternalPackages: ['@clerk/backend', 'x'], name: '@clerk/nextjs' }",
      'tsconfig.json': '{ // types\n  "compilerOptions": { "types": ["node", "@clerk/express/env"], },\n}',
      'app/globals.css': "@import 'tailwindcss';\n@import '@clerk/themes/shadcn.css';\n",
      'page.astro': "---\nimport { SignIn } from '@clerk/astro/components'\n---\n",
    })
    expect(folder.read('next.config.mjs')).toBe(
      "export default { transpilePackages: ['@keyward/themes'], serverExternalPackages: ['@keyward/backend', 'x'], name: '@clerk/nextjs' }",
    )
    expect(folder.read('tsconfig.json')).toContain(
      '{ // types\n  "compilerOptions": { "types": ["node", "@keyward/express/env"], },',
    )
    expect(folder.read('app/globals.css')).toContain("@import '@keyward/themes/shadcn.css'")
    expect(told.foreign).toEqual([{ name: '@clerk/astro', places: ['page.astro:2'] }])
  })

  test('our packages have the entries that code is led to', () => {
    for (const name of ourPackages) {
      const file = join(import.meta.dirname, `../../../${name.replace('@keyward/', '')}/package.json`)
      const { exports } = JSON.parse(readFileSync(file, 'utf8'))
      const entries = Object.keys(exports).filter((entry) => !/package\.json|\*/.test(entry))
      for (const entry of entries)
        expect([name, entry, hasEntry(knownModule(name + entry.slice(1))!)]).toEqual([name, entry, true])
    }
    expect(hasEntry(knownModule('@clerk/nextjs/legacy')!)).toBe(false)
  })
})

describe('package.json', () => {
  test('has our packages in place of theirs, its form kept, in every folder of a workspace', async () => {
    const text = `{
\t"name": "@clerk/nextjs",
\t"dependencies": { "@clerk/nextjs": "^6.36.7",   "@clerk/clerk-react": "latest", "@clerk/vue": "1" },
\t"peerDependencies": {
\t\t"@clerk/backend": ">=2"
\t}
}`
    const { folder, told } = await upgraded({
      'package.json': { workspaces: ['apps/*'], devDependencies: { '@clerk/testing': '1' } },
      'apps/web/package.json': text,
    })
    expect(JSON.parse(folder.read('package.json')).devDependencies).toEqual({ '@keyward/testing': range })
    expect(folder.read('apps/web/package.json')).toBe(
      text
        .replace('"@clerk/nextjs": "^6.36.7"', `"@keyward/nextjs": "${range}"`)
        .replace('"@clerk/clerk-react": "latest"', `"@keyward/react": "${range}"`)
        .replace('"@clerk/backend": ">=2"', `"@keyward/backend": "${range}"`),
    )
    expect(told.foreign).toEqual([{ name: '@clerk/vue', places: ['apps/web/package.json:3'] }])
    expect(told.next).toEqual(['npm install', 'npx keyward doctor'])
  })

  test('names each package once, keeps the version of a stand-in, and leaves overrides to a person', async () => {
    const { folder, codes } = await upgraded({
      'package.json': {
        dependencies: { '@clerk/nextjs': 'npm:@keyward/nextjs@^0.0.9', '@clerk/clerk-react': '5', '@clerk/react': '6' },
        devDependencies: { '@keyward/types': '1', '@clerk/types': '4' },
        overrides: { '@clerk/backend': '2' },
      },
    })
    expect(JSON.parse(folder.read('package.json'))).toEqual({
      dependencies: { '@keyward/nextjs': '^0.0.9', '@keyward/react': range },
      devDependencies: { '@keyward/types': '1' },
      overrides: { '@clerk/backend': '2' },
    })
    expect(codes).toEqual(['official_package'])
  })
})

describe('older generations', () => {
  test('names are taken from where they are now', async () => {
    const before = `import { auth as a, SignIn, type WebhookEvent, isKnownError } from '@clerk/nextjs';\n`
    expect((await code(before)).after).toBe(
      `import { auth as a, type WebhookEvent } from '@keyward/nextjs/server';
import { SignIn } from '@keyward/nextjs';
import { isKnownError } from '@keyward/nextjs/errors';
`,
    )
    expect((await code("import { getAuth } from '@clerk/nextjs/ssr'")).after).toContain("'@keyward/nextjs/server'")
    expect((await code("const { auth } = require('@clerk/nextjs')")).after).toContain("'@keyward/nextjs/server'")
    expect((await code("export { verifyJwt } from '@clerk/backend'")).after).toContain("'@keyward/backend/jwt'")
    const noted = "import {\n  auth, // who\n  SignIn,\n} from '@clerk/nextjs'"
    expect(await code(noted)).toMatchObject({ after: noted, codes: ['old_import_path'] })
  })

  test('what has no successor is for a person', async () => {
    const node = "import { requireAuth } from '@clerk/clerk-sdk-node'"
    expect(await code(node)).toMatchObject({ after: node, codes: ['old_import_path'] })
    const gone = "import { redirectToSignIn } from '@keyward/nextjs'\nredirectToSignIn()"
    expect(await code(gone)).toMatchObject({ after: gone, codes: ['name_gone'] })
    const used = "import { redirectToSignUp, useUser } from '@clerk/nextjs'\n"
    expect((await code(used)).after).toBe("import { useUser } from '@keyward/nextjs'\n")
    const entry = "import '@clerk/nextjs/legacy'"
    expect(await code(entry)).toMatchObject({ after: entry, codes: ['official_package'] })
  })

  describe('lists of the Backend API, which were arrays', () => {
    const backend = "import { createClerkClient } from '@keyward/backend'\n"
    const list = 'await api.users.getUserList()'
    const cases: [before: string, after: string][] = [
      [`const [ada] = ${list}`, `const { data: [ada] } = ${list}`],
      [`const all = ${list}; all.map(show)`, `const { data: all } = ${list}; all.map(show)`],
      [
        `const all = ${list}; for (const one of all) show(one)`,
        `const { data: all } = ${list}; for (const one of all) show(one)`,
      ],
      [`show((${list})[0])`, `show((${list}).data[0])`],
      [`show((${list}).length)`, `show((${list}).data.length)`],
    ]
    test.each(cases)('%s', async (before, after) => {
      expect(await code(backend + before)).toMatchObject({ after: backend + after, codes: [] })
    })

    test.each([
      `const { data } = ${list}`,
      `const all = ${list}; show(all.totalCount, all.data.length)`,
      `const all = ${list}; show(all)`,
      `show((${list}).data)`,
    ])('%s is well as it is', async (text) => {
      expect(await code(backend + text)).toMatchObject({ after: backend + text, codes: [] })
    })

    test('one that may get another value is for a person, and one of another file is none of ours', async () => {
      const text = `let all = ${list}; all = all.filter(ok)`
      expect(await code(backend + text)).toMatchObject({ after: backend + text, codes: ['list_read_as_array'] })
      expect(await code(text)).toMatchObject({ after: text, codes: [] })
    })
  })

  test('the client of the backend package by the name that it has now', async () => {
    const before = `import { Clerk, User } from '@clerk/backend'
const api = Clerk({ apiKey: process.env.CLERK_API_KEY })
function own(Clerk) { return Clerk() }
`
    expect((await code(before)).after).toBe(`import { createClerkClient, User } from '@keyward/backend'
const api = createClerkClient({ secretKey: process.env.CLERK_SECRET_KEY })
function own(Clerk) { return Clerk() }
`)
  })

  describe('await', () => {
    const server = "import { auth, currentUser, clerkClient } from '@keyward/nextjs/server'\n"
    const cases: [name: string, before: string, after: string][] = [
      ['a field', 'async () => auth().userId', 'async () => (await auth()).userId'],
      ['fields', 'async () => { const { userId } = auth() }', 'async () => { const { userId } = await auth() }'],
      [
        'kept, then read',
        'async () => { const me = currentUser(); return me?.id }',
        'async () => { const me = await currentUser(); return me?.id }',
      ],
      ['with a type', 'async () => auth()!.userId', 'async () => (await auth())!.userId'],
      [
        'a statement without semicolons',
        'async () => {\n  const a = 1\n  auth().redirectToSignIn()\n}',
        'async () => {\n  const a = 1\n  ;(await auth()).redirectToSignIn()\n}',
      ],
      ['a guard', 'async () => { auth.protect() }', 'async () => { await auth.protect() }'],
      [
        'a guard of the value',
        'async () => { auth().protect({ role }) }',
        'async () => { await auth.protect({ role }) }',
      ],
      ['a guard of the awaited', 'async () => (await auth()).protect()', 'async () => auth.protect()'],
      ['a guard in passing', 'async () => { on && auth.protect() }', 'async () => { on && await auth.protect() }'],
      [
        'a client that was an object',
        'async () => await clerkClient.users.getUser(id)',
        'async () => await (await clerkClient()).users.getUser(id)',
      ],
    ]
    test.each(cases)('%s', async (_, before, after) => {
      const result = await code(`${server}export const f = ${before}\n`)
      expect(result).toMatchObject({ after: `${server}export const f = ${after}\n`, codes: [] })
    })

    test.each([
      'async () => { const me = auth(); return (await me).userId }',
      'async () => Promise.all([auth(), currentUser()])',
      '() => auth.protect()',
      '() => auth().then((me) => me.userId)',
      '(auth) => auth().userId',
      '() => { const auth = () => ({ userId: 1 }); return auth().userId }',
    ])('%s is well as it is', async (text) => {
      expect(await code(`${server}export const f = ${text}\n`)).toMatchObject({ codes: [], told: { changes: [] } })
    })

    test('a function that others may call is not made async', async () => {
      const text = `${server}export const f = () => auth().userId\nauth().redirectToSignIn()\n`
      const { after, byHand } = await code(text)
      expect(after).toBe(text)
      expect(byHand).toMatchObject([
        { code: 'auth_not_awaited', where: 'lib/code.tsx:2' },
        { code: 'auth_not_awaited', where: 'lib/code.tsx:3' },
      ])
    })

    test('a page, a route and the handler of the middleware are', async () => {
      const { folder } = await upgraded({
        'app/page.tsx': `import { auth } from '@clerk/nextjs'\nexport default function Page(): JSX.Element {\n  const { userId } = auth()\n  return <p>{userId}</p>\n}\n`,
        'app/a/layout.jsx': `import { auth } from '@clerk/nextjs'\nconst Layout = () => <p id={auth().orgId}>{auth().userId}</p>\nexport default Layout\n`,
        'src/app/api/route.ts': `import { auth } from '@clerk/nextjs'\nexport const GET = () => Response.json(auth().userId)\n`,
        'proxy.ts': `import { clerkMiddleware as m } from '@clerk/nextjs/server'\nexport default m((me, request) => {\n  me().protect()\n})\n`,
      })
      expect(folder.read('app/page.tsx')).toContain(
        'async function Page(): Promise<JSX.Element> {\n  const { userId } = await auth()',
      )
      expect(folder.read('app/a/layout.jsx')).toContain(
        'const Layout = async () => <p id={(await auth()).orgId}>{(await auth()).userId}</p>',
      )
      expect(folder.read('src/app/api/route.ts')).toContain('GET = async () => Response.json((await auth()).userId)')
      expect(folder.read('proxy.ts')).toContain('m(async (me, request) => {\n  await me.protect()\n}')
    })
  })

  describe('authMiddleware', () => {
    const config = '\nexport const config = { matcher: ["/((?!_next).*)"] };\n'
    const middleware = (call: string, more = config) =>
      code(`import { authMiddleware } from "@clerk/nextjs";\n\nexport default ${call};\n${more}`, 'middleware.ts')

    test('keeps private what was private, and passes its options on', async () => {
      const { after } = await middleware(
        'authMiddleware({ publicRoutes: ["/", /^\\/open/], ignoredRoutes: "/sign-in", debug: true })',
      )
      expect(after).toBe(`import { clerkMiddleware, createRouteMatcher } from "@keyward/nextjs/server";

const isPublicRoute = createRouteMatcher(["/", /^\\/open/, "/sign-in", "/sign-up(.*)"]);

export default clerkMiddleware(async (auth, request) => {
  if (!isPublicRoute(request)) await auth.protect();
}, { debug: true });
${config}`)
    })

    test.each([
      ['a function decides', 'authMiddleware({ publicRoutes: (request) => true })', config],
      ['a hook runs', 'authMiddleware({ afterAuth(auth) {} })', config],
      ['its options are elsewhere', 'authMiddleware(options)', config],
      ['it runs for every file', 'authMiddleware()', ''],
    ])('is left to a person where %s', async (_, call, more) => {
      const { after, codes } = await middleware(call, more)
      expect(after).toContain(call)
      expect(codes).toEqual(['old_middleware'])
    })
  })

  test('options and attributes', async () => {
    const before = `import { ClerkProvider as P, SignIn, SignUpButton, SignOutButton, OrganizationSwitcher } from '@clerk/clerk-react'
import { createClerkClient } from '@clerk/backend'
createClerkClient({ apiKey: process.env.CLERK_API_KEY })
createClerkClient({ apiKey, clockSkewInSeconds: 5 })
other({ apiKey: 1 })
const a = <P frontendApi={import.meta.env.VITE_CLERK_FRONTEND_API} navigate={to}>
  <SignIn afterSignInUrl="/a" afterSignUpUrl={b} />
  <SignUpButton redirectUrl='/c' />
  <SignOutButton redirectUrl="/d" />
  <OrganizationSwitcher afterSwitchOrganizationUrl="/e" />
</P>
`
    const { after, codes } = await code(before)
    expect(after).toBe(
      `import { ClerkProvider as P, SignIn, SignUpButton, SignOutButton, OrganizationSwitcher } from '@keyward/react'
import { createClerkClient } from '@keyward/backend'
createClerkClient({ secretKey: process.env.CLERK_SECRET_KEY })
createClerkClient({ secretKey: apiKey, clockSkewInSeconds: 5 })
other({ apiKey: 1 })
const a = <P publishableKey={import.meta.env.VITE_CLERK_PUBLISHABLE_KEY} routerPush={to} routerReplace={to}>
  <SignIn fallbackRedirectUrl="/a" signUpFallbackRedirectUrl={b} />
  <SignUpButton fallbackRedirectUrl='/c' />
  <SignOutButton redirectUrl="/d" />
  <OrganizationSwitcher afterSelectOrganizationUrl="/e" />
</P>
`.replace('clockSkewInSeconds', 'clockSkewInMs'),
    )
    expect(codes).toEqual([])
  })

  test('what could mean two things is for a person', async () => {
    const before = `import { SignIn, ClerkProvider } from '@keyward/react'
const a = <SignIn redirectUrl="/a" afterSignInUrl="/b" />
const b = <ClerkProvider frontendApi="clerk.example.com" />
`
    expect(await code(before)).toMatchObject({ after: before, codes: ['old_prop', 'old_prop', 'option_frontend_api'] })
  })

  test('variables in code and in the env files that git keeps; the others are told of without their values', async () => {
    const folder = testFolder({
      'package.json': {},
      '.gitignore': '.env.local\n',
      '.env.example': 'CLERK_API_KEY=test_abc\nNEXT_PUBLIC_CLERK_AFTER_SIGN_IN_URL=/in\n# CLERK_API_KEY\n',
      '.env.local': 'export CLERK_API_KEY=test_secret\n',
      'a.js': 'use(process.env.CLERK_API_KEY, process.env["CLERK_AFTER_SIGN_UP_URL"], env.CLERK_API_KEY)',
    })
    folder.write('.env', 'CLERK_API_KEY=a\nCLERK_SECRET_KEY=b\n')
    execFileSync('git', ['init', '--quiet'], { cwd: folder.path })
    const told = await keyward(['upgrade', folder.path, '--yes', '--force'])
    expect(folder.read('.env.example')).toBe(
      'CLERK_SECRET_KEY=test_abc\nNEXT_PUBLIC_CLERK_SIGN_IN_FALLBACK_REDIRECT_URL=/in\n# CLERK_API_KEY\n',
    )
    expect(folder.read('.env.local')).toBe('export CLERK_API_KEY=test_secret\n')
    expect(folder.read('a.js')).toBe(
      'use(process.env.CLERK_SECRET_KEY, process.env["CLERK_SIGN_UP_FALLBACK_REDIRECT_URL"], env.CLERK_API_KEY)',
    )
    expect(folder.read('.env')).toBe('CLERK_API_KEY=a\nCLERK_SECRET_KEY=b\n')
    for (const place of ['.env:1', '.env.local:1']) expect(told.err).toContain(`${place}  old_variable`)
    expect(told.err).not.toMatch(/test_abc|test_secret/)
  })
})

describe('the command', () => {
  const app = () => {
    const folder = testFolder({
      'package.json': { dependencies: { '@clerk/nextjs': '6' } },
      '.gitignore': '/generated\nnode_modules\n',
      'generated/a.ts': "import '@clerk/nextjs'",
      'node_modules/a/index.js': "require('@clerk/nextjs')",
      'dist/a.js': "require('@clerk/nextjs')",
      'a.ts': "import '@clerk/nextjs'",
    })
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
        cwd: folder.path,
        stdio: 'ignore',
      })
    git('init', '--quiet')
    git('add', '--all', '--force', ':!node_modules', ':!generated')
    return { folder, commit: () => git('commit', '--quiet', '-m', 'a') }
  }
  const untouched = "import '@clerk/nextjs'"

  test('shows the changes, and asks before it makes them', async () => {
    const { folder, commit } = app()
    commit()
    const dry = await keyward(['upgrade', folder.path, '--dry-run'])
    expect(dry).toMatchObject({ exitCode: 0, out: '' })
    expect(dry.err).toMatch(/changed: a\.ts[\s\S]*-import '@clerk\/nextjs'[\s\S]*\+import '@keyward\/nextjs'/)
    expect(await keyward(['upgrade', folder.path])).toMatchObject({ exitCode: 2 })
    expect(await keyward(['upgrade', folder.path], { answer: false })).toMatchObject({ exitCode: 1 })
    expect(folder.read('a.ts')).toBe(untouched)
    expect(await keyward(['upgrade', folder.path], { answer: true })).toMatchObject({
      exitCode: 0,
      out: 'Changed 2 files. Next: `npm install`, then `npx keyward doctor`.',
    })
    expect(folder.read('a.ts')).toBe("import '@keyward/nextjs'")
    for (const name of ['generated/a.ts', 'dist/a.js', 'node_modules/a/index.js'])
      expect(folder.read(name)).toContain('@clerk/nextjs')
    expect((await keyward(['upgrade', folder.path])).err).toContain('Nothing to change.')
  })

  test('refuses where git has not kept everything, unless it is told to', async () => {
    const { folder, commit } = app()
    expect(await keyward(['upgrade', folder.path, '--yes'])).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('uncommitted_changes'),
    })
    commit()
    folder.write('b.ts', '')
    expect((await keyward(['upgrade', folder.path, '--yes'])).exitCode).toBe(2)
    expect(folder.read('a.ts')).toBe(untouched)
    expect((await keyward(['upgrade', folder.path, '--yes', '--force'])).exitCode).toBe(0)
  })

  test('a folder without package.json ends with 2', async () => {
    expect(await keyward(['upgrade', testFolder({}).path])).toMatchObject({ exitCode: 2 })
  })
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keyward } from '../../test-support/keyward.ts'
import { realServer } from '../../test-support/real-server.ts'

const server = realServer()
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyward-env-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** What the env file has after a pull into an application with these dependencies. */
async function pulled(dependencies: Record<string, string>, { before = '', file = '.env.local' } = {}) {
  const { operatorToken } = await server.current.instance()
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ dependencies }))
  if (before) writeFileSync(join(folder, file), before)
  const env = { KEYWARD_API_URL: server.current.url, KEYWARD_OPERATOR_TOKEN: operatorToken }
  const [application] = JSON.parse((await keyward(['instances', 'list', '--secret-keys', '--json'], { env })).out)
  const args = ['env', 'pull', '--cwd', folder, '--application', application.application_id]
  expect(await keyward(args, { env })).toMatchObject({ exitCode: 0 })
  const { publishable_key: publishableKey, secret_key: secretKey } = application.instances[0]
  return { text: readFileSync(join(folder, file), 'utf8'), publishableKey, secretKey }
}

test('keys of another instance take the place of those that are there, and the rest stays as it is', async () => {
  const before =
    '# mine\nOWN=1\nNEXT_PUBLIC_KEYWARD_PUBLISHABLE_KEY=pk_test_old\n\nKEYWARD_SECRET_KEY="sk_test_old"\nLAST=2\n'
  const { text, publishableKey, secretKey } = await pulled({ next: '16', react: '19' }, { before })
  expect(text).toBe(
    `# mine\nOWN=1\nNEXT_PUBLIC_KEYWARD_PUBLISHABLE_KEY=${publishableKey}\n\nKEYWARD_SECRET_KEY=${secretKey}\nLAST=2\n`,
  )
})

test('a framework gets what it reads, where it reads it', async () => {
  const page = await pulled({ vite: '8', react: '19' })
  expect(page.text).toBe(`VITE_KEYWARD_PUBLISHABLE_KEY=${page.publishableKey}\n`)
  const api = await pulled({ express: '5' }, { file: '.env' })
  expect(api.text).toBe(`KEYWARD_PUBLISHABLE_KEY=${api.publishableKey}\nKEYWARD_SECRET_KEY=${api.secretKey}\n`)
  const official = await pulled({ next: '16', react: '19', '@clerk/nextjs': '6' })
  expect(official.text).toContain(`CLERK_SECRET_KEY=${official.secretKey}\nCLERK_API_URL=http://localhost:`)
})

test('a secret key opens its own instance, whose schema of settings can be had', async () => {
  const { secretKey } = await server.current.instance()
  const env = { KEYWARD_API_URL: server.current.url, KEYWARD_SECRET_KEY: secretKey }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ dependencies: { hono: '4' } }))
  const { out } = await keyward(['env', 'pull', '--cwd', folder, '--file', '.env.test', '--json'], { env })
  expect(JSON.parse(out)).toEqual({
    env_file: join(folder, '.env.test'),
    variables: ['KEYWARD_PUBLISHABLE_KEY', 'KEYWARD_SECRET_KEY'],
  })
  expect(readFileSync(join(folder, '.env.test'), 'utf8')).toContain(`KEYWARD_SECRET_KEY=${secretKey}\n`)
  const schema = await keyward(['config', 'schema', '--keys', 'session', 'sign_up'], { env })
  expect(Object.keys(JSON.parse(schema.out).properties).sort()).toEqual(['session', 'sign_up'])
})

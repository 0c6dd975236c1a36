import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keyward } from '../../test-support/keyward.ts'
import { realServer } from '../../test-support/real-server.ts'

const server = realServer()
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyward-claim-'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: '@acme/shop' }))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** An app of this folder that got keys without having any. */
async function started(brand: 'keyward' | 'clerk') {
  const answer = await fetch(`${server.current.url}/v1/accountless_applications`, { method: 'POST' })
  const json = (await answer.json()) as Record<string, string>
  const keys = { publishableKey: json.publishable_key!, secretKey: json.secret_key!, claimUrl: json.claim_url! }
  const file = join(folder, `.${brand}/.tmp/keyless.json`)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, JSON.stringify(keys))
  return { ...keys, file }
}
const claim = (env: Record<string, string>, ...args: string[]) =>
  keyward(['claim', '--cwd', folder, '--json', ...args], { env })
const envFile = () => readFileSync(join(folder, '.env.local'), 'utf8')

test('claims under the name of the package, and writes the keys that our SDK reads', async () => {
  const { operatorToken } = await server.current.instance()
  const { publishableKey, secretKey, file } = await started('keyward')
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'data/operator-token'), `${operatorToken}\n`)
  const { exitCode, out } = await claim({}, '--data', 'data')
  expect([exitCode, JSON.parse(out)]).toMatchObject([0, { claimed: true, publishable_key: publishableKey }])
  expect(envFile()).toBe(`NEXT_PUBLIC_KEYWARD_PUBLISHABLE_KEY=${publishableKey}\nKEYWARD_SECRET_KEY=${secretKey}\n`)
  expect(existsSync(file)).toBe(false)
  const env = { KEYWARD_API_URL: server.current.url, KEYWARD_OPERATOR_TOKEN: operatorToken }
  const listed = JSON.parse((await keyward(['instances', 'list', '--json'], { env })).out)
  expect(listed.map(({ name }: { name: string }) => name)).toContain('shop')
})

test('an app of the official package gets its addresses too, also if somebody has claimed it at the page', async () => {
  const { operatorToken } = await server.current.instance()
  const { publishableKey, secretKey, claimUrl } = await started('clerk')
  const env = { KEYWARD_OPERATOR_TOKEN: operatorToken }
  const token = new URL(claimUrl).searchParams.get('token')
  await fetch(`${server.current.url}/v1/platform/accountless_applications/claim`, {
    method: 'POST',
    headers: { authorization: `Bearer ${operatorToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ token, name: 'By hand' }),
  })
  const { origin } = new URL(claimUrl)
  writeFileSync(
    join(folder, '.env.local'),
    `OWN=1\nNEXT_PUBLIC_CLERK_PROXY_URL=http://localhost:4100\nCLERK_API_URL=${origin}\n`,
  )
  expect(JSON.parse((await claim(env)).out)).toMatchObject({ claimed: false })
  expect(envFile().split('\n')).toEqual(
    expect.arrayContaining([
      'OWN=1',
      `NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=${publishableKey}`,
      `CLERK_SECRET_KEY=${secretKey}`,
      expect.stringMatching(/^NEXT_PUBLIC_CLERK_PROXY_URL=http:\/\/127\.0\.0\.1:\d+\/[\w-]+\.accounts\.dev$/),
    ]),
  )
  expect(envFile().match(/PROXY_URL/g)).toHaveLength(1)
})

test('says what is missing: an application that began without keys, a token, a server that knows it', async () => {
  expect(await claim({})).toMatchObject({ exitCode: 2, err: expect.stringContaining('keyless_missing') })
  const { file } = await started('keyward')
  expect(await claim({})).toMatchObject({ exitCode: 2, err: expect.stringContaining('KEYWARD_OPERATOR_TOKEN') })
  const refused = await claim({ KEYWARD_OPERATOR_TOKEN: 'kwop_wrong' })
  expect(refused).toMatchObject({ exitCode: 1, err: expect.stringContaining('clerk_key_invalid') })
  expect([existsSync(file), existsSync(join(folder, '.env.local'))]).toEqual([true, false])
})

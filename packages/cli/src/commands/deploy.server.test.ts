import dns from 'node:dns/promises'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type MailServer, startMailServer } from '../../../server/test-support/mail-server.ts'
import { testFolder } from '../../test-support/folder.ts'
import { keyward } from '../../test-support/keyward.ts'
import { realServer } from '../../test-support/real-server.ts'
import type { Step } from '../deploy/step.ts'

let mailServer: MailServer
const variables: Record<string, string> = { KEYWARD_MAIL_FROM: 'Acme <hello@acme.example>' }
beforeAll(async () => {
  mailServer = await startMailServer()
  variables['KEYWARD_SMTP_URL'] = mailServer.url.replace('//', '//user:secret@')
})
afterAll(() => mailServer.stop())

const server = realServer(variables)
const withoutMail = realServer()
const isOurs = (host: string) => host.endsWith('.deploy.example')

/** Which names lead to the server, by https; with another `Host` if the proxy before it puts one there. */
let world: { names: readonly string[]; hostHeader: string | null; failure: string | null }

beforeEach(() => {
  mailServer.reset()
  world = { names: [], hostHeader: null, failure: null }
  const found = async (host: string) => {
    if (!world.names.includes(host)) throw Object.assign(new Error(`no ${host}`), { code: 'ENOTFOUND' })
    return [{ address: '192.0.2.1', family: 4 }]
  }
  vi.spyOn(dns, 'lookup').mockImplementation(found as unknown as typeof dns.lookup)
  const real = globalThis.fetch
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const { host, pathname } = new URL(String(input))
    if (!isOurs(host)) return real(input, init)
    if (world.failure) throw new TypeError('fetch failed', { cause: { code: world.failure } })
    return behindProxy(pathname, world.hostHeader ?? host)
  })
})
afterEach(() => vi.restoreAllMocks())

/** `fetch` names the host of the address alone. */
async function behindProxy(path: string, host: string): Promise<Response> {
  const request = get(server.current.url + path, { headers: { host } })
  const [message] = (await once(request, 'response')) as [IncomingMessage]
  return new Response(await text(message), { status: message.statusCode ?? 500 })
}

async function application({ current } = server) {
  const { operatorToken, instanceId } = await current.instance({ auth_password: { min_length: 21 } })
  const env = { KEYWARD_API_URL: current.url, KEYWARD_OPERATOR_TOKEN: operatorToken }
  const run = (args: string[], answer?: boolean) =>
    keyward(['deploy', ...args], { env, ...(answer === undefined ? {} : { answer }) })
  const look = async (...args: string[]) => {
    const { exitCode, out, err } = await run([...args, '--json'])
    const { steps = [], ...rest } = out === '' ? {} : JSON.parse(out)
    const states = Object.fromEntries((steps as Step[]).map(({ code, state }) => [code, state]))
    return {
      exitCode,
      states,
      steps: steps as Step[],
      code: err === '' ? null : JSON.parse(err.split('\n').at(-1)!).error.code,
      ...rest,
    }
  }
  const domain = `${crypto.randomUUID().slice(0, 8)}.deploy.example`
  return { run, look, domain, instanceId, env }
}

const stepOf = ({ steps }: { steps: Step[] }, wanted: string) => steps.find(({ code }) => code === wanted)

test('makes the production instance with the settings of development, once, and shows its keys', async () => {
  const { run, look, domain, env } = await application()
  expect(await look()).toMatchObject({ exitCode: 2, code: 'production_missing' })
  expect(await look('--check', '--domain', domain)).toMatchObject({ exitCode: 1, code: 'production_missing' })
  expect(await run(['--domain', domain], false)).toMatchObject({ exitCode: 1, out: '' })
  const made = await look('--domain', domain, '--yes')
  expect(made).toMatchObject({ exitCode: 1, code: 'deploy_incomplete', created: true, domain })
  expect(made.secret_key).toMatch(/^sk_live_/)
  const pull = await keyward(['config', 'pull', '--instance', made.instance_id], { env })
  expect(JSON.parse(pull.out).auth_password.min_length).toBe(21)
  const again = await look('--yes')
  expect(again).toMatchObject({ created: false, instance_id: made.instance_id, publishable_key: made.publishable_key })
  expect(again).not.toHaveProperty('secret_key')
  expect(await look('--domain', 'example.org')).toMatchObject({ exitCode: 2, code: 'production_of_another_domain' })
})

test('says of names, certificates and the host what is missing, until nothing is', async () => {
  const { look, run, domain, instanceId, env } = await application()
  const [clerk, accounts] = [`clerk.${domain}`, `accounts.${domain}`]
  const { states, steps, instance_id } = await look('--domain', domain, '--yes')
  expect(states).toMatchObject({ frontend_api_name: 'open', account_portal_name: 'open', production_settings: 'done' })
  expect(states).toMatchObject({ development_open: 'advice', server_variables: 'unseen' })
  expect(states).not.toHaveProperty('frontend_api')
  expect(steps[0]!.todo).toContain(clerk)

  world = { names: [clerk, accounts], hostHeader: null, failure: 'CERT_HAS_EXPIRED' }
  expect(stepOf(await look(), 'frontend_api')).toMatchObject({ state: 'open', todo: `A certificate for ${clerk}` })

  world = { ...world, failure: null, hostHeader: new URL(server.current.url).host }
  const lost = await look()
  expect(stepOf(lost, 'frontend_api')).toMatchObject({ state: 'open', todo: expect.stringContaining('Host') })

  const other = await application()
  await other.look('--domain', other.domain, '--yes')
  world = { ...world, hostHeader: `clerk.${other.domain}` }
  const strange = stepOf(await look(), 'frontend_api')
  expect(strange).toMatchObject({ state: 'open', message: expect.stringContaining('another instance') })

  world = { ...world, hostHeader: null }
  const done = await look()
  expect(done).toMatchObject({ exitCode: 0, code: null, states: { frontend_api: 'done', account_portal: 'done' } })
  expect((await run([])).out).toContain(`✓ https://${clerk} answers for ${instance_id}.`)

  const patch = (...args: string[]) => keyward(['config', 'patch', '--yes', ...args], { env })
  await patch('general.test_mode=true', '--instance', instance_id)
  await patch('auth_access_control.sign_up_mode=restricted', '--instance', instanceId)
  const lax = await look('--check')
  expect(lax).toMatchObject({ exitCode: 1, states: { production_settings: 'open' } })
  expect(lax.states).not.toHaveProperty('development_open')
})

test.each([
  [{ vite: '8', react: '19' }, 'VITE_KEYWARD_PUBLISHABLE_KEY'],
  [{ express: '5' }, 'KEYWARD_PUBLISHABLE_KEY'],
  [{ next: '16' }, 'NEXT_PUBLIC_KEYWARD_PUBLISHABLE_KEY'],
  [{}, 'NEXT_PUBLIC_KEYWARD_PUBLISHABLE_KEY'],
])('with %j the keys have the name %s', async (dependencies, name) => {
  const { run, domain } = await application()
  vi.spyOn(process, 'cwd').mockReturnValue(testFolder({ 'package.json': { dependencies } }).path)
  const { out } = await run(['--domain', domain, '--yes'])
  expect(out).toMatch(new RegExp(`^${name}=pk_live_\\S+\nKEYWARD_SECRET_KEY=sk_live_`, 'm'))
})

test('says whether the server can send what the settings let people ask for', async () => {
  const { look, run, domain, env } = await application()
  const { instance_id, states } = await look('--domain', domain, '--yes')
  expect(states).toMatchObject({ mail: 'done' })
  expect(states).not.toHaveProperty('sms')
  expect((await run([])).out).toContain('✓ Mails go out, from hello@acme.example.')
  // It was asked, and nothing was sent.
  expect(mailServer.commands.some((line) => line.startsWith('AUTH'))).toBe(true)
  expect(mailServer.commands.some((line) => line.startsWith('MAIL'))).toBe(false)

  mailServer.answers = { AUTH: '535 5.7.8 wrong password' }
  expect(stepOf(await look(), 'mail')).toMatchObject({ state: 'open', message: expect.stringContaining('EAUTH') })
  mailServer.isAway = true
  expect(stepOf(await look(), 'mail')).toMatchObject({ state: 'open' })
  await keyward(['config', 'patch', '--yes', 'auth_phone.used_for_sign_in=true', '--instance', instance_id], { env })
  expect((await look()).states).toMatchObject({ sms: 'open' })

  const bare = await application(withoutMail)
  const without = await bare.look('--domain', bare.domain, '--yes')
  expect(stepOf(without, 'mail')).toMatchObject({ state: 'open', todo: 'Start it with KEYWARD_SMTP_URL' })
})

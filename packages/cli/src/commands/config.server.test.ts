import { expect, test } from 'vitest'
import { testFolder } from '../../test-support/folder.ts'
import { keyward } from '../../test-support/keyward.ts'
import { realServer } from '../../test-support/real-server.ts'

const server = realServer()

/** An instance with two settings of its own, and its settings as `pull` writes them. */
async function instance() {
  const { cli, secretKey } = await server.current.instance({
    auth_password: { min_length: 21 },
    session: { claims: { plan: '{{user.public_metadata.plan}}', team: 'a' } },
  })
  const pull = async () => JSON.parse((await cli('config', 'pull')).out)
  const env = { KEYWARD_API_URL: server.current.url, KEYWARD_SECRET_KEY: secretKey }
  const put = (settings: object, args: string[] = ['--yes'], answer?: boolean) => {
    const { path } = testFolder({ 'settings.json': settings })
    return keyward(['config', 'put', `${path}/settings.json`, ...args], {
      env,
      ...(answer === undefined ? {} : { answer }),
    })
  }
  return { pull, put }
}

test('config put replaces everything, and tells what the file no longer has', async () => {
  const { pull, put } = await instance()
  const { auth_password, session, ...rest } = await pull()
  const { min_length, ...password } = auth_password
  const wanted = {
    ...rest,
    auth_password: password,
    session: { ...session, claims: { team: 'b' } },
  }
  const unasked = await put(wanted, [])
  expect([unasked.exitCode, (await pull()).auth_password.min_length]).toEqual([2, min_length])
  const asked = await put(wanted, [], false)
  expect(asked).toMatchObject({ exitCode: 1 })
  expect(asked.err).toMatch(/auth_password\.min_length\n {4}- 21\n {4}\+ 8/)
  expect(asked.err).toContain('back to its default: auth_password.min_length, session.claims.plan.')
  const dry = await put(wanted, ['--dry-run', '--json'])
  expect(JSON.parse(dry.out)).toMatchObject({
    applied: false,
    lost: ['auth_password.min_length', 'session.claims.plan'],
  })
  expect((await pull()).session.claims.team).toBe('a')

  const done = JSON.parse((await put(wanted, ['--yes', '--json'])).out)
  expect(done).toMatchObject({ applied: true, lost: ['auth_password.min_length', 'session.claims.plan'] })
  const after = await pull()
  expect([after.auth_password.min_length, after.session.claims]).toEqual([8, { team: 'b' }])
  expect(await put(after)).toMatchObject({ exitCode: 0, out: 'No differences.' })
})

test('config put wants every section', async () => {
  const { pull, put } = await instance()
  const { session, general, ...rest } = await pull()
  expect(await put(rest)).toMatchObject({
    exitCode: 2,
    err: expect.stringMatching(/lacks (general, session|session, general).*config_keys_missing/),
  })
})

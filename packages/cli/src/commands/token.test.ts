import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFolder } from '../../test-support/folder.ts'
import { keyward } from '../../test-support/keyward.ts'
import { testServer } from '../../test-support/server.ts'

/** Good for a moment, so that the next one is due at once. */
const jwt = (number: number) =>
  `h.${Buffer.from(JSON.stringify({ iat: 1_000, exp: 1_000.1, number })).toString('base64url')}.s`

test('--refresh prints a fresh token before each runs out, for the same session, until it ends', async () => {
  let minted = 0
  const { url, received } = await testServer(({ path, method }) => {
    if (path === '/v1/instance') return { body: { id: 'ins_1', environment_type: 'development' } }
    if (method === 'GET') return { body: { id: 'sess_1', user_id: 'user_1' } }
    minted++
    return minted <= 2
      ? { body: { object: 'token', jwt: jwt(minted) } }
      : { status: 401, body: { errors: [{ code: 'authentication_invalid', message: 'over' }] } }
  })
  const args = ['token', '--session', 'sess_1', '--refresh', '--url', url, '--secret-key', 'sk_test_1']
  const { exitCode, out, err } = await keyward(args)
  expect([exitCode, out.split('\n')]).toEqual([1, [jwt(1), jwt(2)]])
  expect(err).toContain('authentication_invalid')
  expect(received.filter(({ path }) => path === '/v1/sessions/sess_1/tokens')).toHaveLength(3)
})

test('options behind `operator` are its own', async () => {
  const { out } = await keyward(['token', 'operator', '--help'])
  expect(out).toContain('--name')
  expect(out).not.toContain('--create-user')
})

test.each([
  ['token', 'operator'],
  ['keys', 'rotate', '--master', '--yes'],
])('a folder without a server is left as it is: keyward %s %s', async (...args) => {
  const { path } = testFolder({})
  const data = join(path, 'nothing')
  expect(await keyward([...args, '--data', data])).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('data_missing'),
  })
  expect(existsSync(data)).toBe(false)
})

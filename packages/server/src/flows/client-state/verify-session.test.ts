import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()

test('a session is verified by a token of its own, while both last', async () => {
  const app = await testInstance(server.current)
  const [first, second] = [await app.browser().signUp(), await app.browser().signUp()]
  const tokenOf = async (sessionId: string) => (await app.bapi('POST', `/sessions/${sessionId}/tokens`, {})).body.jwt
  const verify = async (sessionId: string, token: string) => {
    const { status, body } = await app.bapi('POST', `/sessions/${sessionId}/verify`, { token })
    return [status, status === 200 ? body.id : body.errors[0].code]
  }
  const token = await tokenOf(first.sessionId)
  expect(await verify(first.sessionId, token)).toEqual([200, first.sessionId])
  expect(await verify(second.sessionId, token)).toEqual([401, 'authentication_invalid'])
  expect(await verify(first.sessionId, 'nonsense')).toEqual([401, 'authentication_invalid'])
  expect(await verify('sess_nobody', token)).toEqual([404, 'resource_not_found'])

  await app.bapi('POST', `/sessions/${first.sessionId}/revoke`)
  expect(await verify(first.sessionId, token)).toEqual([401, 'authentication_invalid'])
})

import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()

test('a session that is revoked while tokens are asked for gives none to whoever asks afterwards', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  const { sessionId } = await browser.signUp()
  const ask = () => browser.fapi('POST', `/v1/client/sessions/${sessionId}/tokens`)
  const before = Array.from({ length: 8 }, ask)
  const [revoked, ...asked] = await Promise.all([app.bapi('POST', `/sessions/${sessionId}/revoke`), ...before])
  expect(revoked.body.status).toBe('revoked')
  // Those that were under way may have been in time, or not; nothing in between.
  for (const { status } of asked) expect([200, 401, 404]).toContain(status)
  const after = await Promise.all(Array.from({ length: 8 }, ask))
  expect(after.map(({ status }) => status).filter((status) => status < 400)).toEqual([])
})

test('a key that is revoked while it is verified is good for at most as long as verifications are remembered', async () => {
  const app = await testInstance(server.current, { api_keys: { user_api_keys_enabled: true } })
  const { userId } = await app.browser().signUp()
  const { body: key } = await app.bapi('POST', '/api_keys', { subject: userId, name: 'raced' })
  const verify = () => app.bapi('POST', '/api_keys/verify', { secret: key.secret })
  expect((await verify()).status).toBe(200)
  await Promise.all([
    ...Array.from({ length: 8 }, verify),
    app.bapi('POST', `/api_keys/${key.id}/revoke`, {}),
    ...Array.from({ length: 8 }, verify),
  ])
  // Two seconds are what the documents of this project promise.
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  const after = await Promise.all(Array.from({ length: 4 }, verify))
  expect(after.map(({ status }) => status).filter((status) => status < 400)).toEqual([])
})

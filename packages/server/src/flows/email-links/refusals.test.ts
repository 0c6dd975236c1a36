import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()

test('a link of somebody who may not come in leads back to the app, and lets nobody in', async () => {
  const app = await testInstance(server.current, { auth_email: { sign_in_strategies: ['email_link'] } })
  const { body: user } = await app.bapi('POST', '/users', {
    email_address: ['link@example.com'],
    skip_password_requirement: true,
  })
  for (const [verb, undo] of [
    ['lock', 'unlock'],
    ['ban', 'unban'],
  ] as const) {
    const browser = app.browser()
    await browser.fapi('POST', '/v1/client/sign_ins', {
      identifier: 'link@example.com',
      strategy: 'email_link',
      redirect_url: 'http://localhost:3000/verify',
    })
    const [mail] = await app.inbox()
    const token = new URL(mail!.link!).searchParams.get('token')!
    await app.bapi('POST', `/users/${user.id}/${verb}`)
    const refused = await browser.fapi('POST', '/v1/verify', { token })
    expect([verb, refused.status, refused.headers['location']]).toEqual([
      verb,
      303,
      'http://localhost:3000/verify?__clerk_status=failed',
    ])
    expect((await browser.fapi('GET', '/v1/client')).body.response.sessions).toEqual([])
    // Nothing was spent: once they may come in, the link is as good as before.
    await app.bapi('POST', `/users/${user.id}/${undo}`)
    const taken = await browser.fapi('POST', '/v1/verify', { token })
    expect([verb, String(taken.headers['location'])]).toEqual([
      verb,
      expect.stringContaining('__clerk_status=verified'),
    ])
  }
})

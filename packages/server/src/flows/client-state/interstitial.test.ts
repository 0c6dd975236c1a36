import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()
const ask = (query: Record<string, string>, host = 'localhost:4100') =>
  server.current.app.inject({
    method: 'GET',
    url: `/v1/public/interstitial?${new URLSearchParams(query)}`,
    headers: { host },
  })

test('the page for whom an old server cannot tell loads the runtime of the instance, without any secret', async () => {
  for (const app of [
    await testInstance(server.current),
    await testInstance(server.current, {}, { environmentType: 'production' }),
  ]) {
    const { instance } = await app.scope()
    const answer = await ask({ publishable_key: app.publishableKey, sign_in_url: '/sign-in' })
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(answer.body).toContain(`data-clerk-publishable-key="${app.publishableKey}"`)
    expect(answer.body).toContain(`src="${instance.issuer}/npm/@clerk/clerk-js@5/dist/clerk.browser.js"`)
    expect((await ask({ frontend_api: instance.frontendApi })).statusCode).toBe(200)
  }
})

test('what is asked for stays an attribute; who names no instance, or none of ours, gets no page', async () => {
  const app = await testInstance(server.current)
  const hostile = '"><script>alert(1)</script>'
  const { body } = await ask({
    publishable_key: app.publishableKey,
    sign_in_url: hostile,
    domain: hostile,
    proxy_url: `javascript:${hostile}`,
  })
  expect(body).not.toContain('alert(1)</script>"')
  expect(body.match(/<script/g)).toHaveLength(2)
  expect((await ask({})).statusCode).toBe(400)
  expect((await ask({ publishable_key: 'pk_test_x' })).statusCode).toBe(400)
  expect((await ask({ frontend_api: 'clerk.nobody.example' })).statusCode).toBe(404)
})

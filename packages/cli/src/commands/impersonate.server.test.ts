import { expect, test } from 'vitest'
import { keyward } from '../../test-support/keyward.ts'
import { type RealInstance, realServer } from '../../test-support/real-server.ts'

const server = realServer()

async function withSomebody(environmentType: 'development' | 'production' = 'development') {
  const instance = await server.current.instance({}, { environmentType })
  const email = `u${crypto.randomUUID().slice(0, 8)}@example.com`
  const { id } = await instance.json('users', 'create', '--email', email)
  return { ...instance, email, id: id as string }
}

const enter = (instance: RealInstance, link: string) =>
  instance.browser().fapi('POST', '/v1/client/sign_ins', {
    strategy: 'ticket',
    ticket: new URL(link).searchParams.get('ticket')!,
  })

test('a link signs in as somebody, once, and says who is written as the actor', async () => {
  const instance = await withSomebody()
  const { out, err } = await instance.cli('impersonate', instance.email, '--as', 'support-ann')
  expect(err).toMatch(new RegExp(`as ${instance.email}, .* "support-ann" as the actor`))
  const { body } = await enter(instance, out)
  expect(body.client.sessions[0]).toMatchObject({ actor: { sub: 'support-ann' }, user: { id: instance.id } })
  expect((await enter(instance, out)).status).toBe(400)
})

test('a link that was revoked opens nothing, and is not revoked twice', async () => {
  const instance = await withSomebody()
  const { id, url } = await instance.json('users', 'impersonate', instance.id, '--as', 'ann')
  expect(await instance.cli('imp', 'revoke', id)).toMatchObject({ exitCode: 0, out: `${id} is revoked` })
  expect((await enter(instance, url)).status).toBe(400)
  expect(await instance.json('impersonate', 'revoke', id).catch(String)).toContain('actor_token_cannot_be_revoked_code')
  expect(await instance.json('impersonate', 'nobody@example.com', '--as', 'ann').catch(String)).toContain(
    'user_not_found',
  )
})

test('without a name the login name acts, in development alone', async () => {
  const link = async (instance: { secretKey: string; id: string }, names: Record<string, string>) => {
    const env = { KEYWARD_API_URL: server.current.url, KEYWARD_SECRET_KEY: instance.secretKey, ...names }
    return keyward(['impersonate', instance.id, '--json'], { env })
  }
  const development = await withSomebody()
  expect(JSON.parse((await link(development, { USER: 'ann' })).out).actor).toEqual({ sub: 'cli:ann' })
  for (const refused of [await link(development, {}), await link(await withSomebody('production'), { USER: 'ann' })])
    expect([refused.exitCode, JSON.parse(refused.err).error.code]).toEqual([2, 'actor_missing'])
})

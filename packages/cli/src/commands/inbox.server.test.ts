import { expect, test } from 'vitest'
import { keyward } from '../../test-support/keyward.ts'
import { realServer } from '../../test-support/real-server.ts'

const server = realServer()

/** Somebody who asked for a code to sign up with; and the same in another instance. */
async function asked(email = `${crypto.randomUUID().slice(0, 8)}@example.com`) {
  const instance = await server.current.instance()
  const browser = instance.browser()
  const { body } = await browser.fapi('POST', '/v1/client/sign_ups', { email_address: email })
  const ask = () =>
    browser.fapi('POST', `/v1/client/sign_ups/${body.response.id}/prepare_verification`, { strategy: 'email_code' })
  await ask()
  return { ...instance, email, ask }
}

const inbox = (...args: string[]) =>
  keyward(['inbox', ...args], { env: { KEYWARD_API_URL: server.current.url, KEYWARD_INBOX_TOKEN: 'wrong' } })

test('the newest code to an address is printed alone', async () => {
  const { email, lastCode, ask } = await asked()
  expect(await inbox('code', email)).toEqual({ exitCode: 0, out: await lastCode(email), err: '' })
  await ask()
  expect((await inbox('code', email.toUpperCase())).out).toBe(await lastCode(email))
  expect(JSON.parse((await inbox('code', email, '--json')).out)).toMatchObject({ code: await lastCode(email) })
  expect(await inbox('code', 'nobody@example.com')).toMatchObject({
    exitCode: 1,
    out: '',
    err: expect.stringContaining('code_not_found'),
  })
})

test('a code that is not there yet is waited for', async () => {
  const email = `${crypto.randomUUID().slice(0, 8)}@example.com`
  const waiting = inbox('code', email, '--wait', '60s')
  const { lastCode } = await asked(email)
  expect((await waiting).out).toBe(await lastCode(email))
})

test('messages are listed, shown and thrown away', async () => {
  const { email, instanceId, lastCode } = await asked()
  const other = await asked()
  const { out } = await inbox('--instance', instanceId)
  expect(out).toContain(email)
  expect(out).not.toContain(other.email)
  const [message] = JSON.parse((await inbox('list', '--to', email, '--json')).out)
  for (const name of [message.id, email]) expect((await inbox('show', name)).out).toContain(await lastCode(email))
  expect((await inbox('show')).out).toContain(other.email)
  expect(await inbox('clear')).toMatchObject({ exitCode: 0 })
  expect(await inbox()).toEqual({ exitCode: 0, out: '', err: 'Nothing.' })
  expect(await inbox('show')).toMatchObject({ exitCode: 1, err: expect.stringContaining('message_not_found') })
})

test('beside a production instance the inbox is closed, and says what opens it', async () => {
  await server.current.instance({}, { environmentType: 'production' })
  expect(await inbox()).toMatchObject({ exitCode: 2, err: expect.stringContaining('inbox_closed') })
})

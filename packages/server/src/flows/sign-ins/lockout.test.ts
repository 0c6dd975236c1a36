import { describe, expect, test } from 'vitest'
import { type TestInstance, testInstance, testPassword, testServer } from '../../../test-support/instance.ts'
import { startReceiver } from '../../../test-support/receiver.ts'

const server = testServer()
const email = 'ada@example.com'

type Browser = ReturnType<TestInstance['browser']>

/** A user whose browser at home knows her, and who is signed out everywhere. */
async function ada(protection: Record<string, unknown> = {}) {
  const app = await testInstance(server.current, {
    auth_email: { verify_at_sign_up: false },
    auth_attack_protection: {
      user_lockout: { enabled: true, max_attempts: 3, duration_in_minutes: 60 },
      ...protection,
    },
  })
  const home = app.browser()
  const { body } = await home.fapi('POST', '/v1/client/sign_ups', { email_address: email, password: testPassword })
  await signOut(home)
  return { app, home, userId: body.response.created_user_id as string }
}

async function signOut(browser: Browser) {
  await browser.fapi('DELETE', '/v1/client/sessions')
}

/** `complete`, or the code of the refusal. */
async function answer(browser: Browser, password: string): Promise<string> {
  const { body, codes } = await browser.fapi('POST', '/v1/client/sign_ins', { identifier: email, password })
  return codes[0] ?? body.response.status
}

async function guess(browser: Browser, times: number): Promise<string[]> {
  const answers: string[] = []
  for (let time = 0; time < times; time += 1) answers.push(await answer(browser, 'wrong password'))
  return answers
}

const wrong = 'form_password_incorrect'
const isLocked = async (app: TestInstance, userId: string) => (await app.bapi('GET', `/users/${userId}`)).body.locked

describe('whoever guesses somebody else’s password', () => {
  test('locks the account for strangers, not for its owner’s own browser; the lock stays', async () => {
    const { app, home, userId } = await ada()
    expect(await guess(app.browser(), 4)).toEqual([wrong, wrong, 'user_locked', 'user_locked'])
    expect(await answer(app.browser(), testPassword)).toBe('user_locked')
    expect(await answer(home, testPassword)).toBe('complete')
    expect(await isLocked(app, userId)).toBe(true)
    expect(await answer(app.browser(), testPassword)).toBe('user_locked')
  })

  test('gets no further guesses from that browser than it has of its own', async () => {
    const { app, home } = await ada()
    await guess(app.browser(), 3)
    expect(await guess(home, 4)).toEqual([wrong, wrong, 'user_locked', 'user_locked'])
    expect(await answer(home, testPassword)).toBe('user_locked')
    server.current.advance(61 * 60_000)
    expect(await answer(home, testPassword)).toBe('complete')
  })

  test('gets no more from it by sending them at once, nor by signing in to another account in between', async () => {
    const { app, home } = await ada()
    await guess(app.browser(), 3)
    const answers = await Promise.all(Array.from({ length: 12 }, () => answer(home, 'wrong password')))
    expect(answers.filter((one) => one === wrong).length).toBeLessThan(3)
    const form = { email_address: 'eve@example.com', password: testPassword }
    expect((await home.fapi('POST', '/v1/client/sign_ups', form)).body.response.status).toBe('complete')
    await signOut(home)
    expect(await answer(home, testPassword)).toBe('user_locked')
  })

  test('is not spared in a browser in which only they themselves have signed in', async () => {
    const { app } = await ada()
    const theirs = app.browser()
    await theirs.fapi('POST', '/v1/client/sign_ups', { email_address: 'eve@example.com', password: testPassword })
    await signOut(theirs)
    await guess(theirs, 3)
    expect(await answer(theirs, testPassword)).toBe('user_locked')
  })

  test('leaves a session that is open its proofs', async () => {
    const { app, home } = await ada()
    await home.signIn(email, testPassword)
    await guess(app.browser(), 3)
    const change = (current: string) =>
      home.fapi('POST', '/v1/me/change_password', { current_password: current, new_password: 'another horse battery' })
    expect((await change('wrong password')).codes).toEqual(['form_password_incorrect'])
    expect((await change(testPassword)).status).toBe(200)
  })

  test('learns nothing under strict protection, and its owner comes in', async () => {
    const { app, home } = await ada({ enumeration_protection: 'strict' })
    expect(await guess(app.browser(), 4)).toEqual([wrong, wrong, wrong, wrong])
    expect(await answer(app.browser(), testPassword)).toBe(wrong)
    expect(await answer(home, testPassword)).toBe('complete')
  })
})

test('a lock by the application’s own hand holds in every browser', async () => {
  const { app, home, userId } = await ada()
  await guess(app.browser(), 3)
  await app.bapi('POST', `/users/${userId}/lock`)
  expect(await answer(home, testPassword)).toBe('user_locked')
})

test('so does one that comes while the owner is being let in past a lock by guesses', async () => {
  const { app, home, userId } = await ada()
  await guess(app.browser(), 3)
  const hook = await startReceiver(async (response) => {
    await app.bapi('POST', `/users/${userId}/lock`)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await app.setSettings({
    webhooks: { allow_private_addresses: true },
    hooks: { before_session_created: { url: hook.url } },
  })
  expect(await answer(home, testPassword)).toBe('user_locked')
  expect(hook.received).toHaveLength(1)
  expect((await app.bapi('GET', `/sessions?user_id=${userId}&status=active`)).body).toEqual([])
  hook.close()
})

describe('the mail about a lock', () => {
  const path = '/v1/unlock'
  const tokenIn = async (app: TestInstance) => {
    const [mail] = (await app.inbox()).filter(({ subject }) => subject.includes('is locked'))
    return /\/v1\/unlock\?token=(\S+)/.exec(mail!.text)![1]!
  }

  test('opens the account again, at the press of a button and for whoever has the mail alone', async () => {
    const { app, userId } = await ada()
    await guess(app.browser(), 3)
    const token = await tokenIn(app)
    const stranger = app.browser({ origin: null })
    expect((await stranger.fapi('GET', `${path}?token=${token}`)).body).toContain('Open the account again')
    const later = token.replace(/\.\d+\./, (until) => `.${Number(until.slice(1, -1)) + 3_600_000}.`)
    for (const bad of [`${token}x`, later, token.replace(/^user_./, 'user_0'), 'x', '..'])
      expect([bad, (await stranger.fapi('POST', path, { token: bad })).status]).toEqual([bad, 400])
    expect(await isLocked(app, userId)).toBe(true)
    expect((await stranger.fapi('POST', path, { token })).body).toContain('The account is open again')
    expect(await isLocked(app, userId)).toBe(false)
    expect(await answer(app.browser(), testPassword)).toBe('complete')
    const { data } = (await app.bapi('GET', '/events?limit=100')).body
    expect(data.filter(({ type }: { type: string }) => type === 'user.updated').at(-1).data.locked).toBe(false)
    expect(JSON.stringify(data)).not.toContain(token)
  })

  test('opens neither a later lock nor one by the application’s own hand', async () => {
    const { app, userId } = await ada()
    await guess(app.browser(), 3)
    const token = await tokenIn(app)
    const open = () => app.browser({ origin: null }).fapi('POST', path, { token })
    await app.bapi('POST', `/users/${userId}/lock`)
    await open()
    expect(await isLocked(app, userId)).toBe(true)
    await app.bapi('POST', `/users/${userId}/unlock`)
    server.current.advance(1_000)
    await guess(app.browser(), 3)
    await open()
    expect(await isLocked(app, userId)).toBe(true)
  })
})

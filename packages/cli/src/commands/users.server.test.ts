import { expect, test } from 'vitest'
import { keyward } from '../../test-support/keyward.ts'
import { realServer } from '../../test-support/real-server.ts'

const server = realServer()
const instance = () => server.current.instance({ auth_username: { used_for_sign_up: true, used_for_sign_in: true } })

const someone = (email = `u${crypto.randomUUID().slice(0, 8)}+clerk_test@example.com`) => email

test('somebody is made, found by every name, changed, and deleted', async () => {
  const { cli, json } = await instance()
  const email = someone()
  const made = await json(
    ...['users', 'create', '--email', email, '--username', 'lovelace', '--first-name', 'Ada', '--external-id', 'crm-1'],
    ...['--public-metadata', '{"plan":"pro","seats":3}'],
  )
  expect(made).toMatchObject({ first_name: 'Ada', public_metadata: { plan: 'pro', seats: 3 }, password_enabled: false })
  for (const name of [made.id, email, 'lovelace', 'crm-1'])
    expect([name, (await json('users', 'get', name)).id]).toEqual([name, made.id])
  expect((await cli('users', 'get', 'lovelace')).out).toContain(`email            ${email}`)

  const changed = await json(
    'users',
    'update',
    'lovelace',
    '--last-name',
    'King',
    '--public-metadata',
    '{"seats":null}',
  )
  expect(changed).toMatchObject({ first_name: 'Ada', last_name: 'King', public_metadata: { plan: 'pro' } })
  expect((await cli('users', 'list')).out).toMatch(new RegExp(`^${made.id}  .*Ada King`))

  expect(await cli('users', 'delete', 'lovelace')).toMatchObject({ exitCode: 2, err: expect.stringContaining('--yes') })
  expect(await cli('users', 'delete', 'lovelace', '--yes')).toMatchObject({ exitCode: 0 })
  expect(await cli('users', 'get', 'lovelace')).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('user_not_found'),
  })
  expect(await cli('users', 'list')).toMatchObject({ exitCode: 0, out: '', err: 'Nobody.' })
})

test('bans, locks and passwords count where people sign in', async () => {
  const { cli, json, browser } = await instance()
  const email = someone()
  const { id } = await json('users', 'create', '--email', email)
  const password = (await cli('users', 'password', email)).out
  expect(password.length).toBeGreaterThan(15)
  await browser().signIn(email, password)
  for (const [verb, undo, code] of [
    ['ban', 'unban', 'user_banned'],
    ['lock', 'unlock', 'user_locked'],
  ] as const) {
    expect(await cli('users', verb, email)).toMatchObject({ exitCode: 0, out: expect.stringContaining(id) })
    await expect(browser().signIn(email, password), code).rejects.toThrow()
    await cli('users', undo, email)
    await browser().signIn(email, password)
  }
  expect((await json('users', 'list', '--banned')).length).toBe(0)
  expect(await json('users', 'password', email, '--remove')).toMatchObject({ password_enabled: false })
})

test('a password comes from standard input and is checked as everywhere', async () => {
  const { secretKey, json, browser } = await instance()
  const email = someone()
  await json('users', 'create', '--email', email)
  const env = { KEYWARD_API_URL: server.current.url, KEYWARD_SECRET_KEY: secretKey }
  const set = (input: string) => keyward(['users', 'password', email, '-'], { env, input })
  expect(await set('short\n')).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('form_password_length_too_short'),
  })
  expect(await set('a phrase that nobody has\n')).toMatchObject({ exitCode: 0 })
  await browser().signIn(email, 'a phrase that nobody has')
})

test('a list says that there is more, and the rest is behind it', async () => {
  const { cli, json } = await instance()
  for (const name of ['a', 'b', 'c'])
    await json('users', 'create', '--email', someone(`${name}+clerk_test@example.com`))
  const page = await cli('users', 'list', '--limit', '2', '--order-by', 'created_at')
  expect(page).toMatchObject({ exitCode: 0, err: expect.stringContaining('--offset 2') })
  expect(page.out.split('\n')).toHaveLength(2)
  expect((await json('users', 'list', '--offset', '2', '--order-by', 'created_at'))[0].email_addresses).toMatchObject([
    { email_address: 'c+clerk_test@example.com' },
  ])
  expect(await json('users', 'list', '--query', 'b+clerk')).toHaveLength(1)
})

test('what the server refuses ends with 1 and its code, what is mistyped with 2', async () => {
  const { cli } = await instance()
  await cli('users', 'create', '--email', 'taken+clerk_test@example.com')
  expect(await cli('users', 'create', '--email', 'taken+clerk_test@example.com')).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('form_identifier_exists'),
  })
  expect(await cli('users', 'create', '--public-metadata', '[1]')).toMatchObject({ exitCode: 2 })
  expect(await cli('users', 'list', '--limit', 'many')).toMatchObject({ exitCode: 2 })
})

test('names that would play with the terminal are printed harmless', async () => {
  const { cli, json } = await instance()
  await json('users', 'create', '--email', someone(), '--first-name', 'A\u001b[2Jda')
  expect((await cli('users', 'list')).out).toContain('A\ufffd[2Jda')
})

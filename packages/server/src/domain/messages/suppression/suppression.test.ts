import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestInstance, testInstance, testServer } from '../../../../test-support/instance.ts'
import { type MailServer, startMailServer } from '../../../../test-support/mail-server.ts'
import { dayMs, runDueJobs, transaction } from '../../../platform/index.ts'
import { upkeepTasks } from '../../../upkeep.ts'
import { messageJobs, sendMessage } from '../index.ts'

let mailServer: MailServer
const env: Record<string, string> = {}
beforeAll(async () => {
  mailServer = await startMailServer()
  env['KEYWARD_SMTP_URL'] = mailServer.url
})
afterAll(() => mailServer.stop())
beforeEach(() => mailServer.reset())
const server = testServer(env)

const noMailbox = '550 5.1.1 <ada@example.com> is not here'
const said: unknown[] = []
beforeEach(() => void said.splice(0))

/** Sends it, as far as it goes, and says what became of it. */
async function mail(app: TestInstance, to = 'ada@example.com'): Promise<string> {
  const content = { slug: 'verification_code', code: '135790' } as const
  await transaction(await app.scope(), (inner) =>
    sendMessage(inner, { kind: 'email', to, userId: null, locale: null, content }),
  )
  const { platform } = server.current
  const note = (...what: unknown[]) => void said.push(what)
  const log = { ...platform.log, warn: note, info: note, error: note } as unknown as typeof platform.log
  await runDueJobs(platform.db, messageJobs({ ...platform, log }), platform.log, platform.clock.now())
  const { rows } = await server.current.database.pool.query(
    'select status, encrypted_body from messages where instance_id = $1 and recipient = $2 order by created_at desc limit 1',
    [app.instanceId, to],
  )
  if (rows[0].status !== 'queued') expect(rows[0].encrypted_body).toBeNull()
  return rows[0].status
}
const suppressed = async (app: TestInstance, query = '') =>
  (await app.bapi('GET', `/suppressed_addresses${query}`)).body.data
const asked = () => mailServer.commands.filter((line) => line.startsWith('RCPT'))

test('an address that the mail server refuses for good gets no mail any more, until the operator takes it off the list', async () => {
  const app = await testInstance(server.current)
  mailServer.answers = { RCPT: noMailbox }
  expect(await mail(app)).toBe('failed')
  const [entry] = await suppressed(app)
  expect(entry).toEqual({
    object: 'suppressed_address',
    id: expect.stringMatching(/^supp_/),
    email_address: 'ada@example.com',
    code: '550 5.1.1',
    reason: noMailbox,
    created_at: expect.any(Number),
  })
  mailServer.reset()
  expect(await mail(app)).toBe('suppressed')
  expect(mailServer.commands).toEqual([])
  expect(await mail(app, 'bea@example.com')).toBe('sent')
  // The log says which message, not whose.
  expect(said).toHaveLength(2)
  expect(JSON.stringify(said)).not.toContain('ada@')

  const deleted = await app.bapi('DELETE', `/suppressed_addresses/${entry.id}`)
  expect(deleted.body).toEqual({ object: 'suppressed_address', id: entry.id, deleted: true })
  expect((await app.bapi('DELETE', `/suppressed_addresses/${entry.id}`)).codes).toEqual(['resource_not_found'])
  expect(await mail(app)).toBe('sent')
  const { data } = (await app.bapi('GET', '/audit_log')).body
  expect(data.map(({ action }: { action: string }) => action)).toContain('DeleteSuppressedAddress')
})

test('a mail that was on its way when the refusal came is not sent either', async () => {
  const app = await testInstance(server.current)
  mailServer.answers = { RCPT: '451 4.2.1 later' }
  expect(await mail(app)).toBe('queued')
  mailServer.answers = { RCPT: noMailbox }
  expect(await mail(app)).toBe('failed')
  mailServer.reset()
  server.current.advance(5_000)
  expect(await mail(app, 'bea@example.com')).toBe('sent')
  expect(asked()).toEqual(['RCPT TO:<bea@example.com>'])
})

test.each([
  ['a passing refusal', { RCPT: '450 4.1.1 greylisted' }],
  ['a policy', { RCPT: '550 5.7.1 blocked' }],
  ['a full mailbox', { RCPT: '552 5.2.2 full' }],
  ['the sender, said to the recipient', { RCPT: '550 5.1.8 the sender has no domain' }],
  ['the sender', { MAIL: '550 5.1.1 no such sender' }],
  ['the content', { '.': '550 5.1.1 looks like spam' }],
  ['the mail as a whole', { DATA: '554 5.1.1 no' }],
])('%s puts nobody on the list', async (_, answers) => {
  const app = await testInstance(server.current)
  mailServer.answers = answers
  await mail(app)
  expect(await suppressed(app)).toEqual([])
  mailServer.reset()
  server.current.advance(5_000)
  expect(await mail(app)).toBe('sent')
})

test('what was refused in one instance goes out in another, which sees nothing of it and cannot take it off', async () => {
  const [app, neighbour] = [await testInstance(server.current), await testInstance(server.current)]
  mailServer.answers = { RCPT: noMailbox }
  await mail(app)
  mailServer.reset()
  expect(await mail(neighbour)).toBe('sent')
  expect(await suppressed(neighbour)).toEqual([])
  const [{ id }] = await suppressed(app)
  expect((await neighbour.bapi('DELETE', `/suppressed_addresses/${id}`)).codes).toEqual(['resource_not_found'])
  expect(await mail(app)).toBe('suppressed')
})

test('an address is told apart from others that look like it, and signing in says nothing of the list', async () => {
  const app = await testInstance(server.current)
  mailServer.answers = { RCPT: noMailbox }
  await mail(app, 'ada+x@example.com')
  mailServer.reset()
  expect(await mail(app, 'ada@example.com')).toBe('sent')
  const ask = async (email: string) => {
    const browser = app.browser()
    const { id } = (await browser.fapi('POST', '/v1/client/sign_ups', { email_address: email })).body.response
    const path = `/v1/client/sign_ups/${id}/prepare_verification`
    const { status, body } = await browser.fapi('POST', path, { strategy: 'email_code' })
    return [status, body.response.verifications.email_address.status]
  }
  expect(await ask('ada+x@example.com')).toEqual(await ask('bea@example.com'))
})

test('the list is read page by page or for one address, and forgets what is old', async () => {
  const app = await testInstance(server.current)
  mailServer.answers = { RCPT: noMailbox }
  for (const name of ['ada', 'bea', 'cleo']) await mail(app, `${name}@example.com`)
  const addresses = (entries: { email_address: string }[]) => entries.map((entry) => entry.email_address).sort()
  const pages = [await suppressed(app, '?limit=2'), await suppressed(app, '?limit=2&offset=2')]
  expect(pages.map((page) => page.length)).toEqual([2, 1])
  expect(addresses(pages.flat())).toEqual(['ada@example.com', 'bea@example.com', 'cleo@example.com'])
  const found = await app.bapi('GET', '/suppressed_addresses?email_address=bea%40example.com')
  expect([found.body.total_count, addresses(found.body.data)]).toEqual([1, ['bea@example.com']])

  const { platform, directory } = server.current
  const tidy = upkeepTasks(platform, directory).find(({ name }) => name === 'what is over')!
  server.current.advance(89 * dayMs)
  await tidy.run(platform.clock.now())
  expect(await suppressed(app)).toHaveLength(3)
  server.current.advance(2 * dayMs)
  await tidy.run(platform.clock.now())
  expect(await suppressed(app)).toEqual([])
})

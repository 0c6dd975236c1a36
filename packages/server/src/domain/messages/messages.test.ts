import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestInstance, type TestServer, testInstance, testServer } from '../../../test-support/instance.ts'
import { type MailServer, startMailServer } from '../../../test-support/mail-server.ts'
import { runDueJobs, type Scope, transaction } from '../../platform/index.ts'
import { messageJobs, sendMessage } from './index.ts'

let mailServer: MailServer
const env: Record<string, string> = {}
beforeAll(async () => {
  mailServer = await startMailServer()
  env['KEYWARD_SMTP_URL'] = mailServer.url
})
afterAll(() => mailServer.stop())
beforeEach(() => mailServer.reset())

const server = testServer(env)
const withoutMailServer = testServer()

const code = {
  kind: 'email',
  to: 'ada@example.com',
  userId: null,
  locale: null,
  content: { slug: 'verification_code', code: '135790' },
} as const

async function send(app: TestInstance, message: Parameters<typeof sendMessage>[1] = code): Promise<Scope> {
  const scope = await app.scope()
  await transaction(scope, (inner) => sendMessage(inner, message))
  return scope
}

const runJobs = ({ platform }: TestServer) =>
  runDueJobs(platform.db, messageJobs(platform), platform.log, platform.clock.now())

async function rows({ database }: TestServer, app: TestInstance) {
  const { rows } = await database.pool.query(
    'select m::text as text, status, encrypted_body from messages m where instance_id = $1',
    [app.instanceId],
  )
  return rows as { text: string; status: string; encrypted_body: string | null }[]
}

test('a message goes out after the commit that caused it, once, and its body is gone then', async () => {
  const app = await testInstance(server.current)
  await send(app)
  const [queued] = await rows(server.current, app)
  expect(queued).toMatchObject({ status: 'queued' })
  expect(queued?.text).not.toContain('135790')
  await Promise.all([runJobs(server.current), runJobs(server.current)])
  expect(mailServer.mails).toHaveLength(1)
  expect(mailServer.mails[0]).toContain('135790')
  expect(await rows(server.current, app)).toMatchObject([{ status: 'sent', encrypted_body: null }])
  await runJobs(server.current)
  expect(mailServer.mails).toHaveLength(1)
})

test('what is rolled back sends nothing and leaves nothing', async () => {
  const app = await testInstance(server.current)
  const scope = await app.scope()
  const work = transaction(scope, async (inner) => {
    await sendMessage(inner, code)
    throw new Error('no')
  })
  await expect(work).rejects.toThrow('no')
  await runJobs(server.current)
  expect(mailServer.mails).toEqual([])
  expect(await rows(server.current, app)).toEqual([])
})

test('a mail server that is away is tried again, but not for a code that nobody can use any more', async () => {
  const app = await testInstance(server.current)
  mailServer.isAway = true
  await send(app)
  await runJobs(server.current)
  expect(await rows(server.current, app)).toMatchObject([{ status: 'queued' }])
  mailServer.isAway = false
  server.current.advance(5_000)
  await runJobs(server.current)
  expect(mailServer.mails).toHaveLength(1)
  mailServer.isAway = true
  await send(app)
  await runJobs(server.current)
  mailServer.isAway = false
  server.current.advance(11 * 60_000)
  await runJobs(server.current)
  expect(mailServer.mails).toHaveLength(1)
  expect((await rows(server.current, app)).map((row) => [row.status, row.encrypted_body])).toContainEqual([
    'failed',
    null,
  ])
})

test('a mailbox that there is not is not asked again', async () => {
  const app = await testInstance(server.current)
  mailServer.answers = { RCPT: '550 5.1.1 no such mailbox' }
  await send(app)
  await runJobs(server.current)
  expect(await rows(server.current, app)).toMatchObject([{ status: 'failed', encrypted_body: null }])
  mailServer.answers = {}
  server.current.advance(5_000)
  await runJobs(server.current)
  expect(mailServer.mails).toEqual([])
})

test('without a mail server a live instance keeps a body no longer than its code lives', async () => {
  const app = await testInstance(withoutMailServer.current, {}, { environmentType: 'production' })
  await send(app)
  expect((await app.inbox()).map((message) => message.code)).toEqual(['135790'])
  withoutMailServer.current.advance(11 * 60_000)
  await runJobs(withoutMailServer.current)
  expect(await rows(withoutMailServer.current, app)).toMatchObject([{ status: 'inbox', encrypted_body: null }])
  expect(await app.inbox()).toEqual([])
})

test('codes and links are covered in events, of mail and of SMS', async () => {
  const app = await testInstance(server.current)
  await send(app)
  await send(app, { ...code, kind: 'sms', to: '+12024561111' })
  await send(app, { ...code, content: { slug: 'magic_link_sign_in', link: 'https://example.com/verify?token=secret' } })
  const { rows } = await server.current.database.pool.query(
    'select type, data from events where instance_id = $1 order by type',
    [app.instanceId],
  )
  expect(rows.map((row: { type: string }) => row.type)).toEqual(['email.created', 'email.created', 'sms.created'])
  expect(JSON.stringify(rows)).not.toMatch(/135790|token=secret/)
  expect(rows[2].data).toMatchObject({
    object: 'sms_message',
    to_phone_number: '+12024561111',
    created_at_ms: expect.any(Number),
  })
})

test('an instance may name its sender, and where answers go; the domain stays the server’s', async () => {
  const app = await testInstance(server.current, {
    communication: { from_name: 'Ada & Co', from_email_address: 'hello', reply_to_email_address: 'help@acme.example' },
  })
  await send(app)
  await runJobs(server.current)
  const sent = mailServer.mails.find((mail) => /^From: .*Ada & Co.*<hello@/m.test(mail))
  expect(sent).toMatch(/^Reply-To: <?help@acme\.example>?\r?$/m)
  const beta = { from_email_address: 'team' }
  expect((await app.bapi('PATCH', '/beta_features/instance_settings', beta)).body).toMatchObject(beta)
  await send(app)
  await runJobs(server.current)
  expect(mailServer.mails.some((mail) => /^From: .*<team@/m.test(mail))).toBe(true)
})

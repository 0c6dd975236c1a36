import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'
import {
  attemptCode,
  attemptLink,
  findByLinkToken,
  startCode,
  startLink,
  testCode,
  verificationStatus,
} from './index.ts'

const server = testServer()

const subject = 'sign_in:sia_1'
const newCode = { strategy: 'email_code', subject, clientId: null, isTest: false }
const wrongOf = (code: string) => (code === '000000' ? '000001' : '000000')

async function scopes() {
  const [app, twin] = [await testInstance(server.current), await testInstance(server.current)]
  return { scope: await app.scope(), twin: await twin.scope() }
}

test('a code is six digits and stands nowhere: its row holds what says nothing of it', async () => {
  const { scope } = await scopes()
  const { verification, code } = await startCode(scope, newCode)
  expect(code).toMatch(/^\d{6}$/)
  expect(JSON.stringify(verification)).not.toContain(code)
  const other = await startCode(scope, { ...newCode, subject: 'sign_in:sia_2', isTest: true })
  const another = await startCode(scope, { ...newCode, subject: 'sign_in:sia_3', isTest: true })
  expect([other.code, another.code]).toEqual([testCode, testCode])
  expect(other.verification.secretHash).not.toBe(another.verification.secretHash)
})

test('a right code is spent once, by one of twenty at the same time', async () => {
  const { scope } = await scopes()
  const { verification, code } = await startCode(scope, newCode)
  await scope.db.execute('select 1')
  const attempts = await Promise.all(Array.from({ length: 20 }, () => attemptCode(scope, verification.id, code)))
  const verified = attempts.filter((attempt) => attempt.outcome === 'verified')
  expect(verified).toHaveLength(1)
  expect(await attemptCode(scope, verification.id, code)).toEqual({
    outcome: 'failed',
    code: 'verification_already_verified',
  })
})

test('of a hundred wrong tries at once five are looked at, and the right one comes too late', async () => {
  const { scope } = await scopes()
  const { verification, code } = await startCode(scope, newCode)
  const attempts = await Promise.all(
    Array.from({ length: 100 }, () => attemptCode(scope, verification.id, wrongOf(code))),
  )
  const codes = attempts.map((attempt) => (attempt.outcome === 'failed' ? attempt.code : 'verified'))
  expect(codes.filter((one) => one === 'form_code_incorrect')).toHaveLength(5)
  expect(codes.filter((one) => one === 'verification_failed')).toHaveLength(95)
  expect(await attemptCode(scope, verification.id, code)).toEqual({ outcome: 'failed', code: 'verification_failed' })
})

test('a newer code ends the older one; what runs out has run out', async () => {
  const { scope } = await scopes()
  const old = await startCode(scope, newCode)
  const fresh = await startCode(scope, newCode)
  expect(await attemptCode(scope, old.verification.id, old.code)).toEqual({
    outcome: 'failed',
    code: 'verification_failed',
  })
  const tomorrow = { ...scope, now: new Date(scope.now.getTime() + 10 * 60_000) }
  expect(await attemptCode(tomorrow, fresh.verification.id, fresh.code)).toEqual({
    outcome: 'failed',
    code: 'verification_expired',
  })
  expect(verificationStatus(fresh.verification, tomorrow.now)).toBe('expired')
  expect(await attemptCode(scope, fresh.verification.id, ` ${fresh.code} `)).toMatchObject({ outcome: 'verified' })
})

test('a code of one verification, or of another instance, is worth nothing for the next', async () => {
  const { scope, twin } = await scopes()
  const mine = await startCode(scope, newCode)
  const theirs = await startCode(twin, { ...newCode, subject: 'sign_in:sia_2' })
  expect(await attemptCode(twin, mine.verification.id, mine.code)).toEqual({
    outcome: 'failed',
    code: 'verification_missing',
  })
  if (mine.code !== theirs.code)
    expect(await attemptCode(scope, mine.verification.id, theirs.code)).toMatchObject({ outcome: 'failed' })
  for (const hostile of ['', ' ', '０００００0', '1e5', 'null', `${mine.code}\n1`, '9'.repeat(100_000)]) {
    const { verification } = await startCode(scope, { ...newCode, subject: 'sign_in:sia_hostile' })
    expect(await attemptCode(scope, verification.id, hostile)).toEqual({
      outcome: 'failed',
      code: 'form_code_incorrect',
    })
  }
})

test('a link token is found by itself alone, spent once, and with the asking browser where that is demanded', async () => {
  const { scope, twin } = await scopes()
  const newLink = { strategy: 'email_link', subject, clientId: 'client_1', redirectUrl: 'http://localhost:3000/done' }
  const { verification, token } = await startLink(scope, newLink)
  expect(JSON.stringify(verification)).not.toContain(token.split('.')[1])
  const forged = [
    token.slice(0, -1),
    `${token}x`,
    `${verification.id}.`,
    `.${token}`,
    `${verification.id}.${verification.secretHash}`,
    '',
    'x'.repeat(10_000),
  ]
  for (const text of forged) expect(await findByLinkToken(scope, text)).toBeNull()
  expect(await findByLinkToken(twin, token)).toBeNull()
  const elsewhere = await attemptLink(scope, token, { clientId: 'client_2', sameClientOnly: true })
  expect(elsewhere.outcome).toBe('client_mismatch')
  const attempts = await Promise.all(
    Array.from({ length: 5 }, () => attemptLink(scope, token, { clientId: 'client_1', sameClientOnly: true })),
  )
  expect(attempts.filter((attempt) => attempt.outcome === 'verified')).toHaveLength(1)
})

import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'
import { operatorOf } from '../../../test-support/operator.ts'

const server = testServer()

async function owner() {
  const app = await testInstance(server.current)
  const operator = await operatorOf(server.current, app)
  return { ...operator, path: `/platform/applications/${operator.applicationId}` }
}

test('an application goes to the workspace that has the code, once, with all that it has', async () => {
  const [giver, taker, late] = [await owner(), await owner(), await owner()]
  const offer = await giver.call('POST', `${giver.path}/transfers`)
  expect([offer.status, offer.body]).toMatchObject([
    201,
    { object: 'application_transfer', application_id: giver.applicationId, status: 'pending', canceled_at: null },
  ])
  const { code } = offer.body
  expect((await giver.call('POST', '/platform/application_transfers/claim', { code })).codes).toEqual([
    'resource_forbidden',
  ])
  const claims = await Promise.all(
    [taker, late].map((one) => one.call('POST', '/platform/application_transfers/claim', { code })),
  )
  expect(claims.map(({ status }) => status).sort()).toEqual([200, 404])
  const winner = claims[0]!.status === 200 ? taker : late
  expect((await winner.call('GET', giver.path)).body.application_id).toBe(giver.applicationId)
  expect((await giver.call('GET', giver.path)).codes).toEqual(['resource_not_found'])
  // Who gave it still sees that it went.
  const { body } = await giver.call('GET', '/platform/application_transfers?status=completed')
  expect(body).toMatchObject({ data: [{ id: offer.body.id, status: 'completed' }], total_count: 1 })
})

test('one offer at a time, for a day, until it is taken back', async () => {
  const { call, path } = await owner()
  const answers = await Promise.all([1, 2, 3].map(() => call('POST', `${path}/transfers`)))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  const first = answers.find(({ status }) => status === 201)!.body
  const one = `${path}/transfers/${first.id}`
  expect((await call('DELETE', one)).body).toMatchObject({ status: 'canceled', canceled_at: expect.any(String) })
  expect((await call('DELETE', one)).codes).toEqual(['application_transfer_not_pending'])
  const stranger = await owner()
  const claim = (code: string) => stranger.call('POST', '/platform/application_transfers/claim', { code })
  expect((await claim(first.code)).codes).toEqual(['resource_not_found'])
  const { body: second } = await call('POST', `${path}/transfers`)
  server.current.advance(24 * 3600 * 1000 + 1)
  expect((await call('GET', `${path}/transfers/${second.id}`)).body.status).toBe('expired')
  expect((await claim(second.code)).codes).toEqual(['resource_not_found'])
  const { body: third } = await call('POST', `${path}/transfers`)
  const list = async (query: string) =>
    (await call('GET', `/platform/application_transfers${query}`)).body.data.map((row: { id: string }) => row.id)
  expect(await list('')).toEqual([third.id, second.id, first.id])
  expect(await list('?status=pending&status=expired')).toEqual([third.id, second.id])
  expect(await list(`?limit=1&starting_after=${third.id}`)).toEqual([second.id])
  expect(await list(`?limit=1&ending_before=${first.id}`)).toEqual([second.id])
})

test("another workspace's offers are as absent as those that never were", async () => {
  const [ours, theirs] = [await owner(), await owner()]
  const { body } = await theirs.call('POST', `${theirs.path}/transfers`)
  for (const [method, path] of [
    ['POST', `${theirs.path}/transfers`],
    ['GET', `${theirs.path}/transfers/${body.id}`],
    ['GET', `${ours.path}/transfers/${body.id}`],
    ['DELETE', `${theirs.path}/transfers/${body.id}`],
    ['DELETE', `${ours.path}/transfers/none`],
    ['GET', `/platform/application_transfers?starting_after=${body.id}`],
  ] as const) {
    const answer = await ours.call(method, path)
    expect([method, path, answer.status, answer.codes]).toEqual([method, path, 404, ['resource_not_found']])
  }
  expect((await ours.call('GET', '/platform/application_transfers')).body).toEqual({ data: [], total_count: 0 })
  expect((await ours.call('POST', '/platform/application_transfers/claim', { code: '' })).codes).toEqual([
    'resource_not_found',
  ])
  expect((await theirs.call('GET', `${theirs.path}/transfers/${body.id}`)).body.status).toBe('pending')
})

import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'
import { transaction } from '../scope.ts'
import { addToCounter, counterNames, readCounter } from './index.ts'

const server = testServer()

test('a count is that of what was committed, of this instance alone', async () => {
  const [scope, other] = await Promise.all([
    (await testInstance(server.current)).scope(),
    (await testInstance(server.current)).scope(),
  ])
  await addToCounter(scope, 'users', 3)
  await addToCounter(scope, 'users', -1)
  const undone = transaction(scope, async (inner) => {
    await addToCounter(inner, 'users', 5)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await readCounter(scope, 'users')).toBe(2)
  expect(await readCounter(scope, 'organizations')).toBe(0)
  expect(await readCounter(other, 'users')).toBe(0)
})

test('changes at once wait for none of each other, in whatever order they count', async () => {
  const scope = await (await testInstance(server.current)).scope()
  await addToCounter(scope, 'users', 1)
  await addToCounter(scope, 'organizations', 1)
  // Each holds what it took until the other has taken something of both: with locks that wait this would never end.
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  await Promise.all([
    transaction(scope, async (inner) => {
      await addToCounter(inner, 'users', 1)
      first.resolve()
      await second.promise
      await addToCounter(inner, 'organizations', 1)
    }),
    transaction(scope, async (inner) => {
      await first.promise
      await addToCounter(inner, 'organizations', 1)
      await addToCounter(inner, 'users', 1)
      second.resolve()
    }),
  ])
  expect(await readCounter(scope, 'users')).toBe(3)
  expect(await readCounter(scope, 'organizations')).toBe(3)
})

test('a list that is asked for whole tells how many it has, whatever was made, ended and undone', async () => {
  const app = await testInstance(server.current, {
    organization_settings: { enabled: true, admin_delete_enabled: true },
  })
  const make = async (path: string, body: unknown) => (await app.bapi('POST', path, body)).body.id as string
  const [stays, leaves] = [app.browser(), app.browser()]
  const { userId } = await stays.signUp()
  const { userId: goes } = await leaves.signUp()
  await leaves.fapi('DELETE', '/v1/client')
  await leaves.fapi('DELETE', '/v1/client')
  const [kept, gone] = [
    await make('/organizations', { name: 'Kept', created_by: userId }),
    await make('/organizations', { name: 'Gone', created_by: userId }),
  ]
  for (const [index, id] of [kept, gone].entries()) {
    await app.bapi('POST', `/organizations/${id}/memberships`, { user_id: goes, role: 'org:member' })
    await make(`/organizations/${id}/invitations`, { email_address: `o${index}@example.com`, role: 'org:member' })
  }
  const invited = await make('/invitations', { email_address: 'a@example.com' })
  await make('/invitations', { email_address: 'b@example.com' })
  await make('/invitations', { email_address: 'b@example.com' })
  await make('/invitations', { email_address: 'b@example.com', ignore_existing: true })
  await app.bapi('POST', `/invitations/${invited}/revoke`)
  await app.bapi('POST', `/invitations/${invited}/revoke`)
  const waiting = await make('/waitlist_entries', { email_address: 'w@example.com' })
  await make('/waitlist_entries', { email_address: 'x@example.com' })
  await make('/waitlist_entries', { email_address: 'x@example.com' })
  await app.bapi('DELETE', `/waitlist_entries/${waiting}`)
  await app.bapi('DELETE', `/organizations/${gone}`)
  await app.bapi('DELETE', `/users/${goes}`)

  const found: Record<string, [number, number]> = {}
  for (const name of counterNames) {
    const { body } = await app.bapi('GET', `/${name}?limit=100&paginated=true`)
    found[name] = [
      Array.isArray(body) ? (await app.bapi('GET', `/${name}/count`)).body.total_count : body.total_count,
      (body.data ?? body).length,
    ]
  }
  expect(found).toEqual({
    users: [1, 1],
    organizations: [1, 1],
    organization_memberships: [1, 1],
    clients: [1, 1],
    sessions: [2, 2],
    invitations: [1, 1],
    organization_invitations: [1, 1],
    waitlist_entries: [1, 1],
  })
})

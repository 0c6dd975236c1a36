import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'
import { transaction } from '../scope.ts'
import { addToCounter, readCounter } from './index.ts'

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

import { expect, test } from 'vitest'
import { createBoundedQueue } from './bounded-queue.ts'

test('the queue runs no more than its slots, keeps the order, and refuses what would wait in vain', async () => {
  const inQueue = createBoundedQueue(2, 3)
  const order: number[] = []
  let running = 0
  let most = 0
  const work = (id: number) => async () => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    order.push(id)
    running -= 1
  }
  const answers = await Promise.allSettled([1, 2, 3, 4, 5, 6, 7].map((id) => inQueue(work(id))))
  expect(most).toBe(2)
  expect(order).toEqual([1, 2, 3, 4, 5])
  expect(answers.map((answer) => answer.status === 'rejected' && answer.reason.code)).toEqual([
    false,
    false,
    false,
    false,
    false,
    'service_unavailable',
    'service_unavailable',
  ])
  await inQueue(work(8))
  expect(order.at(-1)).toBe(8)
})

test('work that fails gives its slot back', async () => {
  const inQueue = createBoundedQueue(1, 10)
  await expect(inQueue(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await inQueue(async () => 'next')).toBe('next')
})

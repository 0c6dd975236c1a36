import { expect, test } from 'vitest'
import { Recent } from './recent.ts'

test('the last ones are known, the ones long before are not, however many come', () => {
  const recent = new Recent<number>(10)
  for (let index = 0; index < 1_000; index += 1) recent.set(`key ${index}`, index)
  for (let index = 990; index < 1_000; index += 1) expect(recent.get(`key ${index}`)).toBe(index)
  expect(recent.get('key 979')).toBeUndefined()
})

test('what is put in again is the new value, and what is deleted is gone from wherever it was', () => {
  const recent = new Recent<number | null>(2)
  recent.set('first', null)
  recent.set('second', 2)
  recent.set('third', 3)
  recent.set('first', 1)
  expect(recent.get('first')).toBe(1)
  recent.delete('first')
  expect(recent.get('first')).toBeUndefined()
  expect(recent.get('second')).toBe(2)
})

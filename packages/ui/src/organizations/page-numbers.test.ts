import { expect, test } from 'vitest'
import { pageNumbers } from './page-numbers.ts'

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 14, [1, 2, null, 14]],
  [3, 14, [1, 2, 3, 4, null, 14]],
  [4, 14, [1, 2, 3, 4, 5, null, 14]],
  [7, 14, [1, null, 6, 7, 8, null, 14]],
  [12, 14, [1, null, 11, 12, 13, 14]],
  [14, 14, [1, null, 13, 14]],
])('at page %i of %i one may go to %o', (page, last, expected) => {
  expect(pageNumbers(page, last)).toEqual(expected)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalPhoneNumber, maskPhoneNumber, phoneCountry } from './phone-number.ts'

test.each([
  ['+1 (202) 456-1111', '+12024561111', 'US'],
  ['+44 20 7946 0958', '+442079460958', 'GB'],
  ['+49.30.901820', '+4930901820', 'DE'],
  [' +81 3-1234-5678 ', '+81312345678', 'JP'],
  ['+15555550100', '+15555550100', null],
  ['+1 212 555 0199', '+12125550199', 'US'],
])('%j is %j of %j', (text, number, country) => {
  expect(canonicalPhoneNumber(text)).toBe(number)
  expect(phoneCountry(number)).toBe(country)
})

test.each([
  '',
  '+',
  '+1',
  '2024561111',
  '0044 20 7946 0958',
  '+1 202 456',
  '+1 202 456 1111 22',
  '+999 123456789',
  '+1 202 456 1111 ext. 5',
  '+1 202 456 1111;ext=5',
  'tel:+12024561111',
  '+１２０２４５６１１１１',
  '+1a2024561111',
  '+12024561111\r\nX: y',
  '+1\0 2024561111',
  '+'.repeat(50),
  '+1 900 234 5678',
  '+44 909 879 0000',
  '+979 123456789',
])('%j is no number to reach a person by', (text) => {
  expect(canonicalPhoneNumber(text)).toBeNull()
})

test('any text gives E.164 or null, and E.164 stays as it is', () => {
  const digits = fc.stringMatching(/^\+[0-9 ().-]{5,30}$/)
  fc.assert(
    fc.property(fc.oneof(digits, fc.string()), (text) => {
      const number = canonicalPhoneNumber(text)
      if (number === null) return
      expect(number).toMatch(/^\+[1-9]\d{6,14}$/)
      expect(canonicalPhoneNumber(number)).toBe(number)
    }),
    { numRuns: 3_000 },
  )
})

test('a mask keeps the first sign and the last four digits', () => {
  expect(maskPhoneNumber('+15551234567')).toBe('+1******4567')
  expect(maskPhoneNumber('+15')).toBe('+15')
})

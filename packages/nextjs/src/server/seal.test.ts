import { expect, test } from 'vitest'
import { hasSignature, seal, sign, unseal } from './seal.ts'

test('what is sealed opens with the same secret and with no other', () => {
  const text = JSON.stringify({ secretKey: 'sk_test_ä', long: 'x'.repeat(500) })
  expect(unseal(seal(text, 'one secret'), 'one secret')).toBe(text)
  expect(unseal(seal(text, 'one secret'), 'another')).toBeNull()
  expect(seal(text, 'one secret')).not.toBe(seal(text, 'one secret'))
  expect(seal(text, 'one secret')).not.toContain('sk_test')
})

test('a changed, shortened or invented text does not open', () => {
  const sealed = seal('{"secretKey":"sk_test_1"}', 'secret')
  const flipped = sealed.slice(0, 40) + (sealed[40] === '0' ? '1' : '0') + sealed.slice(41)
  for (const text of [flipped, sealed.slice(0, -1), '', '.', '..', 'a.b.c', sealed.replace('.', '')]) {
    expect(unseal(text, 'secret')).toBeNull()
  }
})

test('a signature holds for its text and secret alone', () => {
  const signature = sign('signed-in\ntoken', 'secret')
  expect(hasSignature('signed-in\ntoken', signature, 'secret')).toBe(true)
  expect(hasSignature('signed-in\ntoken2', signature, 'secret')).toBe(false)
  expect(hasSignature('signed-in\ntoken', signature, 'secret2')).toBe(false)
  for (const wrong of [null, undefined, '', signature.slice(1), `${signature}0`]) {
    expect(hasSignature('signed-in\ntoken', wrong, 'secret')).toBe(false)
  }
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPublishableKey, isDevelopmentFrontendApi, parsePublishableKey } from './publishable-key.ts'

describe('a publishable key', () => {
  test('says what it was made of', () => {
    const label = fc.stringMatching(/^[a-z0-9]{1,12}$/)
    const frontendApi = fc
      .tuple(label, label, fc.constantFrom('', ':4100', '/calm-otter-1.accounts.dev'))
      .map(([a, b, rest]) => `${a}.${b}${rest}`)
    fc.assert(
      fc.property(frontendApi, fc.constantFrom('development', 'production'), (frontendApi, instanceType) => {
        const key = { instanceType, frontendApi }
        expect(parsePublishableKey(formatPublishableKey(key))).toEqual(key)
      }),
    )
  })

  test('is null for any other text, and never throws', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `pk_test_${text}`),
      fc.base64String({ maxLength: 60 }).map((text) => `pk_live_${text}`),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parsePublishableKey(text)
        if (parsed !== null) expect(parsed.frontendApi).toMatch(/\./)
      }),
      { numRuns: 1_000 },
    )
  })

  test.each([
    null,
    undefined,
    '',
    'pk_test_',
    'pk_live_%%%',
    'sk_test_ZXhhbXBsZS5jb20k',
    'pk_prod_ZXhhbXBsZS5jb20k',
    'pk_test_ZXhhbXBsZS5jb20k_x',
    `pk_test_${btoa('example.com')}`,
    `pk_test_${btoa('example.com$$')}`,
    `pk_test_${btoa('localhost$')}`,
    `pk_test_${'A'.repeat(2_000)}`,
  ])('is not %s', (text) => {
    expect(parsePublishableKey(text)).toBeNull()
  })

  test('of development is known by the end of its address', () => {
    expect(isDevelopmentFrontendApi('127.0.0.1:4100/calm-otter-1.accounts.dev')).toBe(true)
    expect(isDevelopmentFrontendApi('accounts.dev.example.com')).toBe(false)
  })
})

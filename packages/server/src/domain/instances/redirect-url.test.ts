import { developmentDefaults } from '@keyward/wire'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ApiError, type Scope } from '../../platform/index.ts'
import { checkedRedirectUrl } from './redirect-url.ts'

const scope = (environmentType: 'development' | 'production') =>
  ({
    instance: {
      environmentType,
      frontendApi: environmentType === 'production' ? 'clerk.example.com' : '127.0.0.1:4100/calm-otter-1.accounts.dev',
      satellite: null,
      satellites: [{ id: 'dmn_1', name: 'satellite.test', host: 'clerk.satellite.test', proxyUrl: null }],
      settings: {
        ...developmentDefaults,
        general: { ...developmentDefaults.general, allowed_origins: ['https://partner.test'] },
      },
    },
  }) as unknown as Scope

const isAllowed = ({ protocol, hostname, origin }: URL) =>
  origin === 'https://partner.test' || (protocol === 'https:' && /(^|\.)(example\.com|satellite\.test)$/.test(hostname))

describe('whatever is asked for', () => {
  const parts = fc.constantFrom(
    'https://',
    'http://',
    'example.com',
    'evil.com',
    '.',
    '@',
    '\\',
    '/',
    ':',
    '#',
    '?',
    '%2f',
    '\t',
    '\n',
    '。',
    'partner.test',
    'satellite.test',
    'javascript:',
    '//',
    ' ',
    '%00',
    'app.',
    '443',
  )
  const urls = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.webUrl(),
    fc.array(parts, { maxLength: 12 }).map((some) => some.join('')),
  )

  test.each(['development', 'production'] as const)(
    'in %s it is a URL of http, or a coded error',
    (environmentType) => {
      fc.assert(
        fc.property(urls, (text) => {
          try {
            const url = checkedRedirectUrl(scope(environmentType), text)
            expect(['http:', 'https:']).toContain(url.protocol)
            expect([url.username, url.password]).toEqual(['', ''])
            // Whoever reads the result once more, the browser above all, reads the same.
            expect(checkedRedirectUrl(scope(environmentType), url.href).href).toBe(url.href)
            if (environmentType === 'production') expect(isAllowed(url)).toBe(true)
          } catch (error) {
            expect(error).toBeInstanceOf(ApiError)
          }
        }),
        { numRuns: 2_000 },
      )
    },
  )
})

import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { loadBoth, type ServerModule } from './load.ts'

// `contentSecurityPolicy` of clerkMiddleware(): the same headers from both packages for the same options, but for the
// hosts: the official policy names those of its makers, ours the one server that the key names.
type Options = import('@clerk/nextjs/server').ClerkMiddlewareOptions
let both: Awaited<ReturnType<typeof loadBoth>>

beforeAll(async () => {
  const key = `pk_test_${btoa('127.0.0.1:4100/x.accounts.dev$')}`
  for (const [name, value] of Object.entries({
    CLERK_SECRET_KEY: 'sk_test_x',
    CLERK_PUBLISHABLE_KEY: key,
    NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: key,
    NEXT_PUBLIC_CLERK_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  }))
    vi.stubEnv(name, value)
  both = await loadBoth()
})
afterAll(() => {
  vi.unstubAllEnvs()
  both.remove()
})

const isHost = (source: string) => /^(https?:\/\/|\*\.)|[a-z0-9-]+\.[a-z]{2,}/.test(source)

async function headersOf(
  { clerkMiddleware, NextRequest }: ServerModule,
  contentSecurityPolicy: Options['contentSecurityPolicy'],
) {
  const request = new NextRequest('http://localhost:3000/', { headers: { accept: 'application/json' } })
  const { headers } = (await clerkMiddleware({ contentSecurityPolicy })(request, {} as never)) as Response
  const nonce = headers.get('x-nonce')
  const policy = (name: string) => {
    const text = headers.get(name)
    if (text === null) return null
    const parts = text.split(';').map((part) => part.trim().split(/\s+/))
    return Object.fromEntries(
      parts
        .filter(([directive]) => directive)
        .map(([directive, ...sources]) => [
          directive,
          sources
            .map((source) => (nonce ? source.replace(nonce, 'NONCE') : source))
            .filter((source) => !isHost(source) || source.includes('mine.example'))
            .sort(),
        ]),
    )
  }
  return {
    policy: policy('content-security-policy'),
    reportOnly: policy('content-security-policy-report-only'),
    hasNonce: nonce !== null,
    reporting: headers.get('reporting-endpoints'),
  }
}

const cases: [string, Options['contentSecurityPolicy']][] = [
  ['defaults', {}],
  ['strict', { strict: true }],
  [
    'own directives join the defaults',
    { directives: { 'img-src': ['https://img.mine.example'], 'connect-src': ['self', 'https://api.mine.example'] } },
  ],
  ['a directive that is new', { directives: { 'media-src': ['self', 'https://media.mine.example'] } }],
  // @ts-expect-error The types ask for lists; a lone source works all the same.
  ['a lone source', { directives: { 'img-src': 'https://img.mine.example', 'media-src': 'self' } }],
  ['none', { directives: { 'object-src': ['none'] } }],
  ['a quoted keyword', { directives: { 'script-src': ["'unsafe-eval'"] } }],
  ['report only', { reportOnly: true, reportTo: 'https://report.mine.example/csp' }],
  ['strict and report', { strict: true, reportTo: 'https://report.mine.example/csp' }],
]

test.each(cases)('%s', async (_name, options) => {
  const [theirs, ours] = [await headersOf(both.official, options), await headersOf(both.own, options)]
  expect(ours).toEqual(theirs)
})

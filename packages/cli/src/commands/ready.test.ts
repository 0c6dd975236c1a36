import { expect, test } from 'vitest'
import { readyBlock, readyLine } from './ready.ts'

const server = {
  url: 'http://localhost:4100',
  publishableKey: 'pk_test_abc',
  secretKey: 'sk_test_def',
  inbox: 'http://localhost:4100/inbox',
  dashboard: null,
}

test('the line for scripts has exactly the documented fields', () => {
  const running = { ...server, stop: async () => undefined }
  expect(JSON.parse(readyLine(running))).toEqual(server)
})

test('the block for people has both sets of variables, ready to paste', () => {
  const lines = readyBlock(server).split('\n')
  for (const line of [
    'NEXT_PUBLIC_KEYWARD_PUBLISHABLE_KEY=pk_test_abc',
    'KEYWARD_SECRET_KEY=sk_test_def',
    'NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=pk_test_abc',
    'CLERK_SECRET_KEY=sk_test_def',
    'CLERK_API_URL=http://localhost:4100',
    'NEXT_PUBLIC_CLERK_PROXY_URL=http://localhost:4100',
    'NEXT_PUBLIC_CLERK_JS_URL=http://localhost:4100/npm/@clerk/clerk-js@5/dist/clerk.browser.js',
    'NEXT_PUBLIC_CLERK_SIGN_IN_URL=/sign-in',
  ])
    expect(lines).toContain(line)
  expect(readyBlock(server)).not.toContain('Dashboard')
  expect(readyBlock(server)).not.toContain('OPERATOR')
  expect(readyBlock({ ...server, operatorToken: 'kwop_1' }).split('\n')).toContain('KEYWARD_OPERATOR_TOKEN=kwop_1')
})

test('a production server shows no development variables and no secret key', () => {
  const block = readyBlock({ ...server, publishableKey: 'pk_live_abc', secretKey: null })
  expect(block).not.toContain('PROXY_URL')
  expect(block).not.toContain('null')
})

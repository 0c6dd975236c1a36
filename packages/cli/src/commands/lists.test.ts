import { expect, test } from 'vitest'
import { keyward } from '../../test-support/keyward.ts'
import { testServer } from '../../test-support/server.ts'
import { run } from '../program.ts'

test.each([
  { args: ['users', 'list'], answer: [] },
  { args: ['orgs', 'list'], answer: { data: [], total_count: 0 } },
  { args: ['webhooks', 'list'], answer: { data: [], total_count: 0 } },
  { args: ['audit', 'list'], answer: { data: [], total_count: 0 } },
])(
  'where there is nothing, `keyward $args.0 $args.1` says so beside a pipe, which gets not even a line',
  async ({ args, answer }) => {
    const { url } = await testServer(() => ({ body: answer }))
    const [out, err]: string[][] = [[], []]
    const io = { env: {}, out: (text: string) => void out!.push(text), err: (text: string) => void err!.push(text) }
    const place = ['--url', url, '--secret-key', 'sk_test_1']
    expect(await run([...args, ...place], { ...io, input: async () => '', ask: null, choose: null })).toBe(0)
    expect([out, err!.length]).toEqual([[], 1])
  },
)

test('a feature that is off is refused with the way to turn it on', async () => {
  const error = {
    code: 'organization_not_enabled_in_instance',
    message: 'off',
    long_message: 'This feature is not enabled.',
  }
  const { url } = await testServer(() => ({ status: 403, body: { errors: [error] } }))
  const { exitCode, err } = await keyward(['orgs', 'list', '--url', url, '--secret-key', 'sk_test_1'])
  expect(exitCode).toBe(1)
  expect(err).toMatch(/This feature is not enabled.\n.*config patch organization_settings\.enabled/)
})

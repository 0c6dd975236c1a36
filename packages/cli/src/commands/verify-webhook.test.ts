import { createHmac, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFolder } from '../../test-support/folder.ts'
import { keyward } from '../../test-support/keyward.ts'

const key = randomBytes(24)
const secret = `whsec_${key.toString('base64')}`
const body = '{"type":"user.created","object":"event","data":{"id":"user_1"}}'

function signed(text: string, at = Math.floor(Date.now() / 1000)): string[] {
  const signature = createHmac('sha256', key).update(`evt_1.${at}.${text}`).digest('base64')
  return ['--id', 'evt_1', '--timestamp', String(at), '--signature', `v1,${signature}`]
}
const verify = (args: string[], input = body, env: Record<string, string> = {}) =>
  keyward(['webhooks', 'verify', ...args], { input, env })

test('what an endpoint got is tried without a server: from a pipe or a file, with the secret given or in the environment', async () => {
  const yes = { exitCode: 0, out: 'valid  user.created' }
  expect(await verify([...signed(body), '--secret', secret])).toMatchObject(yes)
  const file = join(testFolder({ 'body.json': body }).path, 'body.json')
  expect(await verify([file, ...signed(body)], '', { CLERK_WEBHOOK_SIGNING_SECRET: secret })).toMatchObject(yes)
})

test.each([
  ['another body', signed('{}'), /does not match/],
  ['one that is ten minutes old', signed(body, Math.floor(Date.now() / 1000) - 600), /minutes/],
])('%s is not valid', async (_what, args, why) => {
  expect(await verify([...args, '--secret', secret])).toMatchObject({
    exitCode: 1,
    out: '',
    err: expect.stringMatching(why),
  })
})

test('without a secret, or without the file that is named, it says what is missing', async () => {
  expect((await verify(signed(body))).err).toContain('KEYWARD_WEBHOOK_SIGNING_SECRET')
  expect(await verify(['nowhere.json', ...signed(body)])).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('nowhere.json'),
  })
})

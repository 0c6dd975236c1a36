import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()

test('restrictions change one by one, dots in Gmail addresses among them, and null leaves them', async () => {
  const app = await testInstance(server.current)
  const change = (body: Record<string, unknown>) => app.bapi('PATCH', '/instance/restrictions', body)
  const changed = await change({ ignore_dots_for_gmail_addresses: true, allowlist: true })
  expect([changed.status, changed.body]).toEqual([
    200,
    {
      object: 'instance_restrictions',
      allowlist: true,
      blocklist: false,
      allowlist_blocklist_disabled_on_sign_in: false,
      block_email_subaddresses: false,
      block_disposable_email_domains: false,
      ignore_dots_for_gmail_addresses: true,
    },
  ])
  const kept = await change({ ignore_dots_for_gmail_addresses: null, allowlist: false })
  expect(kept.body).toMatchObject({ allowlist: false, ignore_dots_for_gmail_addresses: true })
  expect((await change({ ignore_dots_for_gmail_addresses: 'yes' })).status).toBe(422)
})

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startKeyward } from '@keyward/testing/server'
import { expect, test } from 'vitest'

const command = [process.execPath, join(import.meta.dirname, '../../../packages/cli/bin/keyward.js')]

test('one line starts a server for a test file, with inbox, clock and settings; nothing of it is left', async () => {
  const keyward = await startKeyward({ command })
  const { inbox, clock, client } = keyward
  let cookie = ''
  const fapi = async (path: string, form: Record<string, string>) => {
    const response = await fetch(`${keyward.url}/v1/client${path}`, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams(form),
    })
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return (await response.json()) as { response: { id: string; status: string }; errors?: { code: string }[] }
  }

  // Then the addresses for tests get mail like any other.
  await keyward.configure({ general: { test_mode: false } })
  const email = 'ada+clerk_test@example.com'
  const { response } = await fapi('/sign_ups', { email_address: email, password: 'correct horse battery staple' })
  const path = `/sign_ups/${response.id}`
  await fapi(`${path}/prepare_verification`, { strategy: 'email_code' })
  const late = await inbox.code(email)
  await clock.advance('1h')
  const expired = await fapi(`${path}/attempt_verification`, { strategy: 'email_code', code: late })
  expect(expired.errors?.[0]?.code).toBe('verification_expired')
  await clock.reset()
  await fapi(`${path}/prepare_verification`, { strategy: 'email_code' })
  const fresh = await fapi(`${path}/attempt_verification`, { strategy: 'email_code', code: await inbox.code(email) })
  expect(fresh.response.status).toBe('complete')
  expect((await client.users.getUserList({ emailAddress: [email] })).totalCount).toBe(1)

  await keyward.stop()
  await expect(fetch(keyward.url)).rejects.toThrow()
  expect(existsSync(keyward.data)).toBe(false)
})

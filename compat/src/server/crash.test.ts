import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Keyward, startKeyward, temporaryFolder } from '../browser/processes.ts'
import { signUp } from './sign-up.ts'

const total = 100

// Nothing acknowledged is ever lost, nothing is half there, and the next start needs no hand (issue 2).
for (const victim of ['server', 'database'] as const) {
  test(`kill -9 of the ${victim} while ${total} people sign up`, async () => {
    const folder = temporaryFolder()
    const first = await startKeyward({}, folder.path)
    const acknowledged: string[] = []
    const signUps = Array.from({ length: total }, (_, index) =>
      signUp(first, `person${index}+clerk_test@example.com`).then(
        (email) => acknowledged.push(email),
        () => undefined,
      ),
    )
    await untilSome(acknowledged, 20)
    if (victim === 'server') first.kill()
    else process.kill(databasePid(folder.path), 'SIGKILL')
    await Promise.all(signUps)
    if (victim === 'database') first.kill()

    const second = await startKeyward({}, folder.path)
    try {
      const users = await everyUser(second)
      const known = users.flatMap((user) => user.email_addresses.map(({ email_address }) => email_address))
      expect(acknowledged.length).toBeGreaterThanOrEqual(20)
      expect(acknowledged.filter((email) => !known.includes(email))).toEqual([])
      for (const user of users) {
        expect(user).toMatchObject({
          password_enabled: true,
          email_addresses: [{ verification: { status: 'verified' } }],
        })
        expect(user.primary_email_address_id).toBe(user.email_addresses[0]?.id)
      }
      expect(await signUp(second, 'afterwards+clerk_test@example.com')).toContain('afterwards')
    } finally {
      await second.stop()
      folder.remove()
    }
  })
}

type User = {
  password_enabled: boolean
  primary_email_address_id: string
  email_addresses: { id: string; email_address: string }[]
}

async function everyUser({ url, secretKey }: Keyward): Promise<User[]> {
  const response = await fetch(`${url}/v1/users?limit=500`, { headers: { authorization: `Bearer ${secretKey}` } })
  expect(response.status).toBe(200)
  return response.json() as Promise<User[]>
}

async function untilSome(list: readonly unknown[], count: number): Promise<void> {
  while (list.length < count) await new Promise((resolve) => setTimeout(resolve, 5))
}

function databasePid(folder: string): number {
  return Number(readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0])
}

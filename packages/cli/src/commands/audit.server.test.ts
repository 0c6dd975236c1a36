import { expect, test } from 'vitest'
import { keyward } from '../../test-support/keyward.ts'
import { realServer } from '../../test-support/real-server.ts'

const server = realServer()

test('the log is listed, exported as JSON lines, and verified; a changed entry is named', async () => {
  const { cli, json, instanceId } = await server.current.instance()
  const { id } = await json('users', 'create', '--email', 'ada+clerk_test@example.com')
  await cli('users', 'ban', id)
  expect((await cli('audit', 'list', '--target', id)).out).toMatch(/BanUser\s+secret_key .*user user_/)
  const exported = (await cli('audit', 'export')).out.split('\n').map((line) => JSON.parse(line))
  expect(exported.map(({ action }) => action)).toEqual(['CreateUser', 'BanUser'])

  const { head } = await json('audit', 'verify')
  expect(head).toBe(`2:${exported[1].hash}`)
  await cli('users', 'unban', id)
  expect(await cli('audit', 'verify', '--head', head)).toMatchObject({ exitCode: 0 })
  expect(await cli('audit', 'verify', '--head', `2:${'0'.repeat(64)}`)).toMatchObject({ exitCode: 1 })

  await server.current.execute(
    `update audit_entries set actor_id = 'somebody' where instance_id = '${instanceId}' and sequence = 2`,
  )
  expect(await cli('audit', 'verify')).toMatchObject({ exitCode: 1, err: expect.stringContaining('Entry 2 (') })
})

test('an operator reads what concerns no instance', async () => {
  const { operatorToken } = await server.current.instance()
  const env = { KEYWARD_API_URL: server.current.url, KEYWARD_OPERATOR_TOKEN: operatorToken }
  const made = await keyward(['instances', 'create', 'Another'], { env })
  expect(made.exitCode).toBe(0)
  // The proxy address that it says is the new instance's own, below which its Frontend API answers.
  const proxy = made.out.match(/^NEXT_PUBLIC_CLERK_PROXY_URL=(.+)$/m)?.[1]
  const { auth_config } = (await (await fetch(`${proxy}/v1/environment`)).json()) as { auth_config: { id: string } }
  expect(proxy).not.toBe(server.current.url)
  expect(auth_config.id).toBe(`auth_config_${made.out.match(/ins_\w+/)?.[0]}`)
  const listed = await keyward(['audit', 'list', '--json'], { env })
  expect(JSON.parse(listed.out)).toContainEqual(
    expect.objectContaining({ actor: expect.objectContaining({ type: 'operator' }) }),
  )
  expect(await keyward(['audit', 'verify'], { env })).toMatchObject({ exitCode: 0 })
})

import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { testFolder } from '../../test-support/folder.ts'
import { keyward } from '../../test-support/keyward.ts'
import { realServer } from '../../test-support/real-server.ts'
import { testServer } from '../../test-support/server.ts'
import type { Choice, Io } from '../io.ts'

const server = realServer()

afterEach(() => vi.restoreAllMocks())

/** A project's folder in which somebody sits who has a home, and the server's operator token at hand. */
async function project() {
  const { operatorToken, publishableKey, secretKey, instanceId } = await server.current.instance()
  const { path: home } = testFolder({})
  const {
    path: folder,
    read,
    write,
  } = testFolder({
    'package.json': { name: 'shop', dependencies: { express: '5' } },
    'lib/a.js': '',
  })
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(folder)
  const run = (args: string[], env: Record<string, string> = {}, choose: Io['choose'] = null) =>
    keyward(args, { env: { XDG_CONFIG_HOME: home, PATH: process.env.PATH!, ...env }, choose })
  const json = async (...args: string[]) => {
    const { exitCode, out, err } = await run([...args, '--json'])
    if (exitCode !== 0) throw new Error(err)
    return JSON.parse(out)
  }
  const place = ['--url', server.current.url, '--token', operatorToken]
  const file = join(home, 'keyward/links.json')
  return { run, json, place, file, folder, read, write, cwd, operatorToken, publishableKey, secretKey, instanceId }
}

test('a linked folder needs no flags: settings, people, keys and the webhooks are those of its instance', async () => {
  const { run, json, place, file, folder, read, write, publishableKey, secretKey, instanceId } = await project()
  // Another development instance: now one has to be named.
  await json('instances', 'create', 'other', ...place)
  expect(await run(['link', ...place])).toMatchObject({ exitCode: 2, err: expect.stringContaining('--application') })

  const linked = await json('link', ...place, '--instance', instanceId)
  expect(linked).toMatchObject({ changed: true, folder, url: server.current.url, instance_id: instanceId, file })
  expect(statSync(file).mode & 0o777).toBe(0o600)

  const { id } = await json('users', 'create', '--email', 'ada+clerk_test@example.com')
  expect((await json('users', 'list')).map((user: { id: string }) => user.id)).toEqual([id])
  expect(await run(['config', 'patch', 'organization_settings.enabled=true', '--yes'])).toMatchObject({ exitCode: 0 })
  expect((await json('webhooks', 'list')).data ?? []).toEqual([])
  await json('env', 'pull')
  expect(read('.env')).toBe(`KEYWARD_PUBLISHABLE_KEY=${publishableKey}\nKEYWARD_SECRET_KEY=${secretKey}\n`)

  expect(await json('link')).toMatchObject({ changed: false, instance_id: instanceId, keeps: 'token' })
  write('.env', '')
  expect(await run(['unlink'])).toMatchObject({ exitCode: 0, out: `No longer linked: ${folder}` })
  expect(await run(['users', 'list'])).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('credential_missing'),
  })
})

test('the publishable key of the env files says which instance is meant', async () => {
  const { run, json, place, write, publishableKey, instanceId } = await project()
  await json('instances', 'create', 'other', ...place)
  write('.env.local', `KEYWARD_PUBLISHABLE_KEY=${publishableKey}\n`)
  expect(await json('link', ...place)).toMatchObject({ instance_id: instanceId })
  const { out } = await run(['link'])
  expect(out).toMatch(/^Linked already[\s\S]*with the operator token/)
})

test('it counts in the folders below, for its own server alone', async () => {
  const { run, json, place, folder, cwd } = await project()
  await json('link', ...place)
  cwd.mockReturnValue(join(folder, 'lib'))
  expect(await json('users', 'list')).toEqual([])
  const elsewhere = await testServer(() => ({ body: [] }))
  expect(await run(['users', 'list', '--url', elsewhere.url])).toMatchObject({ exitCode: 2 })
  expect(elsewhere.received).toEqual([])
})

test('a key of another instance is refused in a linked folder, unless it is given by hand', async () => {
  const { run, json, place } = await project()
  await json('link', ...place)
  const { secretKey } = await server.current.instance()
  const astray = await run(['users', 'list', '--json'], { KEYWARD_SECRET_KEY: secretKey })
  expect(JSON.parse(astray.err).error).toMatchObject({
    code: 'secret_key_of_another_instance',
    message: expect.stringContaining('this folder is linked'),
  })
  expect(await json('users', 'list', '--secret-key', secretKey)).toEqual([])
})

test('init writes the keys of the linked instance, and dev hands them to an application that has none', async () => {
  const { run, json, place, folder, read, write, publishableKey, secretKey, instanceId } = await project()
  await json('instances', 'create', 'other', ...place)
  await json('link', ...place, '--instance', instanceId)
  const script =
    "require('fs').writeFileSync('seen', process.env.KEYWARD_PUBLISHABLE_KEY + process.env.KEYWARD_SECRET_KEY)"
  write('package.json', JSON.stringify({ scripts: { dev: `node -e "${script}"` }, dependencies: { express: '5' } }))
  const dev = await run(['dev', '--json'])
  expect([dev.exitCode, JSON.parse(dev.out).url]).toEqual([0, server.current.url])
  expect(read('seen')).toBe(publishableKey + secretKey)
  expect(await run(['init', '--no-install', '--yes', '--cwd', join(folder, '.')])).toMatchObject({ exitCode: 0 })
  expect(read('.env')).toBe(`KEYWARD_PUBLISHABLE_KEY=${publishableKey}\nKEYWARD_SECRET_KEY=${secretKey}\n`)
})

test('dev says so if the server that the folder is linked to does not answer', async () => {
  const { run, json, place, file, write } = await project()
  await json('link', ...place)
  const links = readFileSync(file, 'utf8').replace(server.current.url, 'http://127.0.0.1:9')
  writeFileSync(file, links)
  write('package.json', JSON.stringify({ scripts: { dev: 'true' } }))
  expect(await run(['dev'])).toMatchObject({ exitCode: 1, err: expect.stringContaining('server_unreachable') })
})

test('of several instances a person chooses', async () => {
  const { run, json, place, instanceId } = await project()
  await json('instances', 'create', 'other', ...place)
  const offered: (readonly Choice[])[] = []
  const choose = (index: number | null) => async (_: string, options: readonly Choice[]) => {
    offered.push(options)
    return index
  }
  expect(await run(['link', ...place], {}, choose(null))).toMatchObject({ exitCode: 1, err: 'Nothing was chosen.' })
  const { out } = await run(['link', ...place], {}, choose(1))
  const ids = offered[0]!.map(({ hint }) => hint)
  expect([ids.length, ids.includes(instanceId)]).toEqual([2, true])
  expect(out).toContain(ids[1]!)
  expect(offered[0]![0]).toMatchObject({ label: expect.stringMatching(/, development$/) })
})

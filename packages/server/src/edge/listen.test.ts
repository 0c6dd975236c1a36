import Fastify from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { listen } from './listen.ts'

const noTls = { tlsCertFile: null, tlsKeyFile: null }
const stops: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

async function started(host: readonly string[]) {
  const app = Fastify({ forceCloseConnections: 'idle' })
  app.get('/', async () => 'here')
  const { port, stop } = await listen(app, { host, port: 0, ...noTls })
  stops.push(stop, () => app.close())
  return { stop, ask: async (address: string) => (await fetch(`http://${address}:${port}/`)).text() }
}

test('every configured address answers, and none of them once it is stopped', async () => {
  const { ask, stop } = await started(['0.0.0.0', '::1'])
  expect([await ask('127.0.0.1'), await ask('[::1]')]).toEqual(['here', 'here'])
  await stop()
  await expect(ask('[::1]')).rejects.toThrow()
  expect(await ask('127.0.0.1')).toBe('here')
})

test('both loopbacks answer, in whatever order they are named', async () => {
  for (const host of [
    ['127.0.0.1', '::1'],
    ['::1', '127.0.0.1'],
  ]) {
    const { ask } = await started(host)
    expect([await ask('127.0.0.1'), await ask('[::1]')]).toEqual(['here', 'here'])
  }
})

test('an address that cannot be had is an error', async () => {
  const app = Fastify()
  stops.push(() => app.close())
  await expect(listen(app, { host: ['127.0.0.1', '192.0.2.1'], port: 0, ...noTls })).rejects.toThrow(/EADDRNOTAVAIL/)
})

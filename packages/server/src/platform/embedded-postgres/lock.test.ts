import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeLock } from './lock.ts'
import { processStartTime } from './processes.ts'

let folder: string
let file: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kw-lock-'))
  file = join(folder, 'lock')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function leaveLock(holder: object): void {
  const base = { nonce: 'left', pid: process.ppid, startTime: processStartTime(process.ppid), host: hostname() }
  writeFileSync(file, JSON.stringify({ ...base, ...holder }))
}

function takeAndRelease(): void {
  const lock = takeLock(file)
  expect(JSON.parse(readFileSync(file, 'utf8')).pid).toBe(process.pid)
  lock.release()
  expect(readdirSync(folder)).toEqual([])
}

test('a living holder keeps it', () => {
  leaveLock({})
  expect(() => takeLock(file)).toThrow(`process ${process.ppid}`)
  rmSync(file)
})

test.each([
  ['is dead', { pid: 2 ** 22 - 3 }],
  ['had a pid that another process has now', { startTime: '1' }],
  ['had our own pid, as in a container that started again', { pid: process.pid }],
])('a holder that %s does not', (_, holder) => {
  leaveLock(holder)
  takeAndRelease()
})

test('an unreadable lock is replaced', () => {
  writeFileSync(file, '{"pid":')
  takeAndRelease()
})

test('a holder on another machine keeps it while its heartbeat is fresh', () => {
  leaveLock({ host: 'elsewhere', pid: 1 })
  expect(() => takeLock(file)).toThrow('process 1 on elsewhere')
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(file, longAgo, longAgo)
  takeAndRelease()
})

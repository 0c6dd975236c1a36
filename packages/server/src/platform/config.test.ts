import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigError, describeSettings, readConfig } from './config.ts'

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

function secretFile(content: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'kw-config-')), 'secret')
  writeFileSync(file, content)
  return file
}

describe('reading', () => {
  test('an empty environment gives the development defaults, frozen', () => {
    const config = readConfig({})
    expect(config).toMatchObject({
      port: 4100,
      host: ['127.0.0.1', '::1'],
      dataDir: resolve('.keyward'),
      databaseUrl: null,
      secret: null,
      autoMigrate: true,
      browser: 'own',
      trustedProxies: [],
      json: false,
    })
    expect(Object.isFrozen(config)).toBe(true)
  })

  test('KEYWARD_PORT wins over PORT, an override over both, and an empty variable counts as absent', () => {
    expect(readConfig({ PORT: '5000', KEYWARD_PORT: '5001' }).port).toBe(5001)
    expect(readConfig({ PORT: '5000', KEYWARD_PORT: '' }).port).toBe(5000)
    expect(readConfig({ PORT: '5000' }, { port: '0' }).port).toBe(0)
    expect(readConfig({ PORT: '5000' }, { port: 7 }).port).toBe(7)
  })

  test('an own database turns automatic migrations off unless they are asked for', () => {
    const env = { DATABASE_URL: 'postgres://localhost/keyward', KEYWARD_SECRET: 'ab'.repeat(32) }
    expect(readConfig(env).autoMigrate).toBe(false)
    expect(readConfig({ ...env, KEYWARD_AUTO_MIGRATE: 'on' }).autoMigrate).toBe(true)
  })

  test('the breach check can be switched off or pointed elsewhere', () => {
    expect(readConfig({ KEYWARD_PWNED_PASSWORDS: 'off' }).passwordPwnedUrl).toBe(null)
    expect(readConfig({ KEYWARD_PWNED_PASSWORDS: 'http://127.0.0.1:1/' }).passwordPwnedUrl).toBe('http://127.0.0.1:1')
  })
})

describe('the master key', () => {
  const bytes = Buffer.alloc(32, 7)

  test.each([
    ['hex', bytes.toString('hex')],
    ['base64', bytes.toString('base64')],
    ['base64url', bytes.toString('base64url')],
  ])('is read from %s', (_, text) => {
    expect(Buffer.from(readConfig({ KEYWARD_SECRET: text }).secret ?? [])).toEqual(bytes)
  })

  test('is derived from a passphrase, the same one each time', () => {
    const phrase = 'correct horse battery staple and more'
    const [first, second] = [phrase, phrase].map((text) => readConfig({ KEYWARD_SECRET: text }).secret)
    expect(first).toHaveLength(32)
    expect(first).toEqual(second)
  })

  test('is read from a file, without the line break at its end', () => {
    const file = secretFile(`${bytes.toString('hex')}\n`)
    expect(Buffer.from(readConfig({ KEYWARD_SECRET_FILE: file }).secret ?? [])).toEqual(bytes)
  })

  test('is required with DATABASE_URL', () => {
    expect(problemsOf({ DATABASE_URL: 'postgres://localhost/keyward' })).toEqual([
      expect.stringContaining('KEYWARD_SECRET is required with DATABASE_URL'),
    ])
  })
})

describe('mistakes', () => {
  test('are all reported at once and by name, without the value of a secret', () => {
    const problems = problemsOf({
      KEYWARD_PORT: '99999',
      KEYWARD_SECRET: 'too-short-a-secret',
      DATABASE_URL: 'mysql://root:hunter2@localhost',
      KEYWARD_TRUSTED_PROXIES: '10.0.0.0/40',
      KEYWARD_PUBLIC_URL: 'https://auth.example.com/path',
      KEYWARD_TLS_KEY_FILE: '/key.pem',
    }).join('\n')
    for (const name of [
      'KEYWARD_PORT',
      'KEYWARD_SECRET',
      'DATABASE_URL',
      'KEYWARD_TRUSTED_PROXIES',
      'KEYWARD_PUBLIC_URL',
      'KEYWARD_TLS_CERT_FILE and KEYWARD_TLS_KEY_FILE',
    ])
      expect(problems).toContain(name)
    expect(problems).not.toContain('too-short-a-secret')
    expect(problems).not.toContain('hunter2')
  })

  test.each([
    [{ PORT: '-1' }, 'KEYWARD_PORT'],
    [{ PORT: '80a' }, 'KEYWARD_PORT'],
    [{ KEYWARD_HOST: ',' }, 'KEYWARD_HOST'],
    [{ KEYWARD_BROWSER: 'chrome' }, 'KEYWARD_BROWSER'],
    [{ KEYWARD_MAIL_FROM: 'a@b.c\r\nBcc: d@e.f' }, 'KEYWARD_MAIL_FROM'],
    [{ KEYWARD_INBOX_TOKEN: 'short' }, 'KEYWARD_INBOX_TOKEN'],
    [{ KEYWARD_SMTP_URL: 'http://mail' }, 'KEYWARD_SMTP_URL'],
    [{ KEYWARD_PUBLIC_URL: 'https://me:pass@auth.example.com' }, 'KEYWARD_PUBLIC_URL'],
    [{ KEYWARD_SECRET_FILE: '/does/not/exist' }, 'KEYWARD_SECRET_FILE'],
  ])('%j names %s', (env, name) => {
    const problems = problemsOf(env as Record<string, string>)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(name)
  })

  test('a secret given both directly and by file is refused', () => {
    const env = { KEYWARD_INBOX_TOKEN: 'x'.repeat(20), KEYWARD_INBOX_TOKEN_FILE: secretFile('y'.repeat(20)) }
    expect(problemsOf(env)).toEqual([expect.stringContaining('given twice')])
  })
})

test('every setting is described for `keyward env`, secrets with their file variable', () => {
  const described = describeSettings()
  expect(described.map((setting) => setting.name)).toContain('KEYWARD_DATA')
  expect(described.every((setting) => setting.doc.endsWith('.'))).toBe(true)
  expect(described.find((setting) => setting.name === 'KEYWARD_SECRET')).toMatchObject({
    secret: true,
    aliases: ['KEYWARD_SECRET_FILE'],
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runVitest } from './runners.ts'
import { merge, summary, totalsLine } from './totals.ts'

const files = {
  'fine.test.ts': `test('adds', () => expect(1 + 1).toBe(2))
test.skip('is for another day', () => {})`,
  'wrong.test.ts': `describe('it', () => {
  let tries = 0
  test('adds', () => expect(1 + 1).toBe(3))
  test('adds at last', { retry: 1 }, () => expect(++tries).toBe(2))
})`,
  'broken.test.ts': `throw new Error('no such thing')`,
  'hooks.test.ts': `describe('it', () => {
  afterAll(() => { throw new Error('cannot be cleaned up') })
  test('works', () => {})
})`,
  'uncaught.test.ts': `test('leaves something behind', () => void Promise.reject(new Error('forgotten')))`,
}

test('a run tells what passed, what failed and why, and what had to be tried again', { retry: 0 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kw-tests-'))
  try {
    for (const [name, code] of Object.entries(files)) writeFileSync(join(folder, name), code)
    const report = await runVitest(['--root', folder, '--globals'], [])
    expect(report.passed).toBe(4)
    expect(report.failures.toSorted().map((failure) => failure.split('\n').slice(0, 2).join(': '))).toEqual([
      'Nothing caught: Error: forgotten',
      'broken.test.ts: Error: no such thing',
      'hooks.test.ts: Error: cannot be cleaned up',
      expect.stringMatching(/^wrong.test.ts > it > adds: AssertionError: expected 2 to be 3/),
    ])
    expect(report.secondTries).toEqual([
      expect.stringMatching(/^wrong.test.ts > it > adds at last\nAssertionError: expected 1 to be 2/),
    ])
    expect(report.files.map(({ name }) => name).toSorted()).toEqual(Object.keys(files).toSorted())
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a run that came to nothing has failed', async () => {
  const report = await runVitest(['no-such-file.test.ts', '--project=unit'], [])
  expect([report.passed, report.failures.length]).toEqual([0, 1])
})

test('the slowest files come first, what failed last', () => {
  const report = { passed: 5, failures: [], secondTries: [], files: [{ name: 'a.test.ts', seconds: 0.9 }] }
  const other = {
    passed: 2,
    failures: ['c.test.ts > adds\nError: 2 is not 3'],
    secondTries: ['b.test.ts > waits'],
    files: [
      { name: 'b.test.ts', seconds: 61.3 },
      { name: 'c.test.ts', seconds: 0.001 },
    ],
  }
  expect(summary(merge([report, other]), 2).split('\n')).toEqual([
    'The slowest files:',
    '   61.3 s  b.test.ts',
    '    0.9 s  a.test.ts',
    'Passed when tried again, which is a bug: b.test.ts > waits',
    'Failed: c.test.ts > adds',
    'Error: 2 is not 3',
  ])
  expect(totalsLine(7, 1)).toBe('7 passed, 1 failed')
})

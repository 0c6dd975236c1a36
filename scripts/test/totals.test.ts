import { expect, test } from 'vitest'
import { add, failures, playwrightTotals, slowestFiles, totalsLine, vitestTotals, withExitCode } from './totals.ts'

test('the line adds up what the runners counted', () => {
  const vitest = vitestTotals({ numPassedTests: 5, numFailedTests: 1, testResults: [] })
  const playwright = playwrightTotals({ stats: { expected: 2, unexpected: 1, flaky: 1 }, errors: [] })
  expect(totalsLine(add(vitest, playwright))).toBe('7 passed, 3 failed')
})

test('a file that breaks before its first test is a failure', () => {
  const file = { name: '/r/a.test.ts', startTime: 0, endTime: 1, status: 'failed', message: '' }
  const broken = { ...file, assertionResults: [] }
  const counted = { ...file, assertionResults: [{ status: 'failed', fullName: 'it', failureMessages: [] }] }
  expect(vitestTotals({ numPassedTests: 0, numFailedTests: 1, testResults: [broken, counted] }).failed).toBe(2)
})

test('a runner that ends badly without a failure has failed all the same', () => {
  expect(withExitCode({ passed: 9, failed: 0 }, 1)).toEqual({ passed: 9, failed: 1 })
  expect(withExitCode({ passed: 9, failed: 2 }, 1).failed).toBe(2)
  expect(withExitCode({ passed: 9, failed: 0 }, 0).failed).toBe(0)
})

test('the slowest files come first', () => {
  const file = (name: string, endTime: number) => ({
    name,
    startTime: 0,
    endTime,
    status: 'passed',
    message: '',
    assertionResults: [],
  })
  const testResults = [file('/r/a.test.ts', 900), file('/r/deep/b.test.ts', 61_300), file('/r/c.test.ts', 1)]
  expect(slowestFiles(testResults, '/r', 2)).toEqual(['   61.3 s  deep/b.test.ts', '    0.9 s  a.test.ts'])
})

test('what failed is told with its reason', () => {
  const file = { name: '/r/a.test.ts', startTime: 0, endTime: 1, status: 'failed', message: 'no such module' }
  const passed = { status: 'passed', fullName: 'it works', failureMessages: [] }
  const failed = { status: 'failed', fullName: 'it adds', failureMessages: ['Error: 1 is not 2\n    at a.test.ts'] }
  const testResults = [
    { ...file, assertionResults: [] },
    { ...file, message: '', assertionResults: [passed, failed] },
    { ...file, status: 'passed', assertionResults: [passed] },
  ]
  expect(failures(testResults, '/r')).toEqual([
    'a.test.ts\nno such module',
    'a.test.ts > it adds\nError: 1 is not 2\n    at a.test.ts',
  ])
})

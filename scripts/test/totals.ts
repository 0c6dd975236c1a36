import { relative } from 'node:path'

export type Totals = { readonly passed: number; readonly failed: number }

export const none: Totals = { passed: 0, failed: 0 }

export function add(left: Totals, right: Totals): Totals {
  return { passed: left.passed + right.passed, failed: left.failed + right.failed }
}

/** Read by machines: alone on the last line. */
export function totalsLine({ passed, failed }: Totals): string {
  return `${passed} passed, ${failed} failed`
}

export type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    /** Absolute path of the file. */
    name: string
    status: string
    /** Milliseconds since 1970. */
    startTime: number
    endTime: number
    /** Of a file that broke before its first test. */
    message: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
  }[]
}

type VitestFile = VitestReport['testResults'][number]

/** A file that fails before its first test counts as one failure. */
export function vitestTotals(report: VitestReport): Totals {
  const broken = report.testResults.filter(brokeEarly)
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
}

function brokeEarly(file: VitestFile): boolean {
  return file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
}

/** What failed and why, for the end of the output: all that is kept of a long run is often its tail. */
export function failures(files: readonly VitestFile[], root: string): string[] {
  return files.flatMap((file) => {
    const name = relative(root, file.name)
    const tests = file.assertionResults.filter((test) => test.status === 'failed')
    const failed = tests.map((test) => `${name} > ${test.fullName}\n${beginning(test.failureMessages.join('\n'))}`)
    return brokeEarly(file) ? [`${name}\n${beginning(file.message)}`] : failed
  })
}

function beginning(message: string, lines = 30): string {
  return message.split('\n', lines).join('\n')
}

/** The files that took longest, one a line: where the suite's time goes. */
export function slowestFiles(files: VitestReport['testResults'], root: string, count = 20): string[] {
  return files
    .map(({ name, startTime, endTime }) => ({ file: relative(root, name), seconds: (endTime - startTime) / 1000 }))
    .sort((left, right) => right.seconds - left.seconds)
    .slice(0, count)
    .map(({ file, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${file}`)
}

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] }

/** A test that passed only when it was tried again has failed. */
export function playwrightTotals({ stats, errors }: PlaywrightReport): Totals {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

/** A runner that ended badly has failed, whatever it counted. */
export function withExitCode(totals: Totals, exitCode: number): Totals {
  return exitCode !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals
}

import type { Report } from './report.ts'

/** Read by machines: alone on the last line. */
export function totalsLine(passed: number, failed: number): string {
  return `${passed} passed, ${failed} failed`
}

/**
 * What is said when everything has run. All that is kept of a long run is often its tail: where the time went, what was
 * tried twice, what failed and why.
 */
export function summary({ files, secondTries, failures }: Report, slowest = 20): string {
  const slow = [...files].sort((left, right) => right.seconds - left.seconds).slice(0, slowest)
  return [
    'The slowest files:',
    ...slow.map(({ name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${name}`),
    ...secondTries.map((test) => `Passed when tried again, which is a bug: ${test}`),
    ...failures.map((failure) => `Failed: ${failure}`),
  ].join('\n')
}

export function merge(reports: readonly Report[]): Report {
  return {
    passed: reports.reduce((sum, { passed }) => sum + passed, 0),
    failures: reports.flatMap(({ failures }) => failures),
    secondTries: reports.flatMap(({ secondTries }) => secondTries),
    files: reports.flatMap(({ files }) => files),
  }
}

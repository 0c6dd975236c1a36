import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './prepare.ts'
import { type Report, reportVariable } from './report.ts'
import { runNode } from './run.ts'
import { merge } from './totals.ts'

/**
 * Two runs beside each other make the whole: browsers and example apps, one file at a time, wait more than they compute, and
 * the other tests fill the time.
 */
const lanes = [['--project=browser'], ['--project=!browser']]

/** Runs the given test files, or all of them. */
export async function runTests(chosen: readonly string[]): Promise<Report> {
  return merge(await Promise.all(chosen.length > 0 ? [runVitest(chosen)] : lanes.map((lane) => runVitest(lane))))
}

/** One run of Vitest with these arguments. A run that ends badly has failed, whatever it reports. */
export async function runVitest(args: readonly string[], shownBy = ['--reporter=default']): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'kw-report-'))
  const file = join(folder, 'report.json')
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const reporters = [...shownBy, `--reporter=${join(import.meta.dirname, 'report.ts')}`]
  try {
    // In a terminal each of the two would draw over what the other says.
    const env = { ...process.env, CI: 'true', [reportVariable]: file }
    const exitCode = await runNode([vitest, 'run', ...reporters, ...args], env)
    const report: Report = JSON.parse(readFileSync(file, 'utf8'))
    if (exitCode !== 0 && report.failures.length === 0) report.failures.push(`Vitest ended with ${exitCode}`)
    return report
  } catch (error) {
    return { passed: 0, failures: [`Vitest left no report: ${error}`], secondTries: [], files: [] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

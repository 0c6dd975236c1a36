import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './prepare.ts'
import { runNode } from './run.ts'
import {
  add,
  failures,
  playwrightTotals,
  slowestFiles,
  type Totals,
  type VitestReport,
  vitestTotals,
  withExitCode,
} from './totals.ts'

/**
 * Two runs beside each other make the whole: browsers and example apps, one file at a time, wait more than they compute, and
 * the other tests fill the time.
 */
const lanes = [['--project=browser'], ['--project=!browser']]

/** Runs the given test files, or all of them. */
export async function runVitest(chosen: readonly string[]): Promise<Totals> {
  const runs = await Promise.all(chosen.length > 0 ? [runLane(chosen)] : lanes.map(runLane))
  const files = runs.flatMap((run) => run.files)
  console.log(['The slowest files:', ...slowestFiles(files, root)].join('\n'))
  for (const failure of failures(files, root)) console.log(`Failed: ${failure}`)
  return runs.map(({ totals }) => totals).reduce(add)
}

async function runLane(args: readonly string[]): Promise<{ totals: Totals; files: VitestReport['testResults'] }> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  let files: VitestReport['testResults'] = []
  const totals = await counted(async (report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    // In a terminal each would draw over what the other says.
    const exitCode = await runNode([vitest, 'run', ...reporters, ...args], { ...process.env, CI: 'true' })
    const results: VitestReport = read(report)
    files = results.testResults
    return withExitCode(vitestTotals(results), exitCode)
  })
  return { totals, files }
}

/** Runs the journeys of playwright.config.ts. */
export function runPlaywright(): Promise<Totals> {
  return counted(async (report) => {
    const playwright = join(root, 'node_modules/@playwright/test/cli.js')
    const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
    const exitCode = await runNode([playwright, 'test', '--reporter=list,json'], env)
    return withExitCode(playwrightTotals(read(report)), exitCode)
  })
}

/** A runner that leaves no report has failed. */
async function counted(run: (report: string) => Promise<Totals>): Promise<Totals> {
  const folder = mkdtempSync(join(tmpdir(), 'kw-report-'))
  try {
    return await run(join(folder, 'report.json'))
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function read(report: string) {
  return JSON.parse(readFileSync(report, 'utf8'))
}

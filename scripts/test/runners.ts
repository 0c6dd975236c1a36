import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './prepare.ts'
import { runNode } from './run.ts'
import { playwrightTotals, slowestFiles, type Totals, vitestTotals, withExitCode } from './totals.ts'

/** Runs the given test files, or all of them. */
export function runVitest(chosen: readonly string[]): Promise<Totals> {
  return counted(async (report) => {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const exitCode = await runNode([vitest, 'run', ...reporters, ...chosen])
    const results = read(report)
    console.log(['The slowest files:', ...slowestFiles(results, root)].join('\n'))
    return withExitCode(vitestTotals(results), exitCode)
  })
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

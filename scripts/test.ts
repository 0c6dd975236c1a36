/**
 * `npm test`: builds what tests run from `dist`, then runs all of them. The last line is `N passed, N failed`. Arguments go
 * to Vitest: `npm test -- packages/server`.
 */
import { findChromium, howToInstallChromium } from './test/chromium.ts'
import { memoryFolder } from './test/memory-folder.ts'
import { prepareBuilds } from './test/prepare.ts'
import type { Report } from './test/report.ts'
import { runTests } from './test/runners.ts'
import { summary, totalsLine } from './test/totals.ts'

process.exitCode = await main(process.argv.slice(2))

async function main(chosen: readonly string[]): Promise<number> {
  const chromium = findChromium(process.env)
  if (chromium === null) {
    console.error(howToInstallChromium)
    return finish(0, 1)
  }
  process.env.CHROMIUM_PATH = chromium
  const memory = process.env.TMPDIR ? null : memoryFolder()
  if (memory) process.env.TMPDIR = memory.path
  try {
    await prepareBuilds()
    return finishWith(await runTests(chosen))
  } catch (error) {
    console.error(error)
    return finish(0, 1)
  } finally {
    memory?.remove()
  }
}

function finishWith(report: Report): number {
  console.log(summary(report))
  return finish(report.passed, report.failures.length)
}

function finish(passed: number, failed: number): number {
  console.log(totalsLine(passed, failed))
  return failed === 0 ? 0 : 1
}

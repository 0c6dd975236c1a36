/**
 * `npm test`: builds what tests run from `dist`, then all of Vitest and the Playwright journeys. The last line is
 * `N passed, N failed`. Arguments go to Vitest: `npm test -- packages/server`.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium, howToInstallChromium } from './test/chromium.ts'
import { prepareBuilds, root } from './test/prepare.ts'
import { runPlaywright, runVitest } from './test/runners.ts'
import { add, none, type Totals, totalsLine } from './test/totals.ts'

const chosen = process.argv.slice(2)
process.exitCode = await main()

async function main(): Promise<number> {
  const chromium = findChromium(process.env)
  if (chromium === null) {
    console.error(howToInstallChromium)
    return finish({ ...none, failed: 1 })
  }
  process.env.CHROMIUM_PATH = chromium
  try {
    await prepareBuilds()
  } catch (error) {
    console.error(error)
    return finish({ ...none, failed: 1 })
  }
  const vitest = await runVitest(chosen)
  const playwright = chosen.length === 0 && hasJourneys() ? await runPlaywright() : none
  return finish(add(vitest, playwright))
}

function hasJourneys(): boolean {
  return existsSync(join(root, 'playwright.config.ts'))
}

function finish(totals: Totals): number {
  console.log(totalsLine(totals))
  return totals.failed === 0 ? 0 : 1
}

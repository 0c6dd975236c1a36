/**
 * `npm run soak`: what takes too long for the suite (decisions.md 32). Prints figures; the exit code says whether a promise was broken.
 * `--only NAME` runs one of: kills, timing, million. `--rounds N` (kills of each kind, default 5), `--rows N` (default a
 * million), `--verbose` (every query's plan).
 */
import { parseArgs } from 'node:util'
import { kills } from './kills.ts'
import { million } from './million.ts'
import type { SoakOptions } from './options.ts'
import { timing } from './timing.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    rows: { type: 'string', default: '1000000' },
    verbose: { type: 'boolean', default: false },
  },
})
const options: SoakOptions = {
  rounds: positive('rounds', values.rounds),
  rows: positive('rows', values.rows),
  isVerbose: values.verbose,
}
const trials: Readonly<Record<string, (options: SoakOptions) => Promise<boolean>>> = { kills, timing, million }
if (values.only && !trials[values.only]) throw new Error(`--only is one of ${Object.keys(trials).join(', ')}`)

for (const [name, trial] of Object.entries(trials)) {
  if (values.only && values.only !== name) continue
  const isKept = await trial(options).catch((error) => {
    console.error(error)
    return false
  })
  console.log(`${isKept ? 'kept  ' : 'BROKEN'} ${name}`)
  if (!isKept) process.exitCode = 1
}

function positive(name: string, text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} is a number from 1 on, not ${text}`)
  return number
}

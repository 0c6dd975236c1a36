/**
 * `npm run bench`: ratios against named peers, measured in one run and in turns; never part of the suite.
 * `--only NAME` runs one of: server, tokens, requests, bytes, first-card, accounts, next, api-keys, webhooks,
 * scale.
 */
import { parseArgs } from 'node:util'
import { accounts } from './measurements/accounts.ts'
import { apiKeys } from './measurements/api-keys.ts'
import { bytes } from './measurements/bytes.ts'
import { firstCard } from './measurements/first-card.ts'
import { nextPages } from './measurements/next.ts'
import { scale } from './measurements/scale.ts'
import { server } from './measurements/server.ts'
import { authenticateRequests, verifyTokens } from './measurements/verify-token.ts'
import { webhooks } from './measurements/webhooks.ts'

type Row = {
  readonly name: string
  readonly aim?: number | undefined
  readonly ratio?: number
  readonly ours?: number
  readonly theirs?: number
  readonly figure?: number
}

const measurements: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  // First: what a file system has just deleted makes a new database slower.
  server,
  tokens: verifyTokens,
  requests: authenticateRequests,
  bytes,
  'first-card': firstCard,
  accounts,
  next: nextPages,
  'api-keys': apiKeys,
  webhooks,
  scale,
}
const { values } = parseArgs({ options: { only: { type: 'string' } } })

for (const [name, measure] of Object.entries(measurements)) {
  if (values.only && values.only !== name) continue
  for (const row of await measure()) console.log(line(row))
}

function line({ name, aim, ratio, ours, theirs, figure }: Row): string {
  if (figure !== undefined) return `${figure.toFixed(0).padStart(9)}   ${name}`
  const pair = `(${Math.round(ours ?? 0).toLocaleString('en')} and ${Math.round(theirs ?? 0).toLocaleString('en')})`
  return `${(ratio ?? 0).toFixed(2).padStart(8)}×  ${name}${aim === undefined ? '' : `, aim ${aim}×`}  ${pair}`
}

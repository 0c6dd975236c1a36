import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as server from '@keyward/server'
import { allOperations } from '@keyward/server/operations'
import type { ClaimedOperation } from './coverage.ts'
import type { RunningServer } from './scenario.ts'

/** Our operations, of all APIs. */
export const ourOperations: readonly ClaimedOperation[] = allOperations

/** A server as people start it, with a database of its own that goes away with it. */
export async function startThrowAwayServer(): Promise<RunningServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'keyward-conformance-'))
  const config = server.readConfig({}, { port: '0', dataDir, logLevel: 'error' })
  const running = await server.startServer({ config })
  if (running.secretKey === null) throw new Error('a new instance has a secret key')
  return {
    url: running.url,
    publishableKey: running.publishableKey,
    secretKey: running.secretKey,
    operatorToken: running.operatorToken,
    async stop() {
      await running.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

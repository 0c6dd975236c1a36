import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createApplication, createInstance, defaultInstanceKeys } from './domain/instances/index.ts'
import { createOperatorToken, createWorkspace } from './domain/workspaces/index.ts'
import type { Config } from './platform/config.ts'
import type { Db, Secrets } from './platform/index.ts'

export type FirstInstance = {
  readonly secretKey: string | null /** Set on the very first start alone. */
  readonly operatorToken: string | null
}

/** The first start makes a workspace, an application, a development instance and an operator's token; later ones find them. */
export async function ensureFirstInstance(
  db: Db,
  secrets: Secrets,
  config: Config,
  port: number,
): Promise<FirstInstance> {
  const known = await defaultInstanceKeys(db, secrets)
  if (known) return { secretKey: known.secretKey, operatorToken: null }
  const now = new Date()
  return db.transaction(async (tx) => {
    const inner = tx as unknown as Db
    const workspaceId = await createWorkspace(inner, { name: 'My workspace', now })
    const applicationId = await createApplication(inner, { workspaceId, name: 'My application', now })
    const created = await createInstance(inner, secrets, {
      applicationId,
      name: 'Development',
      environmentType: 'development',
      host: `127.0.0.1:${port}`,
      isDefault: true,
      now,
    })
    const operatorToken = await createOperatorToken(inner, { workspaceId, name: 'first start', now })
    mkdirSync(config.dataDir, { recursive: true })
    writeSecretFile(join(config.dataDir, 'operator-token'), operatorToken)
    writeSecretFile(
      join(config.dataDir, 'keys.json'),
      JSON.stringify({ publishableKey: created.publishableKey, secretKey: created.secretKey }, null, 2),
    )
    return { secretKey: created.secretKey, operatorToken }
  })
}

function writeSecretFile(file: string, content: string): void {
  writeFileSync(file, `${content}\n`, { mode: 0o600 })
  chmodSync(file, 0o600)
}

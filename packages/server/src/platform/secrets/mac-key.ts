import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Db } from '../db/index.ts'
import type { SealedColumns } from './reencrypt.ts'
import { createSecrets, type MasterKeys, type Secrets } from './secrets.ts'
import { serverSecrets } from './table.ts'

const name = 'mac'
const purpose = 'server-secret'

export const sealedServerSecrets: SealedColumns = {
  table: serverSecrets,
  columns: ['encrypted'],
  purpose,
  context: ['name'],
}

/** The master keys with the key of MACs, which the first server on a database makes. Throws `MasterKeyError` if they are not its own. */
export async function openSecrets(db: Db, keys: MasterKeys): Promise<Secrets> {
  const sealing = createSecrets(keys, Buffer.alloc(32))
  const find = () => db.select().from(serverSecrets).where(eq(serverSecrets.name, name))
  let [row] = await find()
  if (!row) {
    // Of two that make one at once, the first one's is everybody's.
    await db.insert(serverSecrets).values(newMacKey(sealing)).onConflictDoNothing()
    ;[row] = await find()
  }
  return createSecrets(keys, Buffer.from(sealing.decrypt(purpose, row!.encrypted, name), 'base64url'))
}

/** Ends everything that is bound to it: cookies, codes, links. Servers that run hold the old one until they are restarted. */
export async function replaceMacKey(db: Db, secrets: Secrets): Promise<void> {
  const { encrypted } = newMacKey(secrets)
  await db.update(serverSecrets).set({ encrypted, createdAt: new Date() }).where(eq(serverSecrets.name, name))
}

function newMacKey(secrets: Secrets) {
  return { name, encrypted: secrets.encrypt(purpose, randomBytes(32).toString('base64url'), name) }
}

import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './platform/config.ts'
import type { MasterKeys } from './platform/index.ts'

// With the embedded database the master key lies beside it, readable by this user alone; lost with the folder, like the data.

const currentFile = ({ dataDir }: Config) => join(dataDir, 'master.key')
const previousFile = ({ dataDir }: Config) => join(dataDir, 'master.key.previous')

/** The keys that the environment gives, or those of the data folder, where the first start makes one. */
export function masterKeys(config: Config): MasterKeys {
  if (config.secret) return { current: config.secret, previous: config.previousSecret }
  mkdirSync(config.dataDir, { recursive: true })
  if (!existsSync(currentFile(config))) writeKey(currentFile(config), randomBytes(32))
  return { current: readKey(currentFile(config)), previous: previousKey(config) }
}

/**
 * A new key in the data folder, with the one before it beside it until `forgetPreviousKey`. Whoever was stopped after the
 * first file begins again, and whoever was stopped later goes on with the key that he made.
 */
export function beginNewMasterKey(config: Config): MasterKeys {
  const { current, previous } = masterKeys(config)
  if (previous && !previous.equals(current)) return { current, previous }
  writeKey(previousFile(config), current)
  writeKey(currentFile(config), randomBytes(32))
  return masterKeys(config)
}

export function forgetPreviousKey(config: Config): void {
  rmSync(previousFile(config), { force: true })
}

const readKey = (file: string) => Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
const previousKey = (config: Config) => (existsSync(previousFile(config)) ? readKey(previousFile(config)) : null)

/** Whole or not at all. */
function writeKey(file: string, key: Buffer): void {
  writeFileSync(`${file}.new`, `${key.toString('hex')}\n`, { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
}

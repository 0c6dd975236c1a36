import { readFileSync } from 'node:fs'
import type { Config } from '../platform/config.ts'

/** The configured certificate and its key; null where plain HTTP is spoken. */
export function readTls({ tlsCertFile, tlsKeyFile }: Pick<Config, 'tlsCertFile' | 'tlsKeyFile'>) {
  return tlsCertFile && tlsKeyFile ? { cert: readFileSync(tlsCertFile), key: readFileSync(tlsKeyFile) } : null
}

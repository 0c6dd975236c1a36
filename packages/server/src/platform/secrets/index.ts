// Secrets at rest (decisions.md 17): what is encrypted under the master key, what is bound to the key of MACs, and how the
// master key is replaced.
export { openSecrets, replaceMacKey, sealedServerSecrets } from './mac-key.ts'
export { countUnderOtherKeys, reencrypt, type SealedColumns } from './reencrypt.ts'
export { equalInConstantTime, MasterKeyError, type MasterKeys, type Secrets, sha256 } from './secrets.ts'

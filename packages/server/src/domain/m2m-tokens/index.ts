// M2M tokens: what a machine shows another machine. Opaque ones are kept as hashes and can be revoked; JWTs carry everything
// themselves and live until they expire.
export { m2mTokenBapiOperations } from './bapi.ts'
export { pastM2MTokens } from './store.ts'

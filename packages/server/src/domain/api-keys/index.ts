// API keys: long-lived secrets that a user hands to a program, verified by the application's server.

export { apiKeyBapiOperations } from './bapi.ts'
export { apiKeyFapiOperations } from './fapi.ts'
export { deleteApiKeysOf, sealedApiKeys } from './store.ts'

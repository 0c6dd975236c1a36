// Reverification: somebody who is signed in proves once more that it is them (wire.md §6.5). The proof makes the session
// fresh; what asks for a fresh session is `requireRecentProof` of `sessions`.
export { reverificationFapiOperations } from './fapi.ts'
export { pastReverifications } from './store.ts'

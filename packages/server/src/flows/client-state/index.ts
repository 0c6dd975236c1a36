// What a browser is told of itself: the client with its sessions, users, tokens and the flows under way; and how that
// knowledge travels to the app's host (handshake) and to other domains (sync). Joins many rooms, owns the handshake results.

export { clientStateBapiOperations } from './bapi.ts'
export { type ClientState, clientStateOf, sessionResource } from './client-resource.ts'
export { bothNames } from './cookie-names.ts'
export { clientStateFapiOperations } from './fapi.ts'
export { handshake, sealedHandshakeResults } from './handshake.ts'
export { interstitialOperation } from './interstitial.ts'
export { pastErrands } from './past.ts'

export { sessionFapiOperations } from './session-fapi.ts'

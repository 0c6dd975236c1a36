// Events: what happened in an instance, in the order in which it was committed. Rooms record with `emit`; here the log is
// read: a consumer keeps the cursor of what it has handled and asks for what follows, and misses and doubles nothing.
export { eventBapiOperations } from './bapi.ts'
export { toEnvelope } from './wire.ts'

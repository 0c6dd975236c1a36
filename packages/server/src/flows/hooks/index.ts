// Hooks: programs of the application that are asked before something happens, and may refuse it or add to it. Each has an
// address, a deadline and a stated choice for when it does not answer (settings, `hooks`); where none is set nothing is asked
// and nothing is spent. Requests are signed like webhooks. Nothing waits with a transaction open: see platform/outside.ts.
export { hookBapiOperations } from './bapi.ts'
export { asksOfSessions, beforeSessionCreated, beforeUserCreated, withHookClaims } from './moments.ts'

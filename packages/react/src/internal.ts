// What framework packages build on. Applications use the main entry.
export { type AuthState, deriveAuthState } from './auth/auth-state.ts'
export type { InitialState } from './auth/initial-state.ts'
export { resolveAuth } from './auth/resolve-auth.ts'
export { MultisessionAppSupport } from './control/multisession.tsx'
export { KeywardReactError, setErrorThrowerOptions } from './errors/error.ts'
export { useDerivedAuth } from './hooks/use-auth.ts'
export { InitialStateContext } from './provider/contexts.ts'
export { buildClerkJsScriptAttributes, clerkJsScriptUrl } from './provider/script-url.ts'

// What framework packages build on. Applications use the main entry.

export { MultisessionAppSupport } from './control/redirects.tsx'
export { setErrorThrowerOptions, setErrorThrowerOptions as setClerkJsLoadingErrorPackageName } from './errors/error.ts'
export { useDerivedAuth } from './hooks/use-auth.ts'
export { useRoutingProps } from './hooks/use-routing-props.ts'
export { InitialStateContext } from './provider/contexts.ts'
export { buildClerkJsScriptAttributes, clerkJsScriptUrl } from './provider/script-url.ts'
export type { InitialState } from './types.ts'

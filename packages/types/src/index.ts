// The SDKs' types under the names of the official types package. The resources are those of `@keyward/react`, so that what its
// hooks answer fits; nothing here exists at run time.
export type * from './attempts.ts'
export type * from './fapi-json.ts'
export type * from './json.ts'
export type * from './looks.ts'
export type * from './params.ts'
export type * from './props.ts'
export type * from './resources.ts'
export type * from './settings.ts'
export type * from './strategies.ts'
export type * from './tokens.ts'
export type * from './utilities.ts'

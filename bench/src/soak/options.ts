export type SoakOptions = { readonly rounds: number; readonly rows: number; readonly isVerbose: boolean }

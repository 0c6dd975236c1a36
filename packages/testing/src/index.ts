// Sign-in helpers for end-to-end tests; a drop-in for the official testing package. Everything is in the entries
// `./playwright` and `./cypress`; here are the types that both share.
export type {
  ClerkSetupOptions,
  ClerkSetupReturn,
  ClerkSignInParams,
  SetupClerkTestingTokenOptions,
} from './common/types.ts'

// Tickets: one-time proofs that the application's own server hands out. So far: sign-in tokens.
export {
  createSignInToken,
  findSignInToken,
  revokeSignInToken,
  type SignInTokenRow,
  spendSignInToken,
} from './sign-in-token.ts'

// Helpers for Playwright: clerkSetup() once, then clerk.signIn() in tests.
export { clerk } from './helpers.ts'
export { clerkSetup } from './setup.ts'
export { setupClerkTestingToken } from './testing-token.ts'

export { ClerkProvider } from './client/clerk-provider.tsx'
export { Protect, SignedIn, SignedOut } from './client/react.ts'

export { ClerkProvider } from './client/clerk-provider.tsx'
export { Protect, Show, SignedIn, SignedOut } from './client/react.ts'

export { Protect, Show, SignedIn, SignedOut } from './app-router/control-components.tsx'
export { ClerkProvider } from './app-router/provider.tsx'

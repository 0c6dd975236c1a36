import { lazy } from '../host/lazy.tsx'

/** The steps of a sign-up inside a sign-in (`withSignUp`). */
export const combinedSignUp = lazy(async () => (await import('../sign-up/SignUpSteps.tsx')).SignUpSteps)

// Every variable is read by its literal name: that is how Next.js puts values into browser and edge bundles.

/** What pages may know; each value under our name first, then under the official one. */
export const publicEnvironment = {
  publishableKey: process.env.NEXT_PUBLIC_KEYWARD_PUBLISHABLE_KEY || process.env.NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY,
  proxyUrl: process.env.NEXT_PUBLIC_KEYWARD_PROXY_URL || process.env.NEXT_PUBLIC_CLERK_PROXY_URL,
  domain: process.env.NEXT_PUBLIC_KEYWARD_DOMAIN || process.env.NEXT_PUBLIC_CLERK_DOMAIN,
  isSatellite: (process.env.NEXT_PUBLIC_KEYWARD_IS_SATELLITE || process.env.NEXT_PUBLIC_CLERK_IS_SATELLITE) === 'true',
  clerkJSUrl: process.env.NEXT_PUBLIC_KEYWARD_JS_URL || process.env.NEXT_PUBLIC_CLERK_JS_URL,
  clerkJSVersion: process.env.NEXT_PUBLIC_KEYWARD_JS_VERSION || process.env.NEXT_PUBLIC_CLERK_JS_VERSION,
  signInUrl: process.env.NEXT_PUBLIC_KEYWARD_SIGN_IN_URL || process.env.NEXT_PUBLIC_CLERK_SIGN_IN_URL,
  signUpUrl: process.env.NEXT_PUBLIC_KEYWARD_SIGN_UP_URL || process.env.NEXT_PUBLIC_CLERK_SIGN_UP_URL,
  signInForceRedirectUrl:
    process.env.NEXT_PUBLIC_KEYWARD_SIGN_IN_FORCE_REDIRECT_URL ||
    process.env.NEXT_PUBLIC_CLERK_SIGN_IN_FORCE_REDIRECT_URL,
  signUpForceRedirectUrl:
    process.env.NEXT_PUBLIC_KEYWARD_SIGN_UP_FORCE_REDIRECT_URL ||
    process.env.NEXT_PUBLIC_CLERK_SIGN_UP_FORCE_REDIRECT_URL,
  signInFallbackRedirectUrl:
    process.env.NEXT_PUBLIC_KEYWARD_SIGN_IN_FALLBACK_REDIRECT_URL ||
    process.env.NEXT_PUBLIC_CLERK_SIGN_IN_FALLBACK_REDIRECT_URL,
  signUpFallbackRedirectUrl:
    process.env.NEXT_PUBLIC_KEYWARD_SIGN_UP_FALLBACK_REDIRECT_URL ||
    process.env.NEXT_PUBLIC_CLERK_SIGN_UP_FALLBACK_REDIRECT_URL,
  afterSignInUrl: process.env.NEXT_PUBLIC_KEYWARD_AFTER_SIGN_IN_URL || process.env.NEXT_PUBLIC_CLERK_AFTER_SIGN_IN_URL,
  afterSignUpUrl: process.env.NEXT_PUBLIC_KEYWARD_AFTER_SIGN_UP_URL || process.env.NEXT_PUBLIC_CLERK_AFTER_SIGN_UP_URL,
  newSubscriptionRedirectUrl:
    process.env.NEXT_PUBLIC_KEYWARD_CHECKOUT_CONTINUE_URL || process.env.NEXT_PUBLIC_CLERK_CHECKOUT_CONTINUE_URL,
}

/** In a browser these can only be there if the build has put a secret into every page. */
const published = {
  NEXT_PUBLIC_KEYWARD_SECRET_KEY: process.env.NEXT_PUBLIC_KEYWARD_SECRET_KEY,
  NEXT_PUBLIC_CLERK_SECRET_KEY: process.env.NEXT_PUBLIC_CLERK_SECRET_KEY,
  NEXT_PUBLIC_KEYWARD_MACHINE_SECRET_KEY: process.env.NEXT_PUBLIC_KEYWARD_MACHINE_SECRET_KEY,
  NEXT_PUBLIC_CLERK_MACHINE_SECRET_KEY: process.env.NEXT_PUBLIC_CLERK_MACHINE_SECRET_KEY,
}

/** Throws, naming the variable, if a secret key stands where browsers can read it. */
export function assertNoPublishedSecret(): void {
  for (const [name, value] of Object.entries(published)) {
    if (value) {
      throw new Error(
        `@keyward/nextjs: ${name} holds a secret key, and everything that starts with NEXT_PUBLIC_ is built into pages that anybody can read. Rename it to ${name.slice('NEXT_PUBLIC_'.length)}, and replace the key: treat this one as stolen.`,
      )
    }
  }
}

/** Whether an app in development without keys says so instead of asking a server for some. */
export const isKeylessDisabled = ['1', 'true'].includes(
  process.env.NEXT_PUBLIC_KEYWARD_KEYLESS_DISABLED || process.env.NEXT_PUBLIC_CLERK_KEYLESS_DISABLED || '',
)

const names = [
  'userId',
  'sessionId',
  'sessionClaims',
  'orgId',
  'orgRole',
  'orgSlug',
  'isAuthenticated',
  'has',
  'getToken',
  'redirectToSignIn',
]

/** In development, reading a field of the promise itself says what is missing, instead of being undefined in silence. */
export function remindOfAwait<Value>(promise: Promise<Value>): Promise<Value> {
  if (process.env.NODE_ENV === 'production') return promise
  for (const name of names) {
    Object.defineProperty(promise, name, {
      configurable: true,
      get() {
        console.error(
          `@keyward/nextjs: auth() answers with a promise, and \`${name}\` was read from the promise. Write \`const { ${name} } = await auth()\``,
        )
        return undefined
      },
    })
  }
  return promise
}

import { randomToken, sha256 } from '../../platform/index.ts'

export type SecretKey = { readonly secret: string; readonly hash: string }

/** `sk_test_…` / `sk_live_…`: the prefix tells clients the environment, the rest is 256 random bits. */
export function newSecretKey(environmentType: 'development' | 'production'): SecretKey {
  const secret = `${environmentType === 'production' ? 'sk_live_' : 'sk_test_'}${randomToken()}`
  return { secret, hash: sha256(secret) }
}

import type { KeylessKeys } from '@keyward/wire/facts'
import { isKeylessDisabled, publicEnvironment } from '../public-environment.ts'

// The layers of Next.js (proxy, server components, Pages Router) load modules of their own, in one process.
type Shared = { keys: KeylessKeys | null; loading: Promise<KeylessKeys> | null }
const name = Symbol.for('keyward.keyless')
const everywhere = globalThis as unknown as Record<symbol, Shared | undefined>
const shared: Shared = everywhere[name] ?? { keys: null, loading: null }
everywhere[name] = shared

/** Those that this process has got; null before `ensureKeys()`, in production, and where the app has keys of its own. */
export function keylessKeys(): KeylessKeys | null {
  return process.env.NODE_ENV === 'development' && mayRunKeyless() ? shared.keys : null
}

type Given = { readonly [Name in 'publishableKey' | 'secretKey' | 'jwtKey']?: string | undefined }

/**
 * Waits until there are keys, where there may be some without anybody setting them: in development, on Node, in an app that
 * has neither key. Throws with what to do if no server of this machine gives any.
 */
export async function ensureKeys(given: Given = {}) {
  // Written so that bundlers leave what follows out of production builds and of the edge, which has no files.
  if (process.env.NODE_ENV === 'development' && process.env.NEXT_RUNTIME !== 'edge') {
    if (shared.keys || given.secretKey || given.publishableKey || given.jwtKey || !mayRunKeyless()) return
    const { loadKeylessKeys } = await import('./keyless-files.ts')
    shared.loading ??= loadKeylessKeys().finally(() => {
      shared.loading = null
    })
    shared.keys = await shared.loading
  }
}

function mayRunKeyless(): boolean {
  const { env } = process
  const secretKey = env.KEYWARD_SECRET_KEY || env.CLERK_SECRET_KEY
  return !isKeylessDisabled && !publicEnvironment.publishableKey && !secretKey
}

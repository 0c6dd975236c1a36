'use client'
import { useClerkContext } from '../provider/contexts.ts'
import type { LoadedClerk } from '../types.ts'

/** The runtime; calls made before it has loaded are kept until then. */
export function useClerk(): LoadedClerk {
  return useClerkContext('useClerk').clerk as unknown as LoadedClerk
}

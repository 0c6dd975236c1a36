'use client'
import { useContext } from 'react'
import { KeywardReactError } from '../errors/error.ts'
import { OnlyProviderContext } from './contexts.ts'

/** Throws `invalid_usage` for a provider within a provider: two runtimes would fight over one page. */
export function useOnlyProvider(): void {
  if (useContext(OnlyProviderContext)) {
    throw new KeywardReactError('invalid_usage', 'there is more than one <ClerkProvider />. Keep the outer one')
  }
}

'use client'
import * as React from 'react'
import type { InitialState } from '../types.ts'
import { InitialStateContext } from './contexts.ts'

// React 18 has no `use`; read by a computed name, so that bundlers do not complain about a missing export.
const readPromise = (React as unknown as Record<string, <Value>(promise: Promise<Value>) => Value>)[
  ['u', 'se'].join('')
]

/** What the server has handed over; suspends the asking component while it is still on its way. */
export function useInitialState(): InitialState | undefined {
  const value = React.useContext(InitialStateContext)
  if (value && typeof (value as Promise<InitialState>).then === 'function')
    return readPromise!(value as Promise<InitialState>)
  return value as InitialState | undefined
}

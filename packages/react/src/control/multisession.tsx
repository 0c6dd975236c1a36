'use client'
import { Fragment, type JSX, type ReactNode } from 'react'
import { useClerkContext } from '../provider/contexts.ts'

/** Starts everything below anew when another session becomes the active one, so that no state of one person reaches the next. */
export function MultisessionAppSupport({ children }: { children?: ReactNode }): JSX.Element {
  const { snapshot } = useClerkContext('<MultisessionAppSupport />')
  return <Fragment key={snapshot.session ? snapshot.session.id : 'no-users'}>{children}</Fragment>
}

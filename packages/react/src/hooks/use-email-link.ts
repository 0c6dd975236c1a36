'use client'
import { useEffect, useMemo, useRef } from 'react'
import type { EmailAddressResource, SignInResource, SignUpResource } from '../types.ts'

type Flow<Params, Resource> = {
  startEmailLinkFlow: (params: Params) => Promise<Resource>
  cancelEmailLinkFlow: () => void
}
type Redirect = { redirectUrl: string }
type UseEmailLink = {
  (resource: SignInResource): Flow<Redirect & { emailAddressId: string }, SignInResource>
  (resource: SignUpResource): Flow<Redirect, SignUpResource>
  (resource: EmailAddressResource): Flow<Redirect, EmailAddressResource>
}

/** Sends an email link and waits until it has been followed; leaving the page stops the waiting. */
export const useEmailLink = ((resource: { createEmailLinkFlow(): Flow<never, unknown> }) => {
  // The attempt is another object after each step, and the hook's functions must still reach what was started by them.
  const latest = useRef(resource)
  latest.current = resource
  const flow = useMemo(() => {
    const started: Flow<never, unknown>[] = []
    return {
      startEmailLinkFlow: (params: never) => {
        const next = latest.current.createEmailLinkFlow()
        started.push(next)
        return next.startEmailLinkFlow(params)
      },
      cancelEmailLinkFlow: () => {
        for (const one of started.splice(0)) one.cancelEmailLinkFlow()
      },
    }
  }, [])
  useEffect(() => flow.cancelEmailLinkFlow, [flow])
  return flow
}) as unknown as UseEmailLink

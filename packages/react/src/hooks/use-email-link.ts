'use client'
import { useEffect, useMemo } from 'react'
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
  const flow = useMemo(() => resource.createEmailLinkFlow(), [resource])
  useEffect(() => flow.cancelEmailLinkFlow, [flow])
  return flow
}) as unknown as UseEmailLink

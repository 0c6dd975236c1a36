'use client'
import { useClerk } from '@clerk/nextjs'
import { EmailLinkErrorCodeStatus, isEmailLinkError } from '@clerk/nextjs/errors'
import { useEffect, useState } from 'react'

export default function Page() {
  const [status, setStatus] = useState('loading')
  const { handleEmailLinkVerification, loaded } = useClerk()

  useEffect(() => {
    if (!loaded) return
    handleEmailLinkVerification({
      redirectUrlComplete: '/landing?from=link',
      onVerifiedOnOtherDevice: () => setStatus('other device'),
    })
      .then(() => setStatus((now) => (now === 'loading' ? 'verified' : now)))
      .catch((error) => {
        if (!isEmailLinkError(error)) return setStatus(String(error))
        setStatus(error.code === EmailLinkErrorCodeStatus.Expired ? 'expired' : error.code)
      })
  }, [handleEmailLinkVerification, loaded])
  return <p data-testid="link-status">{status}</p>
}

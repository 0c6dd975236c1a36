'use client'
import { useAuth, useSignIn } from '@clerk/nextjs'
import { type FormEvent, useState } from 'react'

/** The email link custom flow of the documentation. */
export default function Page() {
  const { isLoaded, signIn, setActive } = useSignIn()
  const { userId } = useAuth()
  const [status, setStatus] = useState('')

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!isLoaded) return
    try {
      const { startEmailLinkFlow } = signIn.createEmailLinkFlow()
      const { supportedFirstFactors } = await signIn.create({
        identifier: String(new FormData(event.currentTarget).get('email')),
      })
      const factor = supportedFirstFactors?.find((one) => one.strategy === 'email_link')
      if (!factor || !('emailAddressId' in factor)) return setStatus('no email link')
      setStatus('waiting')
      const attempt = await startEmailLinkFlow({
        emailAddressId: factor.emailAddressId,
        redirectUrl: `${window.location.origin}/custom/verify`,
      })
      setStatus(`${attempt.firstFactorVerification.status} ${attempt.status}`)
      if (attempt.status === 'complete') await setActive({ session: attempt.createdSessionId })
    } catch (thrown) {
      setStatus((thrown as { errors?: { code: string }[] }).errors?.[0]?.code ?? String(thrown))
    }
  }
  return (
    <form onSubmit={submit}>
      <input name="email" type="email" />
      <button type="submit">Go on</button>
      <p data-testid="status">{status}</p>
      <p data-testid="state">{userId ?? 'signed-out'}</p>
    </form>
  )
}

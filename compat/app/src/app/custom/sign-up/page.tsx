'use client'
import { useSignUp } from '@clerk/nextjs'
import { isClerkAPIResponseError } from '@clerk/nextjs/errors'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'

/** The email code custom flow of the documentation. */
export default function Page() {
  const { isLoaded, signUp, setActive } = useSignUp()
  const [verifying, setVerifying] = useState(false)
  const [error, setError] = useState('')
  const router = useRouter()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!isLoaded) return
    const data = new FormData(event.currentTarget)
    try {
      if (!verifying) {
        await signUp.create({
          emailAddress: String(data.get('email')),
          password: String(data.get('password')),
          unsafeMetadata: { plan: 'gold' },
        })
        await signUp.prepareEmailAddressVerification({ strategy: 'email_code' })
        return setVerifying(true)
      }
      const attempt = await signUp.attemptEmailAddressVerification({ code: String(data.get('code')) })
      if (attempt.status !== 'complete') return setError(String(attempt.status))
      await setActive({ session: attempt.createdSessionId })
      router.push('/dashboard')
    } catch (thrown) {
      setError(isClerkAPIResponseError(thrown) ? (thrown.errors[0]?.code ?? '') : String(thrown))
    }
  }
  return (
    <form onSubmit={submit}>
      {verifying ? (
        <input name="code" />
      ) : (
        <>
          <input name="email" type="email" />
          <input name="password" type="password" />
          <div id="clerk-captcha" />
        </>
      )}
      <button type="submit">Go on</button>
      <p data-testid="error">{error}</p>
    </form>
  )
}

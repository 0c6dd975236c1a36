'use client'
import { useAuth, useSignIn } from '@clerk/nextjs'
import { type FormEvent, useState } from 'react'

/** The forgot-password custom flow of the documentation. */
export default function Page() {
  const { isLoaded, signIn, setActive } = useSignIn()
  const { userId } = useAuth()
  const [sent, setSent] = useState(false)
  const [error, setError] = useState('')

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!isLoaded) return
    const data = new FormData(event.currentTarget)
    try {
      if (!sent) {
        await signIn.create({ strategy: 'reset_password_email_code', identifier: String(data.get('email')) })
        return setSent(true)
      }
      const attempt = await signIn.attemptFirstFactor({
        strategy: 'reset_password_email_code',
        code: String(data.get('code')),
        password: String(data.get('password')),
      })
      if (attempt.status !== 'complete') return setError(String(attempt.status))
      await setActive({ session: attempt.createdSessionId })
    } catch (thrown) {
      setError((thrown as { errors?: { code: string }[] }).errors?.[0]?.code ?? String(thrown))
    }
  }
  return (
    <form onSubmit={submit}>
      {sent ? (
        <>
          <input name="code" />
          <input name="password" type="password" />
        </>
      ) : (
        <input name="email" type="email" />
      )}
      <button type="submit">Go on</button>
      <p data-testid="error">{error}</p>
      <p data-testid="state">{userId ?? 'signed-out'}</p>
    </form>
  )
}

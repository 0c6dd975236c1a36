'use client'
import { useSignIn } from '@clerk/nextjs'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'

/** The email and password custom flow of the documentation. */
export default function Page() {
  const { isLoaded, signIn, setActive } = useSignIn()
  const [error, setError] = useState('')
  const router = useRouter()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!isLoaded) return
    const data = new FormData(event.currentTarget)
    try {
      const attempt = await signIn.create({
        identifier: String(data.get('email')),
        password: String(data.get('password')),
      })
      if (attempt.status !== 'complete') return setError(String(attempt.status))
      await setActive({
        session: attempt.createdSessionId,
        navigate: async () => router.push('/dashboard'),
      })
    } catch (thrown) {
      setError((thrown as { errors?: { code: string }[] }).errors?.[0]?.code ?? String(thrown))
    }
  }
  return (
    <form onSubmit={submit}>
      <input name="email" type="email" />
      <input name="password" type="password" />
      <button type="submit">Sign in</button>
      <p data-testid="error">{error}</p>
    </form>
  )
}

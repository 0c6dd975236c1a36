/** Forms of the app's own by the hooks that follow signals. */
import { useUser } from '@clerk/clerk-react'
import { useSignInSignal, useSignUpSignal } from '@clerk/clerk-react/experimental'
import type { ReactNode } from 'react'

type Act = (field: (name: string) => string) => Promise<unknown>

function Form({ name, onSubmit, children }: { name: string; onSubmit: Act; children: ReactNode }) {
  return (
    <form
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault()
        const data = new FormData(event.currentTarget)
        onSubmit((field) => String(data.get(field) ?? ''))
      }}
    >
      {children}
      <button type="submit">Go on</button>
    </form>
  )
}

const Field = ({ name, type = 'text' }: { name: string; type?: string }) => (
  <label>
    {name} <input name={name} type={type} />
  </label>
)

function SignUpForm() {
  const { signUp, errors, fetchStatus } = useSignUpSignal()
  const navigate = () => history.replaceState(null, '', '/own-forms/welcome')
  const begin: Act = (field) => signUp.password({ emailAddress: field('email'), password: field('password') })
  const verify: Act = async (field) => {
    const { error } = await signUp.verifications.verifyEmailCode({ code: field('code') })
    if (!error && signUp.status === 'complete') await signUp.finalize({ navigate })
  }
  const isWaiting = signUp.unverifiedFields.includes('email_address')
  return (
    <section>
      {isWaiting ? (
        <Form name="prove it" onSubmit={verify}>
          <Field name="code" />
        </Form>
      ) : (
        <Form name="sign up" onSubmit={begin}>
          <Field name="email" type="email" />
          <Field name="password" type="password" />
        </Form>
      )}
      {isWaiting && (
        <button type="button" onClick={() => signUp.verifications.sendEmailCode()}>
          Send a code
        </button>
      )}
      <output data-testid="sign-up">
        {fetchStatus} {signUp.status} {errors.fields.password?.code} {errors.fields.code?.code}
      </output>
    </section>
  )
}

function SignInForm() {
  const { signIn, errors, fetchStatus } = useSignInSignal()
  const send: Act = (field) => signIn.emailCode.sendCode({ emailAddress: field('email') })
  const verify: Act = async (field) => {
    await signIn.emailCode.verifyCode({ code: field('code') })
    if (signIn.status === 'complete') await signIn.finalize()
  }
  const isWaiting = signIn.status === 'needs_first_factor'
  return (
    <section>
      <Form name="sign in" onSubmit={isWaiting ? verify : send}>
        {isWaiting ? <Field name="code" /> : <Field name="email" type="email" />}
      </Form>
      <output data-testid="sign-in">
        {fetchStatus} {signIn.status} {errors.fields.identifier?.code} {errors.fields.code?.code}
      </output>
    </section>
  )
}

export function OwnForms() {
  const { user } = useUser()
  return (
    <>
      {location.pathname.endsWith('/in') ? <SignInForm /> : <SignUpForm />}
      <output data-testid="who">{user?.primaryEmailAddress?.emailAddress}</output>
    </>
  )
}

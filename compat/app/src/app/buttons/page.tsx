import { SignInButton, SignOutButton, SignUpButton } from '@clerk/nextjs'
import { auth } from '@clerk/nextjs/server'
import { ClientButtons } from './client-buttons'

export default async function Page() {
  const { userId } = await auth()
  return (
    <main>
      <p data-testid="server-user">{userId ?? 'signed-out'}</p>
      <SignInButton mode="modal" />
      <SignUpButton mode="modal">
        <button type="button" data-testid="join">
          Join
        </button>
      </SignUpButton>
      <SignInButton mode="redirect" forceRedirectUrl="/landing?from=button">
        <button type="button" data-testid="go-sign-in">
          Go
        </button>
      </SignInButton>
      <SignOutButton redirectUrl="/landing?from=out">
        <button type="button" data-testid="leave">
          Leave
        </button>
      </SignOutButton>
      <ClientButtons />
    </main>
  )
}

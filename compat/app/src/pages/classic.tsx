import { SignedIn, SignedOut, SignInButton, UserButton, useAuth, useUser } from '@clerk/nextjs'
import { buildClerkProps, clerkClient, getAuth } from '@clerk/nextjs/server'
import type { GetServerSideProps } from 'next'

export const getServerSideProps: GetServerSideProps = async ({ req }) => {
  const { userId } = getAuth(req)
  if (!userId) return { props: { name: 'nobody', ...buildClerkProps(req) } }
  const client = await clerkClient()
  const user = await client.users.getUser(userId)
  return {
    props: { name: user.primaryEmailAddress?.emailAddress ?? '', ...buildClerkProps(req, { user }) },
  }
}

export default function Page({ name }: { name: string }) {
  const { isLoaded, userId, signOut } = useAuth()
  const { user } = useUser()
  return (
    <main>
      <p data-testid="server-name">{name}</p>
      <p data-testid="state">{isLoaded ? (userId ?? 'signed-out') : 'loading'}</p>
      <p data-testid="email">{user?.primaryEmailAddress?.emailAddress ?? ''}</p>
      <SignedIn>
        <p data-testid="in">in</p>
        <UserButton />
        <button type="button" data-testid="leave" onClick={() => signOut({ redirectUrl: '/classic' })}>
          Leave
        </button>
      </SignedIn>
      <SignedOut>
        <p data-testid="out">out</p>
        <SignInButton mode="modal" />
      </SignedOut>
    </main>
  )
}

import { auth, currentUser } from '@keyward/nextjs/server'
import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Dashboard' }

export default async function Dashboard() {
  const { sessionId, sessionClaims } = await auth()
  const user = await currentUser()
  const email = user?.primaryEmailAddress?.emailAddress
  const name = user?.fullName || user?.username || email
  const renewed = sessionClaims ? new Date(sessionClaims.iat * 1000).toISOString().slice(11, 19) : ''
  return (
    <section className="page">
      <h1>
        Hello <span data-testid="server-user">{name}</span>
      </h1>
      <p>The server has written this line; it knew you before the page was sent.</p>
      <dl className="facts">
        <dt>Email</dt>
        <dd>{email ?? '–'}</dd>
        <dt>User</dt>
        <dd data-testid="user-id">{user?.id}</dd>
        <dt>Session</dt>
        <dd>{sessionId}</dd>
        <dt>Token of</dt>
        <dd>{renewed} UTC</dd>
      </dl>
    </section>
  )
}

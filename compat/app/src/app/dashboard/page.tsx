import { auth, currentUser } from '@clerk/nextjs/server'
import { Header } from '../header'

export default async function Dashboard() {
  const { userId, sessionId } = await auth()
  const user = await currentUser()
  return (
    <main>
      <h1>Dashboard</h1>
      <p data-testid="server-user">{userId}</p>
      <p data-testid="server-session">{sessionId}</p>
      <p data-testid="server-email">{user?.primaryEmailAddress?.emailAddress}</p>
      <Header />
    </main>
  )
}

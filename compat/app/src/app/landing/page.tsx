import { auth } from '@clerk/nextjs/server'

export default async function Landing({ searchParams }: { searchParams: Promise<{ from?: string }> }) {
  const { userId } = await auth()
  const { from } = await searchParams
  return (
    <main>
      <p data-testid="from">{from}</p>
      <p data-testid="server-user">{userId ?? 'signed-out'}</p>
    </main>
  )
}

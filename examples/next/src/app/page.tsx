import Link from 'next/link'

export default function Home() {
  return (
    <section className="page">
      <h1>Accounts that stay on your machine</h1>
      <p>
        This page is public and static. The <Link href="/dashboard">dashboard</Link> asks who you are, and the server
        greets you by name.
      </p>
      <p className="actions">
        <Link href="/dashboard" className="primary">
          Open the dashboard
        </Link>
        <a href="/api/me" className="quiet">
          Call the API
        </a>
      </p>
    </section>
  )
}

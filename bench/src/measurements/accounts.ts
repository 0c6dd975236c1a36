import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { createClerkClient } from '@keyward/backend'
import { betterAuthOn, betterAuthOrigin } from '../peers/better-auth-options.ts'
import { type Peer, startPeer } from '../peers/process.ts'
import { compare } from '../ratio.ts'
import { bodyOf, databaseOf, instanceOf, password, type Service, signUp, startService } from './service.ts'

/** The one that the server uses: it is the server's dependency, not ours. */
const ofServer = createRequire(new URL('../../../packages/server/package.json', import.meta.url))
const argon2: { verify(digest: string, password: string): Promise<boolean> } = ofServer(
  ['@node-rs', 'argon2'].join('/'),
)

type Person = Awaited<ReturnType<typeof signUp>>

/** Many at once are measured as they run, not as they begin. */
const signInsAtOnce = { inFlight: 4, roundMs: 1000, warmUpMs: 5000 }
/** The server leaves one core to everything else (decisions.md 25). */
const digestsAtOnce = Math.max(1, availableParallelism() - 1)

/** Signing in, knowing who is there, and an app's server reading a user: against bare work and against better-auth. */
export async function accounts() {
  const service = await startService()
  const peers: Peer[] = []
  try {
    const person = await signUp(service.url)
    const input = { database: databaseOf(service.folder), instanceId: await instanceOf(service.pool) }
    const peer = async (file: URL) => {
      peers.push(await startPeer(file, input))
      return peers.at(-1)!
    }
    const betterAuth = await peer(new URL('../peers/better-auth.ts', import.meta.url))
    const cookie = await signUpAtBetterAuth(betterAuth, person.email)
    return [
      await againstArgon2(service, person.email),
      ...(await againstBetterAuth(service, betterAuth, person.email)),
      await readingSessions(service, cookie, person),
      await readingUsers(service, await peer(new URL('../peers/bare.ts', import.meta.url)), person.userId),
    ]
  } finally {
    await Promise.all(peers.map((peer) => peer.stop()))
    await service.end()
  }
}

/** A whole sign-in: new client, check, session, token, cookies. */
async function signIn(url: string, email: string): Promise<void> {
  const response = await fetch(`${url}/v1/client/sign_ins`, {
    method: 'POST',
    body: new URLSearchParams({ identifier: email, password, strategy: 'password' }),
  })
  const body = (await response.json()) as { response?: { status?: string } }
  if (body.response?.status !== 'complete') throw new Error(`sign-in: ${JSON.stringify(body)}`)
}

async function againstArgon2({ url, pool }: Service, email: string) {
  const { rows } = await pool.query('select digest from passwords limit 1')
  const digest = rows[0].digest as string
  const result = await compare(
    () => signIn(url, email),
    () => argon2.verify(digest, password),
    { ...signInsAtOnce, theirsInFlight: digestsAtOnce },
  )
  const parameters = digest.split('$', 4).slice(1).join(' ')
  return {
    name: `sign-in over HTTP, four at once, against bare checks of its digest (${parameters}), ${digestsAtOnce} at once like the server's`,
    aim: 0.75,
    ...result,
  }
}

/**
 * How long one person waits, and how many are let in where four ask at once: there better-auth hashes on every core, while
 * the server leaves one to everything else.
 */
async function againstBetterAuth({ url }: Service, peer: Peer, email: string) {
  const ours = () => signIn(url, email)
  const theirs = () => postBetterAuth(peer, '/sign-in/email', { email, password })
  const name = 'sign-in over HTTP (argon2id), against better-auth on the same database (its default, scrypt)'
  return [
    { name: `${name}, one at a time`, aim: 5, ...(await compare(ours, theirs, { roundMs: 1000 })) },
    {
      name: `${name}, four at once, of which the server checks ${digestsAtOnce} at a time`,
      ...(await compare(ours, theirs, signInsAtOnce)),
    },
  ]
}

/** What an app's server does for each request: ours checks a signature, better-auth asks its database, both in process. */
async function readingSessions({ url, publishableKey, secretKey, folder }: Service, cookie: string, person: Person) {
  const { jwt } = (await fetch(`${url}/v1/client/sessions/${person.sessionId}/tokens`, {
    method: 'POST',
    headers: { cookie: person.cookie },
  }).then((response) => response.json())) as { jwt: string }
  const client = createClerkClient({ secretKey, publishableKey, apiUrl: url })
  const request = () =>
    new Request('http://localhost:3000/', {
      headers: { cookie: `__session=${jwt}; __client_uat=1; __clerk_db_jwt=dvb_bench`, host: 'localhost:3000' },
    })
  const state = await client.authenticateRequest(request())
  if (!state.isAuthenticated) throw new Error(`session not read: ${state.reason}`)
  const { auth, end } = await betterAuthOn(databaseOf(folder))
  const headers = new Headers({ cookie })
  if (!(await auth.api.getSession({ headers }))) throw new Error('better-auth knows no session')
  const result = await compare(
    () => client.authenticateRequest(request()),
    () => auth.api.getSession({ headers }),
  )
  await end()
  return { name: 'who is signed in: authenticateRequest, against getSession of better-auth', aim: 8, ...result }
}

async function readingUsers({ url, secretKey }: Service, bare: Peer, userId: string) {
  const headers = { authorization: `Bearer ${secretKey}` }
  const get = (target: string) => fetch(target, { headers }).then(bodyOf)
  if (!(await get(`${bare.url}/users/${userId}`)).includes(userId)) throw new Error('the bare route reads no user')
  const result = await compare(
    () => get(`${url}/v1/users/${userId}`),
    () => get(`${bare.url}/users/${userId}`),
    { inFlight: 8, roundMs: 500 },
  )
  return { name: 'GET /v1/users/{id}, against a bare route with the same query', aim: 0.8, ...result }
}

/** The cookie of the session that follows. */
async function signUpAtBetterAuth(peer: Peer, email: string): Promise<string> {
  const created = await postBetterAuth(peer, '/sign-up/email', { email, password, name: 'Bench' })
  return created.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

async function postBetterAuth({ url }: Peer, path: string, body: object): Promise<Response> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: betterAuthOrigin },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`better-auth: ${text}`)
  return response
}

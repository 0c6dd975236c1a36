import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { promisify } from 'node:util'
import Fastify from 'fastify'
import pg from 'pg'
import { peerInput } from './process.ts'

/** The least that could do it: Fastify without hooks or logging, one prepared query, and for a token one RS256 signature. */
const { database, instanceId } = peerInput()
const pool = new pg.Pool({ ...database, max: 16 })
const { privateKey: pem } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})
const key = createPrivateKey(pem)
const signBytes = promisify<string, Buffer, typeof key, Buffer>(sign)
const app = Fastify()

app.post<{ Params: { id: string } }>('/sessions/:id/tokens', async ({ params }) => {
  const { rows } = await pool.query({
    name: 'session',
    text: 'select * from sessions where instance_id = $1 and id = $2',
    values: [instanceId, params.id],
  })
  const payload = Buffer.from(JSON.stringify(rows[0]).slice(0, 400))
  return { jwt: (await signBytes('RSA-SHA256', payload, key)).toString('base64url') }
})

const userText = await textOfUserQuery()
app.get<{ Params: { id: string } }>('/users/:id', async ({ params }) => {
  const { rows } = await pool.query({ name: 'user', text: userText, values: [instanceId, params.id] })
  return rows[0]
})

/** The query by which the server reads a user with all parts: its own words, caught on their way to the database. */
async function textOfUserQuery(): Promise<string> {
  const source = (path: string) => import(new URL(`../../../packages/server/src/${path}`, import.meta.url).href)
  const { openDatabase } = await source('platform/db/database.ts')
  const { loadUser } = await source('domain/users/index.ts')
  const { db, pool: observed } = openDatabase(database, { log: console })
  let caught = { text: '', values: [] as unknown[] }
  observed.on('connect', (client: pg.PoolClient) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    const catching = (config: { text: string }, values: unknown[], ...others: unknown[]) => {
      caught = { text: config.text, values }
      return query(config, values, ...others)
    }
    client.query = catching as pg.PoolClient['query']
  })
  await loadUser({ db, instanceId }, 'user_of_nobody')
  await observed.end()
  if (caught.values.length !== 2 || caught.values[0] !== instanceId)
    throw new Error('users are read in another way now')
  return caught.text
}

console.log(await app.listen({ port: 0 }))

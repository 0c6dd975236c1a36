import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { promisify } from 'node:util'
import Fastify from 'fastify'
import pg from 'pg'
import { peerInput } from './process.ts'

/** The least that could do it: Fastify without hooks or logging, one prepared select, and for a token one RS256 signature. */
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

app.get<{ Params: { id: string } }>('/users/:id', async ({ params }) => {
  const text = 'select * from users where instance_id = $1 and id = $2'
  const { rows } = await pool.query({ name: 'user', text, values: [instanceId, params.id] })
  return rows[0]
})

console.log(await app.listen({ port: 0 }))

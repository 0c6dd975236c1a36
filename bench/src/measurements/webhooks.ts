import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { changeSettings } from '../../../compat/src/browser/processes.ts'
import { compare } from '../ratio.ts'
import { bodyOf, instanceOf, type Service, signUp, startService } from './service.ts'

const backlog = 3_000

/** How fast a receiver on this machine is told of a backlog, and what telling somebody costs those who sign up. */
export async function webhooks() {
  const [silent, telling] = await Promise.all([startService(), startService()])
  const receiver = await startReceiver()
  try {
    await Promise.all([silent, telling].map(({ url }) => signUp(url, 'first+clerk_test@example.com')))
    const perSecond = await throughput(telling, receiver)
    let person = 0
    const signUpAt = ({ url }: Service) => signUp(url, `person${person++}+clerk_test@example.com`)
    const result = await compare(
      () => signUpAt(silent),
      () => signUpAt(telling),
      { roundMs: 1_000 },
    )
    return [
      { name: 'webhooks delivered per second to a local receiver', figure: perSecond },
      { name: 'sign-up with nobody to tell against sign-up with a webhook endpoint', aim: 1.1, ...result },
    ]
  } finally {
    receiver.close()
    await Promise.all([silent.end(), telling.end()])
  }
}

type Receiver = Awaited<ReturnType<typeof startReceiver>>

async function throughput(service: Service, receiver: Receiver): Promise<number> {
  const { url, secretKey, pool } = service
  changeSettings(service, { webhooks: { allow_private_addresses: true } })
  await pool.query(
    `insert into events (instance_id, id, type, data, created_at)
     select $1, 'evt_bench' || lpad(n::text, 20, '0'), 'user.created',
       (select data from events where instance_id = $1 and type = 'user.created' limit 1), now()
     from generate_series(1, $2) n`,
    [await instanceOf(pool), backlog],
  )
  const post = async (path: string, body: object) => {
    const headers = { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' }
    return JSON.parse(
      await bodyOf(await fetch(`${url}/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) })),
    )
  }
  const { id } = await post('/webhooks/endpoints', { url: receiver.url })
  await post(`/webhooks/endpoints/${id}/replay`, { since: 0 })
  return receiver.perSecond(backlog)
}

/** Takes everything at once. Ids are told apart, since a message may come twice. */
async function startReceiver() {
  const taken = new Set<unknown>()
  let firstAt = 0
  let lastAt = 0
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      taken.add(request.headers['svix-id'])
      lastAt = performance.now()
      firstAt ||= lastAt
      response.writeHead(204).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async perSecond(count: number): Promise<number> {
      const deadline = Date.now() + 120_000
      while (taken.size < count) {
        if (Date.now() > deadline) throw new Error(`${taken.size} of ${count} webhooks came in two minutes`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      return (taken.size * 1000) / (lastAt - firstAt)
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

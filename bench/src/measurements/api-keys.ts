import { createHash } from 'node:crypto'
import { compare } from '../ratio.ts'
import { bodyOf, instanceOf, signUp, startService } from './service.ts'

const total = 60_000
const others = 200_000

/**
 * A key's first verification reads it and notes its use; until a minute has passed, the next ones only read. There is no other
 * cache: a revoked key is refused at once.
 */
export async function apiKeys() {
  const service = await startService()
  try {
    const { userId } = await signUp(service.url)
    const instanceId = await instanceOf(service.pool)
    const headers = { authorization: `Bearer ${service.secretKey}`, 'content-type': 'application/json' }
    await switchOn(service.url, instanceId, headers)
    await service.pool.query(
      `insert into api_keys (instance_id, id, subject, type, name, scopes, hash, updated_at)
       select $1, 'ak_' || md5('key' || n), $2, 'api_key', 'key ' || n, '[]', $3 || n, now() from generate_series(1, $4::int) n`,
      [instanceId, userId, 'nobody knows ', others],
    )
    const secrets = Array.from({ length: total }, (_, index) => `ak_bench${index}`)
    await service.pool.query(
      `insert into api_keys (instance_id, id, subject, type, name, scopes, hash, updated_at)
       select $1, 'ak_' || md5(hash), $2, 'api_key', hash, '[]', hash, now() from unnest($3::text[]) hash`,
      [instanceId, userId, secrets.map((secret) => createHash('sha256').update(secret).digest(encoding))],
    )
    await service.pool.query('analyze api_keys')
    const verify = (secret: string) =>
      fetch(`${service.url}/v1/api_keys/verify`, { method: 'POST', headers, body: JSON.stringify({ secret }) }).then(
        bodyOf,
      )
    const readUser = () => fetch(`${service.url}/v1/users/${userId}`, { headers }).then(bodyOf)
    let next = 1
    const pace = { inFlight: 8, roundMs: 500 }
    return [
      {
        name: `API key among ${(others + total).toLocaleString('en')} verified for the first time, against again`,
        ...(await compare(
          () => verify(secrets[next++]!),
          () => verify(secrets[0]!),
          pace,
        )),
      },
      {
        name: 'API key verified again, against reading a user',
        aim: 1,
        ...(await compare(() => verify(secrets[0]!), readUser, pace)),
      },
    ]
  } finally {
    await service.end()
  }
}

/** As the server keeps hashes of secrets (platform/secrets.ts). */
const encoding = 'base64url'

async function switchOn(url: string, instanceId: string, headers: Record<string, string>): Promise<void> {
  const applications = `${url}/v1/platform/applications`
  const [{ application_id: id }] = JSON.parse(await fetch(applications, { headers }).then(bodyOf))
  const body = JSON.stringify({ api_keys: { user_api_keys_enabled: true } })
  await fetch(`${applications}/${id}/instances/${instanceId}/config`, { method: 'PATCH', headers, body }).then(bodyOf)
}

import { insertCrowd } from '../crowd.ts'
import { bodyOf, instanceOf, type Service, signUp, startService } from './service.ts'

/** A Keyward with very many users, and an organization that all of them are in. */
export type Crowded = { readonly service: Service; readonly organizationId: string; readonly instanceId: string }

export async function crowded(count: number): Promise<Crowded> {
  const service = await startService()
  const { userId } = await signUp(service.url, 'first+clerk_test@example.org')
  const headers = { authorization: `Bearer ${service.secretKey}`, 'content-type': 'application/json' }
  const send = async (method: string, path: string, body: unknown) =>
    JSON.parse(await bodyOf(await fetch(`${service.url}/v1${path}`, { method, headers, body: JSON.stringify(body) })))
  await send('PATCH', '/instance/organization_settings', { enabled: true })
  const { id } = await send('POST', '/organizations', {
    name: 'Everybody',
    created_by: userId,
    max_allowed_memberships: 0,
  })
  const instanceId = await instanceOf(service.pool)
  await insertCrowd(service.pool, { instanceId, organizationId: id, count })
  return { service, organizationId: id, instanceId }
}

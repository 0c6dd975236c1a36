import { parsePublishableKey } from '@keyward/wire/facts'
import type { FastifyRequest } from 'fastify'
import { accountlessAppOrigin, type InstanceDirectory } from '../../domain/instances/index.ts'
import type { Db, InstanceFacts } from '../../platform/index.ts'
import { parseCookies } from '../cookies.ts'
import { originOfAddress, queryOf } from '../request-facts.ts'

const maxCookies = 20

/**
 * Whose handshake this is. Apps of the official package name no instance there, but an address of this server that all
 * share; one without keys of its own keeps them in a cookie, which browsers send to every port of the host. Such a cookie
 * counts for the application that began that way, coming back from where it began. Null: no such app.
 */
export async function instanceOfKeysCookie(
  request: FastifyRequest,
  { db, directory }: { readonly db: Db; readonly directory: InstanceDirectory },
): Promise<InstanceFacts | null> {
  if (!request.headers.cookie?.includes('__clerk_keys_')) return null
  const origin = originOfAddress(queryOf(request).get('redirect_url'))
  if (origin === null) return null
  const cookies = [...parseCookies(request.headers.cookie)].filter(([name]) => name.startsWith('__clerk_keys_'))
  for (const [, value] of cookies.slice(0, maxCookies)) {
    const frontendApi = parsePublishableKey(publishableKeyIn(value))?.frontendApi
    const instance = frontendApi ? await directory.byFrontendApi(frontendApi) : null
    const began = instance && (await accountlessAppOrigin(db, instance.applicationId))
    if (began && began.appOrigin === origin) return instance
  }
  return null
}

function publishableKeyIn(cookie: string): string {
  try {
    const { publishableKey } = JSON.parse(cookie) as { publishableKey?: unknown }
    return typeof publishableKey === 'string' ? publishableKey : ''
  } catch {
    return ''
  }
}

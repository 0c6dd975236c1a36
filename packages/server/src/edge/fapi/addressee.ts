import type { FastifyRequest } from 'fastify'
import { atSatellite, type InstanceDirectory } from '../../domain/instances/index.ts'
import type { Config } from '../../platform/config.ts'
import { apiError, type Db, type InstanceFacts } from '../../platform/index.ts'
import { defaultInstance } from '../default-instance.ts'
import { originOfAddress } from '../request-facts.ts'
import type { RoutedRequest } from '../rewrite-url.ts'
import { instanceOfKeysCookie } from './keys-cookie.ts'

/** Where the app that passed a request on answers its visitors for us, whatever it came to us by. */
export type AppProxy = { readonly url: string; readonly origin: string }
export type Addressee = { readonly instance: InstanceFacts; readonly proxy: AppProxy | null }

/**
 * The instance that a request is for, by path or Host header, and the one of its domains. An app's own server that passes
 * the Frontend API on says by `Clerk-Proxy-Url` for which domain it does; that counts with a secret key of the instance alone.
 */
export async function addressee(
  request: FastifyRequest,
  { db, config, directory }: { readonly db: Db; readonly config: Config; readonly directory: InstanceDirectory },
): Promise<Addressee> {
  const slug = (request.raw as RoutedRequest).keyward?.slug
  const named = slug ? await directory.bySlug(slug) : await directory.byHost(request.host)
  const { 'clerk-secret-key': secretKey, 'clerk-proxy-url': proxyUrl } = request.headers
  const isProxied = typeof secretKey === 'string' && typeof proxyUrl === 'string'
  const proxied = isProxied ? await directory.bySecretKey(secretKey) : null
  const instance =
    named ??
    proxied?.instance ??
    (await instanceOfKeysCookie(request, { db, directory })) ??
    (await defaultInstance(request, { config, directory }))
  if (!instance) throw apiError('host_invalid')
  if (!isProxied || proxied?.instance.id !== instance.id) return { instance, proxy: null }
  const { satellite } = atSatellite(instance, proxyUrl)
  const origin = originOfAddress(proxyUrl)
  return {
    instance: satellite ? { ...instance, satellite } : instance,
    proxy: origin === null ? null : { url: proxyUrl.replace(/\/+$/, ''), origin },
  }
}

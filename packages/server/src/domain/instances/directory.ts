import { formatPublishableKey } from '@keyward/wire/facts'
import { type Db, type InstanceFacts, sha256 } from '../../platform/index.ts'
import { cookieSuffixOf, isLoopback, issuerOf } from './facts.ts'
import { noteSecretKeyUse } from './secret-keys.ts'
import {
  findDefaultInstance,
  findInstance,
  findInstanceByHost,
  findInstanceBySecretKey,
  findInstanceBySlug,
  hasProductionInstance,
} from './store.ts'

/** Instances by what requests name them with, remembered for at most a second, so that a changed setting needs no restart. */
export type InstanceDirectory = {
  byId(id: string): Promise<InstanceFacts | null>
  bySlug(slug: string): Promise<InstanceFacts | null>
  byHost(host: string): Promise<InstanceFacts | null>
  /** As a publishable key names it: host, and path in development. */
  byFrontendApi(frontendApi: string): Promise<InstanceFacts | null>
  bySecretKey(secretKey: string): Promise<{ instance: InstanceFacts; secretKeyId: string } | null>
  default(): Promise<InstanceFacts | null>
  hasProduction(): Promise<boolean>
  /** Forgets everything: called where this process changes an instance. */
  clear(): void
}

const lifetimeMs = 1_000
const maxEntries = 10_000

/** `port`: where this server listens now; keys on loopback addresses name it instead of that of their creation (decisions.md 20). */
export function createInstanceDirectory(db: Db, { port }: { readonly port: () => number }): InstanceDirectory {
  const entries = new Map<string, { value: Promise<unknown>; until: number }>()

  function remember<T>(key: string, load: () => Promise<T>): Promise<T> {
    const known = entries.get(key)
    if (known && known.until > Date.now()) return known.value as Promise<T>
    if (entries.size >= maxEntries) entries.clear()
    const value = load()
    entries.set(key, { value, until: Date.now() + lifetimeMs })
    value.catch(() => entries.delete(key))
    return value
  }

  function here(instance: InstanceFacts | null): InstanceFacts | null {
    if (!instance || !isLoopback(instance.frontendApi)) return instance
    const frontendApi = instance.frontendApi.replace(/^([^/:]+)(:\d+)?/, `$1:${port()}`)
    const publishableKey = formatPublishableKey({ instanceType: instance.environmentType, frontendApi })
    return {
      ...instance,
      frontendApi,
      publishableKey,
      issuer: issuerOf(frontendApi),
      cookieSuffix: cookieSuffixOf(publishableKey),
    }
  }

  const bySlug = (slug: string) => remember(`slug:${slug}`, async () => here(await findInstanceBySlug(db, slug)))
  const byHost = (host: string) => remember(`host:${host}`, async () => here(await findInstanceByHost(db, host)))
  return {
    byId: (id) => remember(`id:${id}`, async () => here(await findInstance(db, id))),
    bySlug,
    byHost,
    byFrontendApi: (frontendApi) => {
      const slug = /\/([\w-]+)\.accounts\.dev$/.exec(frontendApi)?.[1]
      return slug ? bySlug(slug) : byHost(frontendApi)
    },
    bySecretKey: (secretKey) => {
      const hash = sha256(secretKey)
      return remember(`key:${hash}`, async () => {
        const found = await findInstanceBySecretKey(db, hash)
        if (!found) return null
        // Who may come in may come in, also while nothing can be written.
        await noteSecretKeyUse(db, found).catch(() => undefined)
        return { instance: here(found.instance)!, secretKeyId: found.secretKeyId }
      })
    },
    hasProduction: () => remember('production', () => hasProductionInstance(db)),
    default: () => remember('default', async () => here(await findDefaultInstance(db))),
    clear: () => entries.clear(),
  }
}

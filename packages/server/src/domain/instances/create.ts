import { randomInt } from 'node:crypto'
import { formatPublishableKey } from '@keyward/wire/facts'
import { type Db, newId, type Secrets } from '../../platform/index.ts'
import { newSecretKey } from './keys.ts'
import { applications, instanceDomains, instances, secretKeys } from './table.ts'

export type NewInstance = {
  readonly applicationId: string
  readonly name: string
  readonly environmentType: 'development' | 'production'
  /** Development: host and port under which this server is reached. Production: the Frontend API host. */
  readonly host: string
  /** Development over TLS: `host` belongs to this instance alone, like that of a production instance. */
  readonly hasOwnHost?: boolean
  readonly isDefault?: boolean
  readonly settingsPatch?: Record<string, unknown>
  readonly now: Date
}
export type CreatedInstance = {
  readonly instanceId: string
  readonly publishableKey: string
  readonly secretKey: string
}

/** Signing keys come with the first token that needs one. The secret key is readable here, once (development: also later). */
export async function createInstance(db: Db, secrets: Secrets, input: NewInstance): Promise<CreatedInstance> {
  const instanceId = newId('instance', input.now)
  const slug = newSlug()
  const isProduction = input.environmentType === 'production'
  const hasOwnHost = isProduction || input.hasOwnHost === true
  const frontendApi = hasOwnHost ? input.host : `${input.host}/${slug}.accounts.dev`
  const publishableKey = formatPublishableKey({ instanceType: input.environmentType, frontendApi })
  await db.insert(instances).values({
    id: instanceId,
    applicationId: input.applicationId,
    environmentType: input.environmentType,
    name: input.name,
    slug,
    isDefault: input.isDefault ?? false,
    frontendApi,
    publishableKey,
    settingsPatch: input.settingsPatch ?? {},
    createdAt: input.now,
    updatedAt: input.now,
  })
  await db.insert(instanceDomains).values({
    instanceId,
    id: newId('domain', input.now),
    name: hasOwnHost ? domainOf(input.host) : `${slug}.accounts.dev`,
    frontendApiHost: hasOwnHost ? input.host : null,
    isPrimary: true,
    createdAt: input.now,
    updatedAt: input.now,
  })
  const secretKey = await createSecretKey(db, secrets, {
    instanceId,
    environmentType: input.environmentType,
    now: input.now,
  })
  return { instanceId, publishableKey, secretKey }
}

export async function createApplication(
  db: Db,
  input: { workspaceId: string; name: string; now: Date },
): Promise<string> {
  const id = newId('application', input.now)
  await db
    .insert(applications)
    .values({ id, workspaceId: input.workspaceId, name: input.name, createdAt: input.now, updatedAt: input.now })
  return id
}

export async function createSecretKey(
  db: Db,
  secrets: Secrets,
  input: { instanceId: string; environmentType: 'development' | 'production'; name?: string; now: Date },
): Promise<string> {
  const { secret, hash } = newSecretKey(input.environmentType)
  const encrypted =
    input.environmentType === 'development' ? secrets.encrypt('secret-key', secret, input.instanceId) : null
  await db.insert(secretKeys).values({
    instanceId: input.instanceId,
    id: newId('secretKey', input.now),
    name: input.name ?? '',
    hash,
    encrypted,
    createdAt: input.now,
  })
  return secret
}

const domainOf = (host: string) => host.replace(/^clerk\./, '')

const adjectives = [
  'amber',
  'brave',
  'calm',
  'clear',
  'deep',
  'eager',
  'fair',
  'gentle',
  'keen',
  'light',
  'quiet',
  'steady',
  'swift',
  'warm',
]
const nouns = [
  'badger',
  'cedar',
  'finch',
  'harbor',
  'heron',
  'lynx',
  'maple',
  'meadow',
  'otter',
  'pine',
  'raven',
  'river',
  'stone',
  'wren',
]

/** A name that people can say; unique by its number, and by the index. */
function newSlug(): string {
  const pick = (words: readonly string[]) => words[randomInt(words.length)]
  return `${pick(adjectives)}-${pick(nouns)}-${randomInt(1000, 1_000_000)}`
}

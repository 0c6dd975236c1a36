import type { Application, CreatedInstance } from '@keyward/wire'
import type { ServerScope } from '../../platform/index.ts'
import type { ApplicationWithInstances } from './applications.ts'
import { readableSecretKey } from './secret-keys.ts'
import type { instanceDomains } from './table.ts'

export async function toApplication(
  scope: ServerScope,
  { application, instances }: ApplicationWithInstances,
  { withSecretKeys }: { withSecretKeys: boolean },
): Promise<Application> {
  const entries = instances.map(async (instance) => {
    const secretKey = withSecretKeys ? await readableSecretKey(scope, instance.id) : null
    return {
      instance_id: instance.id,
      environment_type: instance.environmentType,
      publishable_key: instance.publishableKey,
      ...(secretKey ? { secret_key: secretKey } : {}),
    }
  })
  return { application_id: application.id, name: application.name, instances: await Promise.all(entries) }
}

/** What a secret key may know of: the application and the instance that it belongs to. */
export function onlyInstance(all: readonly ApplicationWithInstances[], instanceId: string): ApplicationWithInstances[] {
  return all
    .map(({ application, instances }) => ({
      application,
      instances: instances.filter((instance) => instance.id === instanceId),
    }))
    .filter(({ instances }) => instances.length > 0)
}

export function toDomain(row: typeof instanceDomains.$inferSelect): CreatedInstance['active_domain'] {
  return {
    object: 'domain',
    id: row.id,
    name: row.name,
    is_satellite: row.isSatellite,
    is_provider_domain: false,
    frontend_api_url: `https://${row.frontendApiHost}`,
    development_origin: '',
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  }
}
